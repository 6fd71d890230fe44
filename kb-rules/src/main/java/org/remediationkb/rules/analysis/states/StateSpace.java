package org.remediationkb.rules.analysis.states;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;
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

  /** Larger cases take more memory, and no less time for each subject. */
  private static final int LARGEST_BATCH = 1000;

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

  /** How much each state says, in one go. */
  public int[] weights() {
    int[] weights = new int[size()];
    int stride = 1;
    for (Axis axis : axes) {
      for (int choice = axis.size() - 1; choice >= 0; choice--) {
        int more = axis.weight(choice);
        for (int state = 0; state < stride; state++) {
          weights[choice * stride + state] = weights[state] + more;
        }
      }
      stride *= axis.size();
    }
    return weights;
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
      int[][] weaker = axis.weaker();
      for (int choice = 0; choice < axis.size(); choice++) {
        for (int less : weaker[choice]) {
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

  /** What a property can be, as far as conditions that ask for it can tell. */
  public static Axis.OfProperty property(
      FactKind type, Property property, Collection<Condition> conditions) {
    return AxisFinder.property(type, property, conditions);
  }

  /** A made-up fact of a kind, of which nothing is known but what identifies it. */
  public static Fact sample(FactKind type) {
    return new Fact(type, new Source("-", 1), SampleValues.identity(type));
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
   * @param states their numbers
   * @param facts the case with all the subjects
   * @param subjects the subjects, one for each state, in the same order
   */
  public record Batch(List<Integer> states, Case facts, List<Fact> subjects) {
    /** Copies the lists. */
    public Batch {
      states = List.copyOf(states);
      subjects = List.copyOf(subjects);
    }
  }

  /** States in batches, none of them larger than a case may be. */
  public Stream<Batch> batches(BitSet states) {
    int together = product(axis -> axis.changes(subject));
    List<List<Integer>> batches = new ArrayList<>();
    List<Integer> batch = new ArrayList<>();
    for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
      if (!batch.isEmpty()
          && (batch.size() == LARGEST_BATCH || batch.get(0) / together != state / together)) {
        batches.add(batch);
        batch = new ArrayList<>();
      }
      batch.add(state);
    }
    batches.add(batch);
    return batches.stream().filter(numbers -> !numbers.isEmpty()).map(this::batch);
  }

  private Batch batch(List<Integer> states) {
    List<Fact> subjects = states.stream().map(assembler::subject).toList();
    return new Batch(states, assembler.facts(states.get(0), subjects), subjects);
  }

  /** The states that differ only where a condition looks, and say nothing else. */
  public Subspace seenBy(Condition condition) {
    Demands demands = new Demands(List.of(condition));
    return new Subspace(this, axes.stream().map(axis -> axis.isSeenBy(demands)).toList());
  }

  /**
   * One of the states that pages can tell apart.
   *
   * @param facts a case that is in this state
   * @param subject the fact of the case that it is about
   */
  public record State(Case facts, Fact subject) {}
}
