package org.remediationkb.model.problem;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading something that somebody wrote.
 *
 * @param value what was read, empty where the problems leave nothing usable
 * @param problems all that was found wrong, in the order of the text
 * @param <T> what is read
 */
public record Checked<T>(Optional<T> value, List<Problem> problems) {

  /** Copies the list. */
  public Checked {
    problems = List.copyOf(problems);
  }

  /** A value with nothing wrong. */
  public static <T> Checked<T> of(T value) {
    return new Checked<>(Optional.of(value), List.of());
  }

  /** A value where none of the problems is an error, nothing otherwise. */
  public static <T> Checked<T> unlessErrors(T value, List<Problem> problems) {
    boolean usable = problems.stream().noneMatch(Problem::isError);
    return new Checked<>(usable ? Optional.of(value) : Optional.empty(), problems);
  }

  /** What can be read with this value, or what is wrong with it. */
  public <R> Checked<R> then(Step<T, R> step) throws IOException {
    return value.isPresent() ? step.read(value.get()) : failed(problems);
  }

  /** Reads something for which something else has to be known. */
  public interface Step<T, R> {
    /** Reads it. */
    Checked<R> read(T known) throws IOException;
  }

  /** Nothing but problems. */
  public static <T> Checked<T> failed(List<Problem> problems) {
    return new Checked<>(Optional.empty(), problems);
  }
}
