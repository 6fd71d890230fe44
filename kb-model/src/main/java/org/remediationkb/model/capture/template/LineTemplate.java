package org.remediationkb.model.capture.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.value.Characters;

/**
 * A line as an author writes it, with holes where values stand:
 * {@code {token.serial} {token.drift} {token.report}}.
 *
 * <p>A template takes a line as a whole or not at all:
 *
 * <ul>
 *   <li>A character stands for itself.
 *   <li>Blanks stand for one or more blanks. Those at the ends of a line do not count.
 *   <li>A hole, <code>{name}</code>, stands for a text of its form. {@code {word}} has no blanks,
 *       {@code {number}} is a whole number, {@code {text}} is any text, {@code {label}} a name of a
 *       setting, {@code {name}} of letters, digits and _; {@code {...}} is anything, even nothing. <code>
 *       {kind.key}</code> is a value of that property of a fact: one of its texts whatever their
 *       case, or any text where the property takes any; a number; a version; a word of its form.
 *       <code>{"a"|"b"}</code> is one of these texts. <code>{kind.key?}</code> may be empty. With {@code =} before it, as in {@code
 *       {=word}}, the text is what is quoted of the line.
 *   <li>Between two holes there is a character or a blank, unless the first is one of several texts.
 * </ul>
 *
 * Each hole takes as little as it can, the first before the second; then its text has to be a value,
 * otherwise the template does not take the line. The lines that a template takes are so those of a
 * regular language, but for the forms of texts, and to read one takes time in proportion to its
 * length.
 */
public final class LineTemplate {

  /** No line is longer that says something; a longer one is taken by no template. */
  private static final int LONGEST = 4000;

  /** A part of a template. */
  private sealed interface Part {}

  /** Characters that stand for themselves. */
  private record Literal(String text) implements Part {}

  /** One or more blanks. */
  private record Blank() implements Part {}

  /**
   * A place for a value.
   *
   * @param name what stands between the braces
   * @param form which texts may stand there
   * @param mayBeEmpty whether nothing may stand there
   */
  public record Hole(String name, Form form, boolean mayBeEmpty) implements Part {
    private boolean takes(String text) {
      return (mayBeEmpty && text.isEmpty()) || form.takes(text);
    }
  }

  /**
   * What is wrong with a text that is no template.
   *
   * @param index where, from 0
   * @param hole the name of the hole that there is none of; empty where something else is wrong
   * @param message what is wrong
   */
  public record Mistake(int index, Optional<String> hole, String message) {}

  /**
   * A template, or the mistakes in its text.
   *
   * @param template the template, empty where there are mistakes
   * @param mistakes the mistakes, in the order of the text
   */
  public record Parsed(Optional<LineTemplate> template, List<Mistake> mistakes) {

    /** Copies the list. */
    public Parsed {
      mistakes = List.copyOf(mistakes);
    }
  }

  private final String text;
  private final List<Part> parts;
  private final List<Hole> holes;

  /** The texts that stand for themselves, in their order; a line that lacks one is not taken. */
  private final List<String> literals;

  /** What is in them. */
  private final Characters characters;

  private final boolean beginsWithLiteral;

  /** Made for the first line that begins as the template does. */
  private volatile @Nullable Program program;

  private LineTemplate(String text, List<Part> parts) {
    this.text = text;
    this.parts = List.copyOf(parts);
    this.holes =
        parts.stream().filter(Hole.class::isInstance).map(Hole.class::cast).toList();
    this.literals = parts.stream()
        .filter(Literal.class::isInstance)
        .map(part -> ((Literal) part).text())
        .toList();
    this.characters = Characters.of(String.join("", literals));
    this.beginsWithLiteral = !parts.isEmpty() && parts.get(0) instanceof Literal;
  }

  /**
   * Reads a template.
   *
   * @param forms what may stand in a hole of a name that is no word of the language; empty where
   *     there is no such hole
   */
  public static Parsed parse(String text, Function<String, Optional<Form>> forms) {
    TemplateParser parser = new TemplateParser(text, forms);
    List<Mistake> mistakes = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    parser.read(
        literal -> parts.add(new Literal(literal)),
        () -> parts.add(new Blank()),
        parts::add,
        mistakes::add);
    return new Parsed(
        mistakes.isEmpty() ? Optional.of(new LineTemplate(text, parts)) : Optional.empty(),
        mistakes);
  }

  /** The holes in order. */
  public List<Hole> holes() {
    return holes;
  }

  /** The texts in the holes, in their order; empty where the template does not take the line. */
  public Optional<List<String>> take(String line) {
    if (!hasLiterals(line)) { // as in most cases
      return Optional.empty();
    }
    String stripped = strip(line);
    return stripped.length() > LONGEST
        ? Optional.empty()
        : program().run(stripped).flatMap(marks -> values(stripped, marks));
  }

  /** Whether a line may be taken that begins with a character of ASCII, blanks left aside. */
  public boolean mayTake(char first) {
    return beginsWithLiteral ? literals.get(0).charAt(0) == first : program().mayBegin(first);
  }

  /** Whether a line may be taken that begins with a text, blanks before it left aside. */
  public boolean mayTakeMore(String beginning) {
    if (!beginsWithLiteral) {
      return true;
    }
    String literal = literals.get(0);
    int at = afterBlanks(beginning);
    return beginning.regionMatches(
        at, literal, 0, Math.min(literal.length(), beginning.length() - at));
  }

  /** Whether a line may be taken that has no other characters of ASCII. */
  public boolean mayTake(Characters all) {
    return all.hasAll(characters);
  }

  private boolean hasLiterals(String line) {
    int at = 0;
    if (beginsWithLiteral) {
      at = afterBlanks(line);
      if (!line.startsWith(literals.get(0), at)) {
        return false;
      }
    }
    for (int i = 0; i < literals.size(); i++) {
      at = line.indexOf(literals.get(i), at);
      if (at < 0) {
        return false;
      }
      at += literals.get(i).length();
    }
    return true;
  }

  private Optional<List<String>> values(String line, int[] marks) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < holes.size(); i++) {
      String value = line.substring(marks[2 * i], marks[2 * i + 1]);
      if (!holes.get(i).takes(value)) {
        return Optional.empty();
      }
      values.add(value);
    }
    return Optional.of(values);
  }

  private static int afterBlanks(String line) {
    int at = 0;
    while (at < line.length() && CharSet.BLANK.contains(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private static String strip(String line) {
    int from = afterBlanks(line);
    int to = line.length();
    while (to > from && CharSet.BLANK.contains(line.charAt(to - 1))) {
      to--;
    }
    return line.substring(from, to);
  }

  /** The line with these texts in the holes, in their order. */
  public String print(List<String> values) {
    StringBuilder line = new StringBuilder();
    int hole = 0;
    for (Part part : parts) {
      if (part instanceof Literal literal) {
        line.append(literal.text());
      } else {
        line.append(part instanceof Blank ? " " : values.get(hole++));
      }
    }
    return strip(line.toString());
  }

  /**
   * What is known of two templates.
   *
   * @param mayOverlap whether some line has the shape of both
   * @param line a line that both take, where one is known
   */
  public record Overlap(boolean mayOverlap, Optional<String> line) {}

  /**
   * Whether a line can be taken by both. Where forms of texts decide, that is tried with samples of
   * them alone.
   */
  public Overlap overlap(LineTemplate other) {
    Optional<String> line = program().common(other.program());
    if (line.isEmpty()) {
      return new Overlap(false, line);
    }
    Optional<String> taken = line.filter(text -> isTakenByBoth(text, other))
        .or(() -> program(Form::samples).common(other.program(Form::samples)))
        .filter(text -> isTakenByBoth(text, other));
    return new Overlap(true, taken);
  }

  private boolean isTakenByBoth(String line, LineTemplate other) {
    return take(line).isPresent() && other.take(line).isPresent();
  }

  private Program program() {
    Program made = program;
    if (made == null) {
      made = program(Form::shape);
      program = made;
    }
    return made;
  }

  /** Which steps a hole has. */
  private interface HoleSteps {
    void add(Form form, Program.Builder steps);
  }

  private Program program(HoleSteps hole) {
    Program.Builder steps = new Program.Builder();
    for (Part part : parts) {
      if (part instanceof Literal literal) {
        literal(steps, literal.text());
      } else if (part instanceof Hole open) {
        steps.mark();
        if (open.mayBeEmpty()) {
          steps.maybe(text -> hole.add(open.form(), text));
        } else {
          hole.add(open.form(), steps);
        }
        steps.mark();
      } else {
        blank(steps);
      }
    }
    return steps.build();
  }

  static void literal(Program.Builder steps, String text) {
    text.chars().forEach(c -> steps.one(CharSet.of(Character.toString(c))));
  }

  static void blank(Program.Builder steps) {
    steps.one(CharSet.BLANK).repeat(more -> more.one(CharSet.BLANK));
  }

  /** The text as it was written. */
  @Override
  public String toString() {
    return text;
  }
}
