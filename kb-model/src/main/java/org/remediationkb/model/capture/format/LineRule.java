package org.remediationkb.model.capture.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.remediationkb.model.capture.template.LineTemplate;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.value.Characters;

/**
 * A kind of line of an output and what it means: a bullet of a page.
 *
 * @param patterns what such lines look like
 * @param isOtherwise whether it is tried only where no other rule takes the line
 * @param effects what such a line does
 * @param says what it says besides what stands in the holes
 * @param withoutIt what an entry of a table says that has no such line
 * @param alone what a thing is that is the only one that such lines of an output name
 * @param together what each of several is
 * @param within the lines that belong to what it begins
 * @param at where it is written
 */
public record LineRule(
    List<Pattern> patterns,
    boolean isOtherwise,
    Set<Effect> effects,
    List<Constant> says,
    List<Constant> withoutIt,
    List<Constant> alone,
    List<Constant> together,
    List<LineRule> within,
    Location at) {

  /** What a line does besides saying something. */
  public enum Effect {
    /** An output without a command before it may begin with it. */
    ANNOUNCES("announces it"),
    /** No other output has such a line, so that one whose beginning is lost is known by it. */
    SHOWS("shows it"),
    /** It is known and says nothing. */
    MEANS_NOTHING("means nothing"),
    /** It is known to be unread. */
    IS_UNREAD("is unread"),
    /** A list of things begins, with the lines below. */
    BEGINS_LIST("begins the list"),
    /** The list ends, and what is not in it is not there. */
    ENDS_LIST("ends the list"),
    /** A part of the output begins, in which the lines below are tried before all others. */
    BEGINS_SECTION("begins a section"),
    /** The headings of columns; the lines below are cut at them, and stand between bars in the page. */
    HEADS_COLUMNS("heads columns"),
    /** An output names each thing on one such line: the same masked name on two is two things. */
    NAMES_EACH_ONCE("names each once"),
    /** An output without such a line says nothing. */
    IS_NEEDED("is needed"),
    /** The output ends. */
    ENDS_OUTPUT("ends the output"),
    /** An attempt or a thing without a name begins, of which the lines after it tell. */
    BEGINS_ONE("begins one"),
    /** What it says is also said of the things that begin below it, where they say nothing else. */
    HOLDS_BELOW("holds below"),
    /** What it says counts, whatever else is said of the one that began. */
    COUNTS("counts more than any other"),
    /** It says the serial number or the host name of the unit that the whole output is about. */
    NAMES_UNIT("names the unit"),
    /** The unit is split into VDOMs. */
    HAS_VDOMS("has VDOMs"),
    /** The unit is not split into VDOMs. */
    HAS_NO_VDOMS("has no VDOMs"),
    /** Of what it says, the whole line is quoted. */
    QUOTES_LINE("quotes the line"),
    /** The whole output says nothing but whose it is. */
    OTHER_PRODUCT("belongs to another product"),
    /** In a debug, it is about an attempt, and begins one where none has begun. */
    IS_PART("is a part of one"),
    /** In a debug, it is about the attempt if a part of it was the last thing before. */
    FOLLOWS_PART("follows a part of one"),
    /** In a debug, what comes next is about something else, until there is a part again. */
    INTERRUPTS("interrupts one"),
    /** In a debug, a command prints it, but as late as the daemons do, so that it may be anywhere. */
    COMES_LATE("comes late"),
    /** In JSON, what says no name is also said of what it names. */
    NAMES_ALL("names all");

    private final String phrase;

    Effect(String phrase) {
      this.phrase = phrase;
    }

    /** Those of any output. */
    public static final Set<Effect> OF_ANY =
        Set.copyOf(EnumSet.of(MEANS_NOTHING, IS_UNREAD, QUOTES_LINE, BEGINS_ONE, IS_NEEDED));

    /** Those of a debug alone. */
    public static final Set<Effect> OF_DEBUG =
        Set.copyOf(EnumSet.of(IS_PART, FOLLOWS_PART, INTERRUPTS, COMES_LATE, NAMES_ALL));

    /** How a page says it. */
    public String phrase() {
      return phrase;
    }
  }

  /**
   * What a line looks like.
   *
   * @param slots what its holes are for, in their order
   * @param isTried whether it takes lines; one that is left out to see what becomes of a sample does
   *     not
   */
  public record Pattern(LineTemplate template, List<Slot> slots, boolean isTried) {

    /** A pattern of a template with known holes. */
    public static Pattern of(LineTemplate template, FactKinds kinds) {
      return new Pattern(
          template,
          template.holes().stream()
              .map(hole -> Slot.named(hole.name(), kinds).orElseThrow())
              .toList(),
          true);
    }

    /** Copies the list. */
    public Pattern {
      slots = List.copyOf(slots);
    }

    private Pattern untried() {
      return new Pattern(template, slots, false);
    }

    /** The headings of columns that such a line has, between two or more blanks each. */
    public List<String> columns() {
      return Stream.of(template.toString().split("  "))
          .map(String::strip)
          .filter(heading -> !heading.isEmpty())
          .toList();
    }

    /** The holes that stand for values. */
    public Stream<Slot.Value> values() {
      return slots.stream().filter(Slot.Value.class::isInstance).map(Slot.Value.class::cast);
    }
  }

  /**
   * A value that a line says without naming it.
   *
   * @param text what the value is called in a fact file
   */
  public record Constant(FactKind kind, Property property, String text) {}

  /** Copies the lists and the set. */
  public LineRule {
    patterns = List.copyOf(patterns);
    effects = effects.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(effects));
    says = List.copyOf(says);
    withoutIt = List.copyOf(withoutIt);
    alone = List.copyOf(alone);
    together = List.copyOf(together);
    within = List.copyOf(within);
  }

  boolean does(Effect effect) {
    return effects.contains(effect);
  }

  /** This rule and all below it. */
  public Stream<LineRule> all() {
    return Stream.concat(Stream.of(this), within.stream().flatMap(LineRule::all));
  }

  /** The same, in which a pattern takes nothing, there or below. */
  LineRule without(Pattern pattern) {
    return with(
        patterns.stream()
            .map(other -> other.equals(pattern) ? pattern.untried() : other)
            .toList(),
        rule -> rule.without(pattern));
  }

  /** The same with another rule in place of one, which may be this one or below it. */
  LineRule replacing(LineRule one, LineRule other) {
    return equals(one) ? other : with(patterns, rule -> rule.replacing(one, other));
  }

  private LineRule with(List<Pattern> others, UnaryOperator<LineRule> below) {
    return new LineRule(
        others,
        isOtherwise,
        effects,
        says,
        withoutIt,
        alone,
        together,
        within.stream().map(below).toList(),
        at);
  }

  /** The hole that identifies a thing; empty where none of it does. */
  Optional<Slot.Value> identity() {
    return patterns.stream()
        .flatMap(Pattern::values)
        .filter(Slot.Value::isIdentity)
        .findFirst();
  }

  /** The key of the setting that a rule of a table is about: the word after {@code set}. */
  String key() {
    String text = patterns.get(0).template().toString();
    int from = text.indexOf(' ') + 1;
    int to = text.indexOf(' ', from);
    return text.substring(from, to < 0 ? text.length() : to);
  }

  /** The first of the rules that takes a line, of those that are tried otherwise, or of the others. */
  static Optional<Match> take(List<LineRule> rules, boolean isOtherwise, String line) {
    for (LineRule rule : rules) {
      if (rule.isOtherwise == isOtherwise) {
        Optional<Match> match = rule.take(line);
        if (match.isPresent()) {
          return match;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a line may be taken that begins with a character of ASCII, blanks left aside. */
  boolean mayTake(char first) {
    return patterns.stream().anyMatch(pattern -> pattern.template().mayTake(first));
  }

  /** Whether a line may be taken that has no other characters of ASCII. */
  boolean mayTake(Characters all) {
    for (Pattern pattern : patterns) {
      if (pattern.template().mayTake(all)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line may be taken that begins with a text. */
  boolean mayTakeMore(String beginning) {
    for (Pattern pattern : patterns) {
      if (pattern.template().mayTakeMore(beginning)) {
        return true;
      }
    }
    return false;
  }

  /** A line that this rule takes; empty where it does not. */
  Optional<Match> take(String line) {
    for (Pattern pattern : patterns) {
      Optional<List<String>> texts =
          pattern.isTried() ? pattern.template().take(line) : Optional.empty();
      if (texts.isPresent()) {
        return Optional.of(new Match(this, pattern, texts.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * A line that a rule takes.
   *
   * @param texts what stands in the holes, in their order
   */
  record Match(LineRule rule, Pattern pattern, List<String> texts) {

    /** A value that stands in a hole. */
    record Found(Slot.Value slot, String text) {}

    /** The values in the holes that are not empty. */
    List<Found> values() {
      List<Found> values = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        if (pattern.slots().get(i) instanceof Slot.Value value && !texts.get(i).isEmpty()) {
          values.add(new Found(value, texts.get(i)));
        }
      }
      return values;
    }

    /** What stands in the holes that are for the same as that. */
    List<String> texts(Slot slot) {
      List<String> found = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        if (pattern.slots().get(i).equals(slot)) {
          found.add(texts.get(i));
        }
      }
      return found;
    }

    /** Whether nothing but one hole is the line. */
    boolean isHoleAlone() {
      return texts.size() == 1
          && pattern
              .template()
              .toString()
              .equals("{" + pattern.template().holes().get(0).name() + "}");
    }
  }
}
