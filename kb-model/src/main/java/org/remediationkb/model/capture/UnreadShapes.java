package org.remediationkb.model.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines that nobody understood, of any number of captures, with those of one shape together: what
 * differs between them is a hole of a template that a reader could have.
 */
public final class UnreadShapes {

  private static final int MOST_SHAPES = 20_000;
  private static final int MOST_WORDS = 60;

  /** So many words that occur at one place of otherwise equal lines are no words of the output. */
  private static final int VARIES = 4;

  private static final String WORD = "{word}";
  private static final Pattern BLANKS = Pattern.compile("\\s++");
  private static final Pattern NUMBER = Pattern.compile("(-?[0-9]{1,9})([,;:.)]?)");
  /** A setting as {@code memory=36%}, or a word with a sign behind it. */
  private static final Pattern PARTS =
      Pattern.compile("([A-Za-z][A-Za-z_-]{0,40}+=)?+(.*?)([,;:.)]?)");

  private static final Pattern LETTER = Pattern.compile(".*[A-Za-z].*");
  private static final Pattern VALUE = Pattern.compile(".*[0-9*].*|\".*");

  /**
   * Lines of one shape.
   *
   * @param template a template that takes them
   * @param lines how many there are
   * @param captures the numbers of the captures that have such a line
   * @param example one of them
   */
  public record Shape(String template, long lines, Set<Integer> captures, UnreadLine example) {

    /** Copies the set. */
    public Shape {
      captures = Set.copyOf(captures);
    }

    private Shape with(Shape other, String common) {
      Set<Integer> both = new HashSet<>(captures);
      both.addAll(other.captures);
      return new Shape(common, lines + other.lines, both, example);
    }
  }

  private final Map<List<String>, Shape> shapes = new LinkedHashMap<>();
  private int captures;
  private long lines;
  private long left;

  /** Adds the lines of a capture. */
  public void add(Capture capture) {
    captures++;
    Map<List<String>, Shape> own = new LinkedHashMap<>();
    for (UnreadLine line : capture.unread().first()) {
      List<String> words = words(line.text());
      String template = String.join(" ", words);
      own.merge(
          words,
          new Shape(template, 1, Set.of(captures), line),
          (a, b) -> new Shape(a.template(), a.lines() + 1, a.captures(), a.example()));
    }
    own.forEach(this::add);
    lines += capture.unread().first().size();
    left += capture.unread().count() - capture.unread().first().size();
  }

  private void add(List<String> words, Shape shape) {
    if (shapes.containsKey(words) || shapes.size() < MOST_SHAPES) {
      shapes.merge(words, shape, (a, b) -> a.with(b, a.template()));
    } else {
      left += shape.lines();
    }
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    for (String word : BLANKS.split(line.strip(), MOST_WORDS)) {
      Matcher number = NUMBER.matcher(word);
      if (words.size() == MOST_WORDS - 1) {
        words.add("{...}");
      } else if (number.matches()) {
        words.add("{number}" + number.group(2));
      } else {
        words.add(shape(word));
      }
    }
    return words;
  }

  private static String shape(String word) {
    Matcher parts = PARTS.matcher(word);
    boolean isValue = VALUE.matcher(word).matches() || word.indexOf('{') >= 0;
    if (!isValue || !parts.matches()) {
      return word;
    }
    String before = parts.group(1) == null ? "" : parts.group(1);
    return before + WORD + parts.group(3);
  }

  /** Whether a template of these words says anything of its own. */
  private static boolean isTelling(List<String> words) {
    return words.stream()
        .anyMatch(word ->
            LETTER.matcher(word.replace(WORD, "").replace("{number}", "")).matches());
  }

  /** How many lines were seen. */
  public long lines() {
    return lines;
  }

  /** How many more there are of which nothing is said here: a capture or all of them have too many. */
  public long left() {
    return left;
  }

  /** The shapes, the most frequent first. */
  public List<Shape> mostFrequent() {
    Map<List<String>, Shape> merged = new LinkedHashMap<>(shapes);
    int longest = shapes.keySet().stream().mapToInt(List::size).max().orElse(0);
    for (int place = 0; place < longest; place++) {
      merged = merged(merged, place);
    }
    return merged.values().stream()
        .sorted(Comparator.comparingLong(Shape::lines).reversed().thenComparing(Shape::template))
        .toList();
  }

  /** The same, with a hole where nothing but the word at that place differs between many. */
  private static Map<List<String>, Shape> merged(Map<List<String>, Shape> shapes, int place) {
    Map<List<String>, Integer> alike = new HashMap<>();
    shapes.keySet().forEach(words -> alike.merge(open(words, place), 1, Integer::sum));
    Map<List<String>, Shape> merged = new LinkedHashMap<>();
    shapes.forEach((words, shape) -> {
      List<String> open = open(words, place);
      boolean varies = isTelling(open) && alike.getOrDefault(open, 0) >= VARIES;
      List<String> key = varies ? open : words;
      String template = String.join(" ", key);
      merged.merge(
          key,
          new Shape(template, shape.lines(), shape.captures(), shape.example()),
          (a, b) -> a.with(b, template));
    });
    return merged;
  }

  private static List<String> open(List<String> words, int place) {
    if (place >= words.size()) {
      return words;
    }
    List<String> open = new ArrayList<>(words);
    open.set(place, WORD);
    return open;
  }
}
