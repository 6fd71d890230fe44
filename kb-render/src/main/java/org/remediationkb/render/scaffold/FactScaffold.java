package org.remediationkb.render.scaffold;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.render.template.TemplateEngine;

/** A new kind of fact in a {@code facts.yaml}, which may have others, or be new itself. */
public final class FactScaffold {

  /** What begins the kinds, where each stands on lines of its own. */
  private static final Pattern FACTS = Pattern.compile("(?m)^facts:[ \t]*(?:#.*)?\n");

  private static final Pattern HAS_FACTS = Pattern.compile("(?m)^facts[ \t]*:");

  /** What begins another key of the file, or ends it. */
  private static final Pattern NEXT_KEY = Pattern.compile("(?m)^[^\\s#]|\\z");

  private final FactKinds kinds;

  /** A kind beside others. */
  public FactScaffold(FactKinds kinds) {
    this.kinds = kinds;
  }

  /** A new file. */
  public String file(String name, Optional<String> section, String schema) {
    return "# yaml-language-server: $schema=" + schema + "\nfacts:\n" + entry(name, section);
  }

  /** A file with that kind behind the others; empty where it is not written line by line. */
  public Optional<String> added(String file, String name, Optional<String> section) {
    String text = file.endsWith("\n") || file.isEmpty() ? file : file + "\n";
    Matcher facts = FACTS.matcher(text);
    if (!facts.find()) {
      return HAS_FACTS.matcher(text).find()
          ? Optional.empty()
          : Optional.of(text + "\nfacts:\n" + entry(name, section));
    }
    Matcher next = NEXT_KEY.matcher(text);
    int end = next.find(facts.end()) ? next.start() : text.length();
    String before = text.substring(0, end).stripTrailing() + "\n";
    String after = text.substring(end);
    boolean isFirst = before.length() <= facts.end();
    return Optional.of(before
        + (isFirst ? "" : "\n")
        + entry(name, section)
        + (after.isEmpty() ? "" : "\n")
        + after);
  }

  private String entry(String name, Optional<String> section) {
    return TemplateEngine.expand(
        "fact.yaml",
        TemplateEngine.resource(FactScaffold.class, "fact.yaml"),
        Map.of(
            "name", name,
            "section", section.orElse(""),
            "owner",
                SubjectScaffold.owner(kinds).map(kind -> kind.subject().name()).orElse("")));
  }
}
