package org.remediationkb.rules.examples;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.remediationkb.model.capture.format.LineRule;
import org.remediationkb.model.capture.format.LineRule.Constant;
import org.remediationkb.model.capture.format.LineRule.Effect;
import org.remediationkb.model.capture.format.LineRule.Pattern;
import org.remediationkb.model.capture.format.OutputFormat;
import org.remediationkb.model.capture.format.Slot;
import org.remediationkb.model.capture.template.LineTemplate;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.value.TermType;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ReaderPage;

/**
 * Makes small mistakes in pages of {@code readers/}, one at a time, and finds those that no sample of
 * the page notices: a line, a value or a meaning is left out, values change places, another value is said.
 */
public final class ReaderMutator {

  /** A line that does nothing else says as much without it; what is quoted is no fact. */
  private static final Set<Effect> UNNOTICEABLE =
      EnumSet.of(Effect.MEANS_NOTHING, Effect.QUOTES_LINE);

  private final ContentLibrary library;
  private final List<ReaderPage> pages;

  /** A mutator of some pages of a library that has been checked. */
  public ReaderMutator(ContentLibrary library, List<ReaderPage> pages) {
    this.library = library;
    this.pages = List.copyOf(pages);
  }

  /** A mistake in a page. */
  public record Mistake(ReaderPage page, Location at, String change) {}

  /**
   * What came of the mistakes.
   *
   * @param made how many were made
   * @param missed those that no sample notices
   */
  public record Result(int made, List<Mistake> missed) {

    /** Copies the list. */
    public Result {
      missed = List.copyOf(missed);
    }
  }

  private record Mutant(Mistake mistake, OutputFormat format) {}

  /** Makes all mistakes. */
  public Result run() {
    int made = 0;
    List<Mistake> missed = new ArrayList<>();
    for (ReaderPage page : pages) {
      List<SampleRun> expected = SampleRun.all(page, page.format(), library);
      List<Mutant> mutants = new Mistakes(page).all();
      made += mutants.size();
      mutants.stream()
          .filter(mutant -> SampleRun.all(page, mutant.format(), library).equals(expected))
          .map(Mutant::mistake)
          .forEach(missed::add);
    }
    return new Result(made, missed);
  }

  /** The mistakes in one page. */
  private final class Mistakes {
    private final ReaderPage page;
    private final List<Mutant> mutants = new ArrayList<>();

    Mistakes(ReaderPage page) {
      this.page = page;
    }

    List<Mutant> all() {
      page.format().all().forEach(rule -> {
        for (Pattern pattern : rule.patterns()) {
          add(rule, "without `" + pattern.template() + "`", page.format().without(pattern));
          holes(rule, pattern);
        }
        meaning(rule);
      });
      return mutants;
    }

    private void add(LineRule rule, String change, OutputFormat format) {
      mutants.add(new Mutant(new Mistake(page, rule.at(), change), format));
    }

    private void add(LineRule rule, String change, LineRule mutated) {
      add(rule, change, page.format().replacing(rule, mutated));
    }

    private void holes(LineRule rule, Pattern pattern) {
      String text = pattern.template().toString();
      List<String> names = values(pattern).toList();
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i);
        String change = "{" + name + "} of `" + text + "` means nothing";
        changed(rule, pattern, change, text.replace("{" + name + "}", "{...}"));
        if (i > 0 && !name.equals(names.get(i - 1))) {
          String before = "{" + names.get(i - 1) + "}";
          String swapped = text.replace(before, "\0")
              .replace("{" + name + "}", before)
              .replace("\0", "{" + name + "}");
          changed(rule, pattern, before + " and {" + name + "} change places", swapped);
        }
      }
      if (text.contains(" {...}")) {
        changed(rule, pattern, "`" + text + "` without {...}", text.replace(" {...}", ""));
      }
    }

    private Stream<String> values(Pattern pattern) {
      return pattern.template().holes().stream()
          .map(LineTemplate.Hole::name)
          .filter(name -> Slot.named(name, library.kinds())
              .filter(Slot.Value.class::isInstance)
              .isPresent())
          .distinct();
    }

    /** A change of a template; some leave none, such as two holes side by side. */
    private void changed(LineRule rule, Pattern pattern, String change, String template) {
      Optional<LineTemplate> changed =
          LineTemplate.parse(template, name -> Slot.form(name, library.kinds())).template();
      changed.ifPresent(parsed -> {
        Pattern mutated = Pattern.of(parsed, library.kinds());
        List<Pattern> patterns = rule.patterns().stream()
            .map(other -> other.equals(pattern) ? mutated : other)
            .toList();
        add(rule, change, with(rule, patterns, rule.effects(), rule.says(), rule.withoutIt()));
      });
    }

    private void meaning(LineRule rule) {
      Set<Effect> noticeable = EnumSet.noneOf(Effect.class);
      noticeable.addAll(rule.effects());
      noticeable.removeAll(UNNOTICEABLE);
      for (Effect effect : noticeable) {
        Set<Effect> fewer = EnumSet.copyOf(rule.effects());
        fewer.remove(effect);
        add(
            rule,
            "without \"" + effect.phrase() + "\"",
            with(rule, rule.patterns(), fewer, rule.says(), rule.withoutIt()));
      }
      constants(rule.says())
          .forEach(c -> add(
              rule,
              c.change(),
              with(rule, rule.patterns(), rule.effects(), c.all(), rule.withoutIt())));
      constants(rule.withoutIt())
          .forEach(c -> add(
              rule, c.change(), with(rule, rule.patterns(), rule.effects(), rule.says(), c.all())));
    }

    private record Said(String change, List<Constant> all) {}

    /** Each of what is said left out, and with another value where those are listed. */
    private static List<Said> constants(List<Constant> constants) {
      List<Said> changes = new ArrayList<>();
      for (Constant constant : constants) {
        String said =
            constant.kind().subject().name() + "." + constant.property().key();
        changes.add(new Said(
            "without `" + said + ": " + constant.text() + "`",
            replaced(constants, constant, Optional.empty())));
        if (constant.property().type() instanceof TermType terms) {
          terms.names().stream()
              .filter(name -> !terms.value(name).equals(terms.value(constant.text())))
              .findFirst()
              .map(name -> new Constant(constant.kind(), constant.property(), name))
              .ifPresent(other -> changes.add(new Said(
                  "`" + said + ": " + other.text() + "` instead of " + constant.text(),
                  replaced(constants, constant, Optional.of(other)))));
        }
      }
      return changes;
    }

    private static List<Constant> replaced(
        List<Constant> all, Constant one, Optional<Constant> other) {
      return all.stream()
          .flatMap(constant -> constant.equals(one) ? other.stream() : Stream.of(constant))
          .toList();
    }

    private static LineRule with(
        LineRule rule,
        List<Pattern> patterns,
        Set<Effect> effects,
        List<Constant> says,
        List<Constant> withoutIt) {
      return new LineRule(
          patterns,
          rule.isOtherwise(),
          effects,
          says,
          withoutIt,
          rule.alone(),
          rule.together(),
          rule.within(),
          rule.at());
    }
  }
}
