package org.remediationkb.rules.facts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.secret.Identifier;
import org.remediationkb.model.secret.RedactionTerms;
import org.remediationkb.model.secret.SecretArgument;
import org.remediationkb.rules.Fields;
import org.remediationkb.rules.ProblemCode;

/** Reads what subjects say of the texts of their consoles, for redacted copies. */
final class RedactionReader {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_+.-]{1,60}");
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9.-]{0,60}(?:[*][A-Za-z0-9.-]{1,60}){0,2}[*]?");
  private static final String ONE_WORD = "letters, digits and . _ + -";

  private final List<Problem> problems;
  private final List<String> secrets = new ArrayList<>();
  private final Set<String> plainKeys = new LinkedHashSet<>();
  private final Set<String> words = new LinkedHashSet<>();
  private final List<String> hosts = new ArrayList<>();
  private final Set<String> mailboxes = new LinkedHashSet<>();
  private final List<String> products = new ArrayList<>();

  RedactionReader(List<Problem> problems) {
    this.problems = problems;
  }

  /** Adds what one subject says. */
  void read(Fields fields) {
    secrets.addAll(texts(
        fields,
        "secrets",
        text -> SecretArgument.parse(text).isPresent(),
        "the words of a command, {word} for one that changes, and last {secrets} or {code}"));
    plainKeys.addAll(words(fields, "plain-keys"));
    words.addAll(words(fields, "words"));
    hosts.addAll(texts(
        fields,
        "hosts",
        HOST.asMatchPredicate(),
        "letters, digits, . and -, with up to two * between"));
    mailboxes.addAll(words(fields, "mailboxes"));
    products.addAll(words(fields, "products"));
    fields.refuseOthers();
  }

  private List<String> words(Fields fields, String key) {
    return texts(fields, key, WORD.asMatchPredicate(), ONE_WORD).stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  private List<String> texts(Fields fields, String key, Predicate<String> isOne, String form) {
    return fields.texts(key).stream()
        .filter(text -> {
          boolean fits = isOne.test(text.text());
          if (!fits) {
            problems.add(ProblemCode.FACTS.error(
                text.at(),
                "invalid element of " + key + ": \"" + text.text() + "\"",
                "write " + form));
          }
          return fits;
        })
        .map(text -> text.text())
        .toList();
  }

  /** What all say, with the forms of identifiers. */
  RedactionTerms terms(List<Identifier> identifiers) {
    return new RedactionTerms(identifiers, secrets, plainKeys, words, hosts, mailboxes, products);
  }
}
