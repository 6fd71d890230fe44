package org.remediationkb.model.value;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version, compared by its numbers: 7.4.10 is newer than 7.4.9.
 *
 * @param major the first number
 * @param minor the second number
 * @param patch the third number
 */
public record Version(int major, int minor, int patch) implements Comparable<Version> {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,3})[.]([0-9]{1,3})[.]([0-9]{1,3})");
  /** How many values each of the three numbers can have. */
  private static final int NUMBERS = 1000;

  private static final Comparator<Version> ORDER = Comparator.comparingInt(Version::major)
      .thenComparingInt(Version::minor)
      .thenComparingInt(Version::patch);

  /** The version that {@code text} is, empty where it is not three numbers. */
  public static Optional<Version> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(new Version(number(parts, 1), number(parts, 2), number(parts, 3)))
        : Optional.empty();
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  /** The version before this one, were every number in use; empty for the first of all. */
  Optional<Version> previous() {
    return at(number() - 1);
  }

  /** The version after this one, were every number in use; empty for the last of all. */
  Optional<Version> next() {
    return at(number() + 1);
  }

  /** A number for each version, in their order. */
  public long number() {
    return ((long) major * NUMBERS + minor) * NUMBERS + patch;
  }

  private static Optional<Version> at(long number) {
    int rest = (int) (number / NUMBERS);
    return number < 0 || rest / NUMBERS >= NUMBERS
        ? Optional.empty()
        : Optional.of(new Version(rest / NUMBERS, rest % NUMBERS, (int) (number % NUMBERS)));
  }

  // Not as a record has them: Java makes those of method handles, which takes part of each start.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Version version && number() == version.number();
  }

  @Override
  public int hashCode() {
    return Long.hashCode(number());
  }

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
