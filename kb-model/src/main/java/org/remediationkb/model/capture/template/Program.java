package org.remediationkb.model.capture.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a template takes, as steps of a machine that follows all ways through them at once (Thompson's,
 * with Pike's marks): the time is that of the line's length times the number of steps, whatever the
 * line is. Of several ways, the one that was preferred at the first fork counts.
 */
final class Program {

  /** One step. */
  private sealed interface Step {

    /** Goes on after a character of the set. */
    record Take(CharSet set) implements Step {}

    /** Goes on at either place, at the first rather than the second. */
    record Fork(int first, int second) implements Step {}

    /** Remembers the position. */
    record Mark(int number) implements Step {}

    /** Ends. */
    record End() implements Step {}
  }

  private final Step[] steps;

  /** What each step takes; null where it takes nothing. */
  private final @Nullable CharSet[] sets;

  private final int marks;
  private final @Nullable After[] after;

  private Program(List<Step> steps, int marks) {
    this.steps = steps.toArray(Step[]::new);
    this.sets = steps.stream()
        .map(step -> step instanceof Step.Take take ? take.set() : null)
        .toArray(CharSet[]::new);
    this.marks = marks;
    this.after = new After[steps.size()];
  }

  /** Puts steps one after the other. */
  static final class Builder {
    private final List<Step> steps = new ArrayList<>();
    private int marks;

    Builder one(CharSet set) {
      steps.add(new Step.Take(set));
      return this;
    }

    /** Remembers the position under the next number. */
    Builder mark() {
      steps.add(new Step.Mark(marks++));
      return this;
    }

    /** What the other does, or nothing, which is tried first. */
    Builder maybe(Consumer<Builder> other) {
      int fork = hold();
      other.accept(this);
      steps.set(fork, new Step.Fork(steps.size(), fork + 1));
      return this;
    }

    /** What the other does, as often as there is a way; fewer times are tried first. */
    Builder repeat(Consumer<Builder> other) {
      int fork = hold();
      other.accept(this);
      steps.add(new Step.Fork(fork, fork));
      steps.set(fork, new Step.Fork(steps.size(), fork + 1));
      return this;
    }

    /** One of several. */
    Builder anyOf(List<Consumer<Builder>> others) {
      List<Integer> ends = new ArrayList<>();
      for (int i = 0; i < others.size(); i++) {
        boolean isLast = i == others.size() - 1;
        int fork = isLast ? -1 : hold();
        others.get(i).accept(this);
        if (!isLast) {
          ends.add(hold());
          steps.set(fork, new Step.Fork(fork + 1, steps.size()));
        }
      }
      ends.forEach(end -> steps.set(end, new Step.Fork(steps.size(), steps.size())));
      return this;
    }

    private int hold() {
      steps.add(new Step.End());
      return steps.size() - 1;
    }

    Program build() {
      steps.add(new Step.End());
      return new Program(steps, marks);
    }
  }

  /** Where the marks are in a text that is taken whole; empty where it is not. */
  Optional<int[]> run(String text) {
    Ways now = new Ways();
    Ways next = new Ways();
    now.follow(0, new int[marks]);
    for (int i = 0; i < text.length() && now.count > 0; i++) {
      char c = text.charAt(i);
      next.clear();
      for (int w = 0; w < now.count; w++) {
        CharSet set = sets[now.at[w]];
        if (set != null && set.contains(c)) {
          next.follow(now.at[w] + 1, now.marks(w, i));
        }
      }
      Ways before = now;
      now = next;
      next = before;
    }
    return now.end(text.length());
  }

  /** Whether a text may be taken that begins with a character. */
  boolean mayBegin(char c) {
    for (int step : after(0).steps) {
      if (steps[step] instanceof Step.Take take && take.set().contains(c)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The steps that something happens at, reached from a step without taking a character, the preferred
   * first.
   */
  private static final class After {
    private final int[] steps;

    /** Which marks are passed on the way to each. */
    private final int[][] marked;

    After(List<Integer> steps, List<int[]> marked) {
      this.steps = steps.stream().mapToInt(Integer::intValue).toArray();
      this.marked = marked.toArray(int[][]::new);
    }
  }

  /** Found once; several threads may come here, and what each of them finds is the same. */
  private After after(int step) {
    After known = after[step];
    if (known == null) {
      List<Integer> at = new ArrayList<>();
      List<int[]> marked = new ArrayList<>();
      follow(step, new int[0], new BitSet(), at, marked);
      known = new After(at, marked);
      after[step] = known;
    }
    return known;
  }

  private void follow(
      int step, int[] passed, BitSet reached, List<Integer> at, List<int[]> marked) {
    if (reached.get(step)) {
      return;
    }
    reached.set(step);
    if (steps[step] instanceof Step.Fork fork) {
      follow(fork.first(), passed, reached, at, marked);
      follow(fork.second(), passed, reached, at, marked);
    } else if (steps[step] instanceof Step.Mark mark) {
      int[] more = Arrays.copyOf(passed, passed.length + 1);
      more[passed.length] = mark.number();
      follow(step + 1, more, reached, at, marked);
    } else {
      at.add(step);
      marked.add(passed);
    }
  }

  /** The ways that are followed at once, the preferred first. */
  private final class Ways {
    private static final int FEW = 8;

    private int[] at = new int[FEW];

    /** The marks of each, without those that are passed last: most ways end there. */
    private int[][] marks = new int[FEW][];

    private int[][] passed = new int[FEW][];

    /** The turn in which each step was reached last. */
    private final int[] reached = new int[steps.length];

    private int turn = 1;
    private int count;

    void clear() {
      turn++;
      count = 0;
    }

    void follow(int step, int[] marked) {
      After after = after(step);
      for (int i = 0; i < after.steps.length; i++) {
        int reaching = after.steps[i];
        if (reached[reaching] != turn) {
          reached[reaching] = turn;
          add(reaching, marked, after.marked[i]);
        }
      }
    }

    private void add(int step, int[] marked, int[] last) {
      if (count == at.length) {
        at = Arrays.copyOf(at, 2 * count);
        marks = Arrays.copyOf(marks, 2 * count);
        passed = Arrays.copyOf(passed, 2 * count);
      }
      at[count] = step;
      marks[count] = marked;
      passed[count++] = last;
    }

    /** The marks of a way, which is at that position. */
    int[] marks(int way, int position) {
      if (passed[way].length == 0) {
        return marks[way];
      }
      int[] all = marks[way].clone();
      for (int mark : passed[way]) {
        all[mark] = position;
      }
      return all;
    }

    Optional<int[]> end(int position) {
      for (int w = 0; w < count; w++) {
        if (steps[at[w]] instanceof Step.End) {
          return Optional.of(marks(w, position));
        }
      }
      return Optional.empty();
    }
  }

  /** A text that both take; empty where there is none. It is one of the shortest. */
  Optional<String> common(Program other) {
    Set<Pair> reached = new HashSet<>();
    Deque<Reached> open = new ArrayDeque<>();
    pairs(0, other, 0).forEach(pair -> open.add(new Reached(pair, "")));
    while (!open.isEmpty()) {
      Reached next = open.remove();
      Pair pair = next.pair();
      if (!reached.add(pair)) {
        continue;
      }
      if (steps[pair.mine()] instanceof Step.Take mine
          && other.steps[pair.others()] instanceof Step.Take others) {
        mine.set()
            .common(others.set())
            .ifPresent(c -> pairs(pair.mine() + 1, other, pair.others() + 1)
                .forEach(after -> open.add(new Reached(after, next.text() + (char) c))));
      } else if (steps[pair.mine()].equals(other.steps[pair.others()])) {
        return Optional.of(next.text()); // both are at their ends
      }
    }
    return Optional.empty();
  }

  /** A step of this program and one of another, which the same text leads to. */
  private record Pair(int mine, int others) {}

  private record Reached(Pair pair, String text) {}

  private List<Pair> pairs(int mine, Program other, int others) {
    return Arrays.stream(after(mine).steps)
        .boxed()
        .flatMap(a -> Arrays.stream(other.after(others).steps).mapToObj(b -> new Pair(a, b)))
        .toList();
  }
}
