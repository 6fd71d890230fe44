package org.remediationkb.model.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remediationkb.model.evidence.Source;

/**
 * Lines that nobody understood, of any number of captures, with those of one shape together: what
 * differs between them is a hole of a template that a reader could have.
 */
public final class UnreadShapes {

  private static final int MOST_SHAPES = 20_000;

  /** So many words that occur at one place of otherwise equal lines are no words of the output. */
  private static final int VARIES = 4;

  private static final Pattern BLANK = Pattern.compile(" ");
  private static final Pattern LETTER = Pattern.compile(".*[A-Za-z].*");

  /**
   * Lines of one shape.
   *
   * @param template a template that takes them
   * @param lines how many there are
   * @param captures how many captures have such a line
   * @param example one of them
   */
  public record Shape(String template, long lines, int captures, UnreadLine example) {}

  /** Lines of one shape, while there are more to come. */
  private static final class Alike {
    private final UnreadLine example;
    private long lines;
    private int[] captures = new int[1];
    private int count;

    Alike(UnreadLine example) {
      this.example = example;
    }

    /** Adds lines of a capture, whose number is not less than those before. */
    void add(long more, int capture) {
      lines += more;
      if (count > 0 && captures[count - 1] == capture) {
        return;
      }
      if (count == captures.length) {
        captures = Arrays.copyOf(captures, 2 * count);
      }
      captures[count++] = capture;
    }

    private IntStream captures() {
      return Arrays.stream(captures, 0, count);
    }

    Alike and(Alike other) {
      Alike both = new Alike(example);
      both.lines = lines + other.lines;
      both.captures =
          IntStream.concat(captures(), other.captures()).sorted().distinct().toArray();
      both.count = both.captures.length;
      return both;
    }

    Shape shape(List<String> words) {
      return new Shape(String.join(" ", words), lines, count, example);
    }
  }

  private final Map<List<String>, Alike> shapes = new LinkedHashMap<>();
  private int captures;
  private long lines;
  private long left;

  /** Adds the lines of a capture. */
  public void add(Capture capture) {
    captures++;
    capture.unread().first().forEach(line -> add(words(LineShape.of(line.text())), 1, line));
    left += capture.unread().count() - capture.unread().first().size();
  }

  /**
   * Adds the lines of some captures that are alike.
   *
   * @param templates how many lines each template takes in each of them, as {@link #templates} says
   */
  public void add(Map<String, Integer> templates, long alike) {
    List<Map.Entry<List<String>, UnreadLine>> some = templates.entrySet().stream()
        .map(entry -> Map.entry(
            words(entry.getKey()),
            new UnreadLine(new Source(entry.getKey(), 1), entry.getKey(), entry.getValue())))
        .toList();
    for (long i = 0; i < alike; i++) {
      captures++;
      some.forEach(one -> add(one.getKey(), one.getValue().lines(), one.getValue()));
    }
  }

  private void add(List<String> words, int count, UnreadLine line) {
    Alike present = shapes.get(words);
    if (present == null && shapes.size() < MOST_SHAPES) {
      present = new Alike(line);
      shapes.put(words, present);
    }
    if (present == null) {
      left += count;
    } else {
      present.add(count, captures);
      lines += count;
    }
  }

  /** Templates that take some lines, and how many each of them takes: nothing that differs is in them. */
  public static SortedMap<String, Integer> templates(Stream<String> lines) {
    SortedMap<String, Integer> templates = new TreeMap<>();
    lines.forEach(line -> templates.merge(LineShape.of(line), 1, Integer::sum));
    return templates;
  }

  private static List<String> words(String template) {
    return List.of(BLANK.split(template));
  }

  /** Whether a template of these words says anything of its own. */
  private static boolean isTelling(List<String> words) {
    return words.stream()
        .anyMatch(word -> LETTER
            .matcher(word.replace(LineShape.WORD, "").replace(LineShape.NUMBER, ""))
            .matches());
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
    Map<List<String>, Alike> merged = new LinkedHashMap<>(shapes);
    int longest = shapes.keySet().stream().mapToInt(List::size).max().orElse(0);
    for (int place = 0; place < longest; place++) {
      merged = merged(merged, place);
    }
    return merged.entrySet().stream()
        .map(entry -> entry.getValue().shape(entry.getKey()))
        .sorted(Comparator.comparingLong(Shape::lines).reversed().thenComparing(Shape::template))
        .toList();
  }

  /** The same, with a hole where nothing but the word at that place differs between many. */
  private static Map<List<String>, Alike> merged(Map<List<String>, Alike> shapes, int place) {
    Map<List<String>, Integer> alike = new HashMap<>();
    shapes.keySet().forEach(words -> alike.merge(open(words, place), 1, Integer::sum));
    Map<List<String>, Alike> merged = new LinkedHashMap<>();
    shapes.forEach((words, lines) -> {
      List<String> open = open(words, place);
      boolean varies = isTelling(open) && alike.getOrDefault(open, 0) >= VARIES;
      merged.merge(varies ? open : words, lines, Alike::and);
    });
    return merged;
  }

  private static List<String> open(List<String> words, int place) {
    if (place >= words.size()) {
      return words;
    }
    List<String> open = new ArrayList<>(words);
    open.set(place, LineShape.WORD);
    return open;
  }
}
