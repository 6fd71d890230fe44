package org.remediationkb.model.capture.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.remediationkb.model.capture.template.LineTemplate.Hole;
import org.remediationkb.model.capture.template.LineTemplate.Mistake;

/** Reads the text of a template from left to right. */
final class TemplateParser {

  private static final String QUOTED = "=";
  private static final String MAYBE = "?";
  private static final int MOST_HOLES = 32;
  private static final int LONGEST = 500;

  private final String text;
  private final Function<String, Optional<Form>> forms;
  private int at;
  private boolean isAfterHole;
  private int holes;

  TemplateParser(String text, Function<String, Optional<Form>> forms) {
    this.text = text.strip();
    this.forms = forms;
  }

  void read(
      Consumer<String> literal, Runnable blank, Consumer<Hole> hole, Consumer<Mistake> mistake) {
    if (text.isEmpty() || text.length() > LONGEST) {
      mistake.accept(mistake(
          0, text.isEmpty() ? "it is empty" : "it is longer than " + LONGEST + " characters"));
      return;
    }
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '{') {
        hole(hole, mistake);
      } else if (CharSet.BLANK.contains(c)) {
        while (CharSet.BLANK.contains(text.charAt(at))) {
          at++;
        }
        blank.run();
        isAfterHole = false;
      } else {
        literal.accept(literal());
        isAfterHole = false;
      }
    }
  }

  private String literal() {
    int from = at;
    while (at < text.length()
        && text.charAt(at) != '{'
        && !CharSet.BLANK.contains(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  private void hole(Consumer<Hole> hole, Consumer<Mistake> mistake) {
    int from = at;
    int end = end(from + 1);
    if (end < 0) {
      mistake.accept(mistake(from, "{ opens a hole that no } closes: for a brace write {\"{\"}"));
      at = text.length();
      return;
    }
    at = end + 1;
    String written = text.substring(from + 1, end);
    boolean mayBeEmpty = written.endsWith(MAYBE);
    String name = mayBeEmpty ? written.substring(0, written.length() - 1) : written;
    holes++;
    if (isAfterHole || holes > MOST_HOLES) {
      mistake.accept(mistake(
          from,
          isAfterHole
              ? "nothing stands between {" + name
                  + "} and the hole before it: write what separates them"
              : "there are more than " + MOST_HOLES + " holes"));
    }
    String plain = name.startsWith(QUOTED) ? name.substring(1) : name;
    isAfterHole = !plain.startsWith("\"");
    Optional<Form> form = plain.startsWith("\"")
        ? choices(plain)
        : Optional.ofNullable(Form.words().get(plain));
    form.or(() -> forms.apply(name))
        .ifPresentOrElse(
            known -> hole.accept(new Hole(name, known, mayBeEmpty)),
            () -> mistake.accept(
                new Mistake(from, Optional.of(name), "unknown hole {" + name + "}")));
  }

  /** Where the hole ends; a brace in quotes does not end it. */
  private int end(int from) {
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      quoted ^= text.charAt(i) == '"';
      if (text.charAt(i) == '}' && !quoted) {
        return i;
      }
    }
    return -1;
  }

  /** Texts in quotes with bars between them. */
  private static Optional<Form> choices(String name) {
    List<String> texts = new ArrayList<>();
    for (int at = 0; at <= name.length(); at++) {
      int close = name.startsWith("\"", at) ? name.indexOf('"', at + 1) : -1;
      boolean isLast = close == name.length() - 1;
      if (close <= at + 1 || (!isLast && name.charAt(close + 1) != '|')) {
        return Optional.empty();
      }
      texts.add(name.substring(at + 1, close));
      at = close + 1;
    }
    return Optional.of(Form.oneOf(texts));
  }

  private static Mistake mistake(int index, String message) {
    return new Mistake(index, Optional.empty(), message);
  }
}
