package org.remediationkb.cli.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text in the macros of man(7), into which other texts are put so that none of them is a request. */
final class RoffText {

  private final StringBuilder text = new StringBuilder();

  /** Begins a page. Nothing is hyphenated: what is broken can't be copied. */
  RoffText title(String name, LocalDate date, String version) {
    return raw(".TH \"" + escaped(name.toUpperCase(Locale.ROOT)) + "\" 1 " + date + " \""
            + escaped(version) + "\" \"User Commands\"")
        .raw(".nh")
        .raw(".ad l");
  }

  RoffText section(String title) {
    return macro("SH", title);
  }

  /** A line that calls a macro. */
  RoffText macro(String name, String... arguments) {
    return raw("." + name
        + Stream.of(arguments)
            .map(each -> " \"" + escaped(each) + "\"")
            .collect(Collectors.joining()));
  }

  /** Running text. */
  RoffText text(String words) {
    return raw(escaped(words));
  }

  /** Paragraphs, of which the first follows a heading. */
  RoffText paragraphs(List<String> texts) {
    return raw(texts.stream().map(RoffText::escaped).collect(Collectors.joining("\n.PP\n")));
  }

  /** A term, and what is said of it. */
  RoffText entry(String term, String description) {
    return macro("TP").macro("B", term).text(description);
  }

  /** Lines that stay as they are. */
  RoffText verbatim(List<String> lines) {
    macro("EX");
    lines.forEach(this::text);
    return macro("EE");
  }

  /** A line that is roff already. */
  RoffText raw(String line) {
    text.append(line).append('\n');
    return this;
  }

  /** A text as roff shows it: no letter of it is a request, a quotation mark or a hyphen. */
  static String escaped(String text) {
    String plain = text.replace("\\", "\\e")
        .replace("-", "\\-")
        .replace("\"", "\\(dq")
        .replace("'", "\\(aq")
        .replace("`", "\\(ga")
        .replace("^", "\\(ha")
        .replace("~", "\\(ti");
    return plain.startsWith(".") ? "\\&" + plain : plain;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
