package org.remediationkb.rules.analysis.states;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.rules.condition.Condition;

/**
 * All states of one subject that a set of conditions can tell apart: each value that some condition
 * treats otherwise than another, present, absent and not collected. States are numbered; 0 is the
 * one that says least. Safe to share.
 */
public final class StateSpace {

  /** Some minutes' work. */
  private static final long MOST_ONCE = 20_000_000;

  /** A second's work at most. */
  private static final long MOST_OFTEN = 200_000;

  private final FactKind subject;
  private final List<Axis> axes;
  private final Assembler assembler;

  private StateSpace(FactKind subject, FactKinds kinds, List<Axis> axes) {
    this.subject = subject;
    this.axes = axes;
    this.assembler = new Assembler(subject, kinds, axes);
  }

  /**
   * The states of a subject, to go through them once; a problem where there are too many.
   *
   * @param conditions about the subject, or about facts of which a case has only one
   * @param kinds all kinds of fact
   */
  public static Checked<StateSpace> of(
      FactKind subject, Collection<Condition> conditions, FactKinds kinds) {
    return of(subject, conditions, kinds, MOST_ONCE);
  }

  /** The same for one of many searches, of which none may take long. */
  public static Checked<StateSpace> toSearch(
      FactKind subject, Collection<Condition> conditions, FactKinds kinds) {
    return of(subject, conditions, kinds, MOST_OFTEN);
  }

  private static Checked<StateSpace> of(
      FactKind subject, Collection<Condition> conditions, FactKinds kinds, long most) {
    List<Axis> axes = AxisFinder.axes(subject, conditions, kinds);
    return new StateLimit(subject, kinds, most)
        .exceeded(conditions, axes)
        .map(problem -> Checked.<StateSpace>failed(List.of(problem)))
        .orElseGet(() -> Checked.of(new StateSpace(subject, kinds, axes)));
  }

  /** The kind of fact that the states are about. */
  public FactKind subject() {
    return subject;
  }

  /** The respects in which the states differ. */
  public List<Axis> axes() {
    return axes;
  }

  /** How many states there are. */
  public int size() {
    return product(axis -> true);
  }

  /** How much a state says: what says less is the better example. */
  public int weight(int state) {
    int weight = 0;
    int rest = state;
    for (Axis axis : axes) {
      weight += axis.weight(rest % axis.size());
      rest /= axis.size();
    }
    return weight;
  }

  /** A step from a state to one that says a little more. */
  @FunctionalInterface
  public interface Step {
    /** Looks at a step. */
    void accept(int less, int more);
  }

  /** Goes through all steps from a state to one that says a little more, on one axis. */
  public void forEachStep(Step step) {
    int size = size();
    int stride = 1;
    for (Axis axis : axes) {
      for (int choice = 0; choice < axis.size(); choice++) {
        for (int less : axis.weaker(choice)) {
          for (int block = choice * stride; block < size; block += axis.size() * stride) {
            for (int state = block; state < block + stride; state++) {
              step.accept(state + (less - choice) * stride, state);
            }
          }
        }
      }
      stride *= axis.size();
    }
  }

  /** All states, those that say least first; to weigh them again takes less than to sort them. */
  public IntStream fromSmallest() {
    return IntStream.rangeClosed(0, mostWeight())
        .flatMap(weight -> IntStream.range(0, size()).filter(state -> weight(state) == weight));
  }

  private int mostWeight() {
    return axes.stream()
        .mapToInt(
            axis -> IntStream.range(0, axis.size()).map(axis::weight).max().orElse(0))
        .sum();
  }

  /** A case that is in the state, and in no other respect says anything. */
  public State state(int number) {
    Fact about = assembler.subject(number);
    return new State(assembler.facts(number, List.of(about)), about);
  }

  private int product(Predicate<Axis> which) {
    return axes.stream().filter(which).mapToInt(Axis::size).reduce(1, (a, b) -> a * b);
  }

  /**
   * States that differ only in what the subject says of itself, so that all their subjects can be in
   * one case without having to do with each other.
   *
   * @param first the number of the first of them
   * @param facts the case with all the subjects
   * @param subjects the subjects, one for each state, in the order of their numbers
   */
  public record Batch(int first, Case facts, List<Fact> subjects) {
    /** Copies the list. */
    public Batch {
      subjects = List.copyOf(subjects);
    }
  }

  /**
   * All subjects that differ in anything but their company. The subject of a state is the one at the
   * state's number, modulo how many there are.
   */
  public List<Fact> subjects() {
    int size = product(axis -> axis.type() == subject);
    return IntStream.range(0, size).mapToObj(assembler::subject).toList();
  }

  /** All states of these subjects, in batches of the same size. */
  public Stream<Batch> batches(List<Fact> all) {
    int size = product(axis -> axis.changes(subject));
    return IntStream.range(0, size() / size)
        .map(number -> number * size)
        .mapToObj(first ->
            batch(first, all.subList(first % all.size(), first % all.size() + size)));
  }

  private Batch batch(int first, List<Fact> subjects) {
    return new Batch(first, assembler.facts(first, subjects), subjects);
  }

  /**
   * One of the states that pages can tell apart.
   *
   * @param facts a case that is in this state
   * @param subject the fact of the case that it is about
   */
  public record State(Case facts, Fact subject) {}
}
