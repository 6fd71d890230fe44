package org.remediationkb.model.capture.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

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
  private final int marks;

  private Program(List<Step> steps, int marks) {
    this.steps = steps.toArray(Step[]::new);
    this.marks = marks;
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
    now.follow(0, 0, new int[marks]);
    for (int i = 0; i < text.length() && now.count > 0; i++) {
      char c = text.charAt(i);
      next.clear();
      for (int w = 0; w < now.count; w++) {
        if (steps[now.at[w]] instanceof Step.Take take && take.set().contains(c)) {
          next.follow(now.at[w] + 1, i + 1, now.marks[w]);
        }
      }
      Ways before = now;
      now = next;
      next = before;
    }
    return now.end();
  }

  /** Whether a text may be taken that begins with a character. */
  boolean mayBegin(char c) {
    return after(0).stream()
        .anyMatch(step -> steps[step] instanceof Step.Take take && take.set().contains(c));
  }

  /** The ways that are followed at once, the preferred first. */
  private final class Ways {
    private final int[] at = new int[steps.length];
    private final int[][] marks = new int[steps.length][];

    /** When a step was reached last; what was cleared since does not count. */
    private final int[] reached = new int[steps.length];

    private int time = 1;
    private int count;

    void clear() {
      time++;
      count = 0;
    }

    void follow(int step, int position, int[] marked) {
      if (reached[step] == time) {
        return;
      }
      reached[step] = time;
      if (steps[step] instanceof Step.Fork fork) {
        follow(fork.first(), position, marked);
        follow(fork.second(), position, marked);
      } else if (steps[step] instanceof Step.Mark mark) {
        int[] more = marked.clone();
        more[mark.number()] = position;
        follow(step + 1, position, more);
      } else {
        at[count] = step;
        marks[count++] = marked;
      }
    }

    Optional<int[]> end() {
      for (int w = 0; w < count; w++) {
        if (steps[at[w]] instanceof Step.End) {
          return Optional.of(marks[w]);
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
    return after(mine).stream()
        .flatMap(a -> other.after(others).stream().map(b -> new Pair(a, b)))
        .toList();
  }

  /** The steps that something happens at, reached from a step without taking a character. */
  private List<Integer> after(int step) {
    Ways ways = new Ways();
    ways.follow(step, 0, new int[marks]);
    return Arrays.stream(ways.at, 0, ways.count).boxed().toList();
  }
}
