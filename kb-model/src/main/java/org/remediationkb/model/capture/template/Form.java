package org.remediationkb.model.capture.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.remediationkb.model.value.BooleanType;
import org.remediationkb.model.value.DateTimeType;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.TextType;
import org.remediationkb.model.value.ValueType;
import org.remediationkb.model.value.VersionType;

/**
 * What may stand in a hole of a template: a text of some shape, which then has to pass a test.
 *
 * @param shape the shape
 * @param choices the texts that there are; empty where the shape alone counts
 * @param samples texts that pass the test, where not every text of the shape does
 * @param test what the shape does not tell, such as the form of a serial
 */
public record Form(Shape shape, List<String> choices, List<String> samples, Test test) {

  /** A test that a text of the shape has to pass. */
  public sealed interface Test {
    /** Whether it passes. */
    boolean passes(String text);
  }

  /** What is no value of a fact. */
  public enum Plain implements Test {
    /** Every text. */
    ANYTHING,
    /** The name of a unit; one that is masked as a whole is none. */
    HOST_NAME,
    /** The name of a VDOM. */
    VDOM_NAME;

    @Override
    public boolean passes(String text) {
      return switch (this) {
        case ANYTHING -> true;
        case HOST_NAME -> HOST.matcher(text).matches();
        case VDOM_NAME -> VDOM.matcher(text).matches();
      };
    }
  }

  /** A text of a type, which may be masked. */
  private record Typed(TextType type) implements Test {
    @Override
    public boolean passes(String text) {
      return type.matches(text) || type.masked(text, 1).isPresent();
    }
  }

  /** A date; some of its forms have blanks. */
  private record Dated() implements Test {
    @Override
    public boolean passes(String text) {
      return DateTimeType.DATE_TIME.value(text).isPresent();
    }
  }

  /** What a text is made of. */
  public enum Shape {
    /** Anything, even nothing. */
    ANYTHING("..."),
    /** A text that begins and ends with something else than a blank. */
    TEXT("text"),
    /** A text without blanks. */
    WORD("word"),
    /** A whole number of up to nine digits. */
    NUMBER("number"),
    /** The name of a setting: letters, digits, blanks and {@code ( ) - . / _} after a letter. */
    LABEL("label"),
    /** The name of a product: letters, digits and {@code _} after a letter. */
    NAME("name"),
    /** A version of three numbers. */
    VERSION("version"),
    /** One of several texts. */
    CHOICE("choice");

    private final String word;

    Shape(String word) {
      this.word = word;
    }
  }

  private static final Pattern HOST =
      Pattern.compile("(?![*]++$)[\\p{L}\\p{N}_*][\\p{L}\\p{N}_.* -]{0,63}+");
  private static final Pattern VDOM = Pattern.compile("[A-Za-z0-9_.-]{1,64}+");

  private static final int MOST_DIGITS = 9;
  private static final int MOST_DIGITS_OF_VERSION = 3;

  /** The forms that a hole can ask for by a word of the language. */
  private static final Map<String, Form> BY_WORD = byWord();

  /** Copies the lists. */
  public Form {
    choices = List.copyOf(choices);
    samples = List.copyOf(samples);
  }

  private static Map<String, Form> byWord() {
    Map<String, Form> forms = new TreeMap<>();
    for (Shape shape :
        List.of(Shape.ANYTHING, Shape.TEXT, Shape.WORD, Shape.NUMBER, Shape.LABEL, Shape.NAME)) {
      forms.put(shape.word, of(shape));
    }
    return forms;
  }

  /** The forms by the words that a hole can ask for them with: {@code word}, {@code number}. */
  public static Map<String, Form> words() {
    return BY_WORD;
  }

  /** All texts of a shape. */
  public static Form of(Shape shape) {
    return new Form(shape, List.of(), List.of(), Plain.ANYTHING);
  }

  /** One of these texts. */
  public static Form oneOf(List<String> texts) {
    return new Form(Shape.CHOICE, texts, List.of(), Plain.ANYTHING);
  }

  /** The same for lines whose blanks do not count, and are left out. */
  public Form withoutBlanks() {
    return new Form(shape, choices.stream().map(c -> c.replace(" ", "")).toList(), samples, test);
  }

  /** The values of a type. A text that may be masked may stand there masked, too. */
  public static Form of(ValueType type) {
    if (type instanceof TermType terms) {
      boolean isClosed = !terms.isOpen();
      return isClosed ? oneOf(terms.names()) : of(terms.areNumbers() ? Shape.NUMBER : Shape.TEXT);
    }
    if (type instanceof TextType texts) {
      String example = texts.example();
      boolean mayHaveBlanks = example.indexOf(' ') >= 0 || texts.matches(example + " " + example);
      return new Form(
          mayHaveBlanks ? Shape.TEXT : Shape.WORD,
          List.of(),
          texts.samples().stream().filter(sample -> sample.indexOf('#') < 0).toList(),
          new Typed(texts));
    }
    if (type instanceof DateTimeType) {
      return new Form(Shape.TEXT, List.of(), DateTimeType.SAMPLES, new Dated());
    }
    if (type instanceof BooleanType) {
      return oneOf(List.of("true", "false"));
    }
    return of(
        type instanceof IntegerType
            ? Shape.NUMBER
            : type instanceof VersionType ? Shape.VERSION : Shape.TEXT);
  }

  /** Whether a text that has the shape may stand in the hole. */
  boolean takes(String text) {
    return test.passes(text);
  }

  /** The steps that take a text of the shape. */
  void shape(Program.Builder steps) {
    switch (shape) {
      case ANYTHING -> steps.repeat(any -> any.one(CharSet.ANY));
      case TEXT -> words(steps, CharSet.NO_BLANK, CharSet.NO_BLANK);
      case WORD -> steps.one(CharSet.NO_BLANK).repeat(more -> more.one(CharSet.NO_BLANK));
      case NUMBER -> {
        steps.maybe(sign -> sign.one(CharSet.of("-")));
        digits(steps, MOST_DIGITS);
      }
      case LABEL -> words(steps, CharSet.LETTER, CharSet.OF_LABEL);
      case NAME -> steps.one(CharSet.LETTER).repeat(more -> more.one(CharSet.OF_NAME));
      case VERSION -> {
        digits(steps, MOST_DIGITS_OF_VERSION);
        digits(steps.one(CharSet.of(".")), MOST_DIGITS_OF_VERSION);
        digits(steps.one(CharSet.of(".")), MOST_DIGITS_OF_VERSION);
      }
      case CHOICE -> anyOf(steps, choices, Form::choice);
    }
  }

  /** The steps that take some texts that may stand in the hole, if not all. */
  void samples(Program.Builder steps) {
    if (samples.isEmpty()) {
      shape(steps);
    } else {
      anyOf(steps, samples, LineTemplate::literal);
    }
  }

  /** Characters of a set with blanks between them, but not around them. */
  private static void words(Program.Builder steps, CharSet first, CharSet other) {
    steps
        .one(first)
        .repeat(more -> more.repeat(blanks -> blanks.one(CharSet.BLANK)).one(other));
  }

  private static void digits(Program.Builder steps, int most) {
    steps.one(CharSet.DIGIT);
    if (most > 1) {
      steps.maybe(more -> digits(more, most - 1));
    }
  }

  private static void anyOf(
      Program.Builder steps, List<String> texts, BiConsumer<Program.Builder, String> one) {
    List<Consumer<Program.Builder>> ways = new ArrayList<>();
    texts.forEach(text -> ways.add(builder -> one.accept(builder, text)));
    steps.anyOf(ways);
  }

  /** A text whatever its case, blanks and typographic quotes, as values are compared. */
  private static void choice(Program.Builder steps, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (CharSet.BLANK.contains(c)) {
        LineTemplate.blank(steps);
      } else {
        steps.one(c == '\'' ? CharSet.of("'\u2018\u2019") : CharSet.anyCase(c));
      }
    }
  }
}
