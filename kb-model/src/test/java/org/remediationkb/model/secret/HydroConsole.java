package org.remediationkb.model.secret;

import java.util.List;
import java.util.Set;
import org.remediationkb.model.secret.Identifier.Sort;
import org.remediationkb.model.value.TextForm;

/** What a library of a made-up vendor says of its consoles. */
public final class HydroConsole {

  public static final RedactionTerms TERMS = new RedactionTerms(
      List.of(
          new Identifier(Sort.UNIT, TextForm.of("H[0-9A-Z]{15}"), 16, false),
          new Identifier(
              Sort.UNIT,
              TextForm.of("H[A-Z]{2}-[0-9A-Z]{12}|H[A-Z]{3}-[0-9A-Z]{11}|H[A-Z]{4}-[0-9A-Z]{10}"),
              16,
              false),
          new Identifier(
              Sort.TOKEN, TextForm.of("HTK(MOB[0-9A-F]{10}|[0-9][0-9A-Z]{12})"), 16, true),
          new Identifier(Sort.LICENCE, TextForm.of("HTMTRIAL[0-9A-Z]{4,28}"), 0, false),
          new Identifier(Sort.LICENCE, TextForm.of("EHTM[0-9A-Z]{4,28}"), 0, false)),
      List.of(
          "hydrotoken sy* {word} {secrets}",
          "hydrotoken te* {word} {secrets}",
          "hydrotoken-m* im* {code}"),
      Set.of("hydrotoken"),
      Set.of("hydroos", "hydrotoken", "hydrocare"),
      List.of("hydronet.com", "*.hydronet.com", "Token.*", "*.Activation*"),
      Set.of("hydroseed"),
      List.of("hydrogate", "hydromanager"));

  public static final Secrets SECRETS = new Secrets(TERMS);

  private HydroConsole() {}
}
