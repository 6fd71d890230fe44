package org.remediationkb.rules.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.remediationkb.model.capture.format.LineRule;
import org.remediationkb.model.capture.format.LineRule.Constant;
import org.remediationkb.model.capture.format.LineRule.Effect;
import org.remediationkb.model.capture.format.LineRule.Pattern;
import org.remediationkb.model.capture.format.Slot;
import org.remediationkb.model.capture.template.Form;
import org.remediationkb.model.capture.template.LineTemplate;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.value.BooleanType;
import org.remediationkb.model.value.DateTimeType;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.TextType;
import org.remediationkb.rules.ProblemCode;

/**
 * Reads the bullets under "Lines". Each is
 *
 * <pre>
 * [otherwise] `template` [or `template` ...] [what it does [, | and | ; what it does] ...]
 * </pre>
 *
 * where what it does is one of the phrases of {@link Effect}, {@code says `kind.key: value`}, in a
 * table {@code without it, `kind.key: value`}, or, of a thing that such lines name, {@code alone,
 * `kind.key: value`} and {@code together, `kind.key: value`}. In a debug, a template that begins
 * with a quote is a member of JSON, in which blanks do not count.
 */
final class LineRuleReader {

  private static final String OTHERWISE = "otherwise ";
  private static final String SAYS = "says";
  private static final String WITHOUT_IT = "without it,";
  private static final String ALONE = "alone,";
  private static final String TOGETHER = "together,";

  private final FactKinds kinds;
  private final Page page;
  private final boolean isDebug;
  private final List<Problem> problems;

  /**
   * A reader of the bullets of a page.
   *
   * @param isDebug whether they are lines of a debug, or members of JSON in one
   */
  LineRuleReader(FactKinds kinds, Page page, boolean isDebug, List<Problem> problems) {
    this.kinds = kinds;
    this.page = page;
    this.isDebug = isDebug;
    this.problems = problems;
  }

  List<LineRule> read(BulletList list) {
    List<LineRule> rules = new ArrayList<>();
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      if (node.getFirstChild() instanceof Paragraph text) {
        rules.add(new OneBullet(new BulletText(page, text)).read(below(text)));
      } else {
        problems.add(ProblemCode.LINE.error(
            page.at(node), "this bullet has no text", "write a `template` and what it means"));
      }
    }
    return rules;
  }

  private List<LineRule> below(Paragraph text) {
    List<LineRule> rules = new ArrayList<>();
    for (Node node = text.getNext(); node != null; node = node.getNext()) {
      if (node instanceof BulletList list) {
        rules.addAll(read(list));
      } else {
        problems.add(ProblemCode.LINE.error(
            page.at(node), "a bullet is one sentence", "explain above the first heading"));
      }
    }
    return rules;
  }

  /** The reading of one bullet, from left to right. */
  private final class OneBullet {
    private final BulletText bullet;
    private final String text;
    private final List<Pattern> patterns = new ArrayList<>();
    private final Set<Effect> effects = EnumSet.noneOf(Effect.class);
    private final List<Constant> says = new ArrayList<>();
    private final List<Constant> withoutIt = new ArrayList<>();
    private final List<Constant> alone = new ArrayList<>();
    private final List<Constant> together = new ArrayList<>();
    private int at;

    OneBullet(BulletText bullet) {
      this.bullet = bullet;
      this.text = bullet.text();
    }

    LineRule read(List<LineRule> within) {
      int before = problems.size();
      boolean isOtherwise = take(OTHERWISE);
      do {
        quoted().ifPresent(this::template);
      } while (take(" or ") || (text.startsWith(", `", at) && take(", ")));
      while (at < text.length()) {
        if (!take(" ") && !take(", ") && !take("; ") && !take("and ")) {
          phrase();
        }
      }
      if (problems.size() == before && saysNothing(within)) {
        problems.add(
            error(
                0,
                "this line says nothing",
                "put {kind.key} in place of a value that matters, or write \"means nothing\" behind it"));
      }
      return new LineRule(
          patterns, isOtherwise, effects, says, withoutIt, alone, together, within, bullet.at(0));
    }

    private boolean saysNothing(List<LineRule> within) {
      return effects.isEmpty()
          && says.isEmpty()
          && within.isEmpty()
          && patterns.stream()
              .flatMap(pattern -> pattern.slots().stream())
              .allMatch(Slot.Shape.class::isInstance);
    }

    private boolean take(String word) {
      boolean isThere = text.startsWith(word, at);
      at += isThere ? word.length() : 0;
      return isThere;
    }

    private Problem error(int index, String message, String help) {
      return ProblemCode.LINE.error(bullet.at(index), message, help);
    }

    /** A text between backticks, and where it begins; what is none ends the bullet. */
    private Optional<Quoted> quoted() {
      int end = text.startsWith("`", at) ? text.indexOf('`', at + 1) : -1;
      if (end < 0) {
        problems.add(error(
            at,
            "a text between ` and ` is missing here",
            "put the line of the output between backticks, and what it means behind them"));
        at = text.length();
        return Optional.empty();
      }
      Quoted quoted = new Quoted(text.substring(at + 1, end), at + 1);
      at = end + 1;
      return Optional.of(quoted);
    }

    private void template(Quoted quoted) {
      boolean isMember = isDebug && quoted.text().startsWith("\"");
      LineTemplate.Parsed parsed = isMember
          ? LineTemplate.parse(
              quoted.text().replace(" ", ""),
              name -> Slot.form(name, kinds).map(Form::withoutBlanks))
          : LineTemplate.parse(quoted.text(), name -> Slot.form(name, kinds));
      parsed.template().ifPresent(template -> patterns.add(Pattern.of(template, kinds)));
      parsed
          .mistakes()
          .forEach(mistake -> problems.add(error(
              quoted.index() + (isMember ? 0 : mistake.index()),
              mistake.message(),
              mistake.hole().map(this::holes).orElse(""))));
    }

    private String holes(String name) {
      return DidYouMean.closest(name, Slot.names(kinds))
          .map(known -> "did you mean {" + known + "}?")
          .or(() -> undeclared(name))
          .orElse(
              "a hole is {kind.key} with a key of a fact file, or one of {...}, {label}, {name},"
                  + " {number}, {text}, {word}");
    }

    /** Where what a hole names would be declared; empty where it has another form. */
    private Optional<String> undeclared(String name) {
      String[] parts = name.split("[.]", -1);
      if (parts.length == 1) {
        List<String> meant = Slot.names(kinds).stream()
            .filter(known -> known.endsWith("." + name))
            .map(known -> "{" + known + "}")
            .toList();
        return meant.isEmpty()
            ? Optional.empty()
            : Optional.of("name the kind of fact as well: " + String.join(" or ", meant));
      }
      Optional<FactKind> kind = kinds.named(parts[0]);
      if (kind.isEmpty()) {
        return Optional.of(DidYouMean.question(parts[0], kinds.names())
            .orElse("no fact is called " + parts[0] + "; there are "
                + String.join(", ", kinds.names()) + "; `kb new fact " + parts[0]
                + "` adds another"));
      }
      List<String> stated = kind.get().stated().stream().map(Property::key).toList();
      return Optional.of(
          kind.get().property(parts[1]).isPresent() && !stated.contains(parts[1])
              ? parts[1] + " follows from other properties, so no line says it; read one of "
                  + String.join(", ", stated)
              : "a " + parts[0] + " has " + String.join(", ", stated) + "; declare " + parts[1]
                  + " in " + kind.get().declaration());
    }

    private void phrase() {
      Optional<Effect> effect = effects().filter(known -> take(known.phrase())).findFirst();
      if (effect.isPresent()) {
        effects.add(effect.get());
      } else if (take(SAYS)) {
        constants(says);
      } else if (take(WITHOUT_IT)) {
        constants(withoutIt);
      } else if (take(ALONE)) {
        constants(alone);
      } else if (take(TOGETHER)) {
        constants(together);
      } else {
        unknown();
      }
    }

    private Stream<Effect> effects() {
      return Arrays.stream(Effect.values())
          .filter(effect -> isDebug
              ? Effect.OF_DEBUG.contains(effect) || Effect.OF_ANY.contains(effect)
              : !Effect.OF_DEBUG.contains(effect));
    }

    /** Takes what is up to the next separator. */
    private void unknown() {
      int end = Stream.of(",", ";", " and ")
          .mapToInt(separator -> text.indexOf(separator, at + 1))
          .filter(index -> index > 0)
          .min()
          .orElse(text.length());
      String phrase = text.substring(at, end).strip();
      List<String> phrases = Stream.concat(
              effects().map(Effect::phrase),
              Stream.of(SAYS, WITHOUT_IT, ALONE, TOGETHER).map(word -> word + " `kind.key: value`"))
          .toList();
      problems.add(error(
          at,
          "a line can't \"" + phrase + "\"",
          DidYouMean.question(phrase, phrases)
              .orElse("behind a line stands one of: " + String.join("; ", phrases))));
      at = end;
    }

    private void constants(List<Constant> constants) {
      do {
        take(" ");
        quoted().flatMap(this::constant).ifPresent(constants::add);
      } while (take(" and") && text.startsWith(" `", at));
    }

    private Optional<Constant> constant(Quoted quoted) {
      int colon = quoted.text().indexOf(": ");
      String name = colon < 0 ? quoted.text() : quoted.text().substring(0, colon);
      String value = colon < 0 ? "" : quoted.text().substring(colon + 2).strip();
      Optional<Slot.Value> slot =
          Slot.named(name, kinds).filter(Slot.Value.class::isInstance).map(Slot.Value.class::cast);
      if (slot.isEmpty() || value.isEmpty()) {
        problems.add(error(
            quoted.index(),
            slot.isEmpty() ? "no property is called " + name : "no value stands here",
            slot.isEmpty()
                ? DidYouMean.question(name, Slot.names(kinds))
                    .or(() -> undeclared(name))
                    .orElse("write kind.key: value")
                : "write " + name + ": value"));
        return Optional.empty();
      }
      if (slot.get().property().type().value(value).isEmpty()) {
        problems.add(error(
            quoted.index() + colon + 2,
            "\"" + value + "\" is no value of " + name,
            values(value, slot.get())));
        return Optional.empty();
      }
      return Optional.of(new Constant(slot.get().kind(), slot.get().property(), value));
    }
  }

  private static String values(String text, Slot.Value slot) {
    if (slot.form() instanceof TermType terms) {
      return DidYouMean.question(text, terms.names())
          .orElse("known: " + String.join(", ", terms.names()) + "; declare another one in "
              + slot.kind().declaration());
    }
    if (slot.form() instanceof TextType texts) {
      return "it must be " + texts.meaning();
    }
    if (slot.form() instanceof DateTimeType) {
      return "it must be " + DateTimeType.MEANING + ", such as " + DateTimeType.EXAMPLE;
    }
    return slot.form() instanceof IntegerType
        ? "it must be a whole number, such as 3"
        : slot.form() instanceof BooleanType ? "it must be true or false" : "";
  }

  private record Quoted(String text, int index) {}
}
