package org.remediationkb.render.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The places in a Markdown text that are left for values. Templates and the Markdown parser see
 * marks, never the values, so no value can become markup. The marks are made of private-use
 * characters; a filled text is not searched again, so no value can pass for a mark either.
 */
final class Holes {

  /** What each mark begins with. */
  static final char BEGIN = '\ue000';

  private static final Pattern MARK = Pattern.compile(BEGIN + "([0-9]{1,8})\ue001");
  private static final int IN_A_LINE = 8;

  /** More lines of a mark each than fit in one. */
  private static final Pattern RUN =
      Pattern.compile("(?m)^(?:[ \\t]*+\ue000[0-9]{1,8}\ue001[ \\t]*+\n){9,}+");

  private static final Value NO_SUCH_HOLE = Value.text("\ufffd");

  private final List<Value> values = new ArrayList<>();

  /** The placeholders of values that are not known, in the order of their marks. */
  Set<String> placeholders() {
    return values.stream()
        .filter(value -> value.known().isEmpty())
        .map(Value::placeholder)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether a text has any marks. */
  static boolean areIn(String text) {
    return text.indexOf(BEGIN) >= 0 && MARK.matcher(text).find();
  }

  /** A mark for the place of a value. */
  String mark(Value value) {
    values.add(value);
    return BEGIN + String.valueOf(values.size() - 1) + '\ue001';
  }

  /**
   * The text with lines that are a mark and nothing else put together, eight in a line, where there
   * are more than eight of them.
   */
  static String folded(String text) {
    return RUN.matcher(text).replaceAll(run -> {
      List<String> marks = run.group().lines().map(String::strip).toList();
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < marks.size(); i++) {
        lines.append(marks.get(i)).append((i + 1) % IN_A_LINE == 0 ? "\n" : " ");
      }
      return lines.toString().stripTrailing() + "\n";
    });
  }

  /** The text with something in the place of each mark. */
  String filled(String text, Function<Value, String> filling) {
    StringBuilder filled = new StringBuilder();
    walk(text, filled::append, value -> filled.append(filling.apply(value)));
    return filled.toString();
  }

  /** Goes through the marks of a text, and what is between them, in order. */
  void walk(String text, Consumer<String> between, Consumer<Value> marked) {
    Matcher mark = MARK.matcher(text);
    int end = 0;
    while (mark.find()) {
      between.accept(text.substring(end, mark.start()));
      marked.accept(value(Integer.parseInt(mark.group(1))));
      end = mark.end();
    }
    between.accept(text.substring(end));
  }

  private Value value(int index) {
    return index < values.size() ? values.get(index) : NO_SUCH_HOLE;
  }
}
