package org.remediationkb.rules.analysis.guide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.rules.analysis.states.Axis;
import org.remediationkb.rules.analysis.states.Axis.OfCompany;
import org.remediationkb.rules.analysis.states.Axis.OfProperty;
import org.remediationkb.rules.analysis.states.StateSpace;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.guide.Question;

/** All respects in which the states of some pages differ, as questions. */
final class AskedAxes {

  private final List<Remediation> pages;
  private final StateSpace space;
  private final List<AskedAxis> axes = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();

  /** For each axis, the number of its first question. */
  private final List<Integer> first = new ArrayList<>();

  /** For each axis, the choices that are right in states with a choice on it. */
  private final List<int[][]> answers = new ArrayList<>();

  AskedAxes(List<Remediation> pages, StateSpace space, Collection<Remediation> library) {
    this.pages = pages;
    this.space = space;
    for (Axis axis : space.axes()) {
      AskedAxis asked = axis instanceof OfProperty property
          ? property(property, library)
          : company((OfCompany) axis);
      first.add(questions.size());
      axes.add(asked);
      questions.addAll(asked.questions());
      answers.add(answers(asked, axis.size()));
    }
  }

  List<Question> questions() {
    return questions;
  }

  /** The right choices in a state: for each question, the number of one. */
  int[] answers(int state) {
    int[] right = new int[questions.size()];
    int rest = state;
    for (int axis = 0; axis < axes.size(); axis++) {
      int size = space.axes().get(axis).size();
      for (int i = 0; i < answers.get(axis).length; i++) {
        right[first.get(axis) + i] = answers.get(axis)[i][rest % size];
      }
      rest /= size;
    }
    return right;
  }

  /** A proof asks millions of times. */
  private static int[][] answers(AskedAxis asked, int choices) {
    return IntStream.range(0, asked.questions().size())
        .mapToObj(question -> IntStream.range(0, choices)
            .map(choice -> asked.answer(question, choice))
            .toArray())
        .toArray(int[][]::new);
  }

  /** The axis with a question. */
  int axis(int question) {
    int axis = 0;
    while (axis + 1 < first.size() && first.get(axis + 1) <= question) {
      axis++;
    }
    return axis;
  }

  /** The number of the first question about an axis. */
  int first(AskedAxis axis) {
    return first.get(axes.indexOf(axis));
  }

  /** The properties of a fact that decide a statement, in the order of their questions. */
  List<AskedProperty> deciding(FactKind type, Statement statement) {
    return of(AskedProperty.class)
        .filter(asked -> asked.axis().type() == type)
        .filter(
            asked -> SampleFact.stated(type, statement).contains(asked.axis().property()))
        .toList();
  }

  /** The facts besides the subject among which a fact of a kind is; none for the subject itself. */
  List<AskedCompany> company(FactKind type) {
    return of(AskedCompany.class).filter(asked -> asked.axis().type() == type).toList();
  }

  private <T extends AskedAxis> Stream<T> of(Class<T> kind) {
    return axes.stream().filter(kind::isInstance).map(kind::cast);
  }

  private AskedProperty property(OfProperty axis, Collection<Remediation> library) {
    BitSet asking = new BitSet();
    for (int page = 0; page < pages.size(); page++) {
      asking.set(page, statements(pages.get(page), axis).findAny().isPresent());
    }
    List<Statement> statements =
        library.stream().flatMap(page -> statements(page, axis)).toList();
    OfProperty whole = StateSpace.property(
        axis.type(), axis.property(), library.stream().map(Remediation::when).toList());
    return new AskedProperty(axis, new PropertyQuestion(whole, statements), asking);
  }

  /** The statements of a page that ask for a property. */
  private static Stream<Statement> statements(Remediation page, OfProperty axis) {
    return patterns(page, axis.type()).stream()
        .flatMap(pattern -> pattern.statements().stream())
        .filter(s -> SampleFact.stated(axis.type(), s).contains(axis.property()))
        .filter(s -> s.constraints().stream().noneMatch(Constraint.SameAs.class::isInstance));
  }

  private AskedCompany company(OfCompany axis) {
    Map<Object, AskedCompany.Asked> asked = new LinkedHashMap<>();
    for (int page = 0; page < pages.size(); page++) {
      for (FactPattern pattern : patterns(pages.get(page), axis.type())) {
        asked
            .computeIfAbsent(
                AskedCompany.demands(pattern),
                demands -> new AskedCompany.Asked(pattern, new BitSet()))
            .pages()
            .set(page);
      }
    }
    String subject = space.subject().subject().name();
    return new AskedCompany(axis, SampleFact.of(axis.type()), subject, asked.values());
  }

  private static List<FactPattern> patterns(Remediation page, FactKind type) {
    return page.when().alternatives().stream()
        .map(Alternative::patterns)
        .flatMap(Collection::stream)
        .filter(pattern -> pattern.type() == type)
        .toList();
  }
}
