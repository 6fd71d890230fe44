package org.remediationkb.render.worksheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.render.document.Manuscript;
import org.remediationkb.render.document.Value;
import org.remediationkb.render.template.ValueWording;

/**
 * The things that a line of a worksheet is about, in words.
 *
 * @param type their kind
 * @param facts the things, in the order of the case
 * @param oneFile whether all that is known was read from one file
 * @param said the language
 */
record SubjectList(
    FactKind type, List<? extends Fact> facts, boolean oneFile, WorksheetWords said) {

  private static final int IN_A_LINE = 8;

  /** How many: {@code 3 tokens}; of a thing that a case has one of, its name. */
  String count() {
    if (isSingle()) {
      return said.of(type.subject().name());
    }
    int count = facts.size();
    String noun = count == 1 ? type.subject().name() : type.subject().section();
    return count + " " + said.of(noun.replace('-', ' '));
  }

  /** Which they are, or how many where there are more than so many of them. */
  String brief(Manuscript manuscript, int most) {
    return facts.size() <= most && !isSingle() ? names(manuscript, 1) : count();
  }

  /** How many, and which; only how many where a list of their own is easier to read. */
  String full(Manuscript manuscript) {
    return isSingle() || needList()
        ? count()
        : count() + ": " + names(manuscript, Integer.MAX_VALUE);
  }

  /** Whether there are so many that they are better read in lines of eight. */
  boolean needList() {
    return type.identity().isPresent() && facts.size() > IN_A_LINE;
  }

  /** Lines for a block, with a mark for each, eight at most in a line. */
  List<String> list(Manuscript manuscript) {
    List<String> marks = facts.stream().map(fact -> mark(fact, manuscript, 0)).toList();
    return IntStream.range(0, (marks.size() + IN_A_LINE - 1) / IN_A_LINE)
        .mapToObj(line -> String.join(
            " ", marks.subList(line * IN_A_LINE, Math.min(marks.size(), (line + 1) * IN_A_LINE))))
        .toList();
  }

  private boolean isSingle() {
    return type.subject().shape() == Shape.SINGLE;
  }

  private String names(Manuscript manuscript, int properties) {
    String separator = type.identity().isPresent() ? ", " : "; ";
    return facts.stream()
        .map(fact -> mark(fact, manuscript, properties))
        .collect(Collectors.joining(separator));
  }

  /**
   * What identifies a fact; where nothing does, what is known of it and where that was read.
   *
   * @param properties how many of its properties are enough
   */
  private String mark(Fact fact, Manuscript manuscript, int properties) {
    Map<Property, Known<?>> known = new LinkedHashMap<>();
    if (type.identity().isEmpty()) {
      type.stated().forEach(p -> fact.reading(p).known().ifPresent(value -> known.put(p, value)));
    }
    if (known.isEmpty()) {
      return manuscript.mark(Value.text(fact.about()));
    }
    List<String> words = new ArrayList<>();
    known.forEach((property, value) -> words.add(said.of(ValueWording.name(property)) + " "
        + manuscript.mark(Value.text(ValueWording.of(property, value)))));
    Source first = known.values().stream().map(Known::source).sorted().toList().get(0);
    String place = oneFile
        ? said.of("line") + " " + first.line()
        : manuscript.mark(Value.text(first.toString()));
    return words.stream().limit(properties).collect(Collectors.joining(", ")) + " (" + place + ")";
  }
}
