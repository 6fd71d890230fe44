package org.remediationkb.model.fortitoken;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.evidence.SetsOf;
import org.remediationkb.model.evidence.TextForm;

/**
 * A version of FortiOS, compared by its numbers: 7.4.10 is newer than 7.4.9.
 *
 * @param major the first number
 * @param minor the second number
 * @param patch the third number
 */
@TextForm(
    pattern = "^[0-9]{1,3}[.][0-9]{1,3}[.][0-9]{1,3}$",
    meaning = "a FortiOS version of three numbers",
    example = "7.4.11",
    placeholder = "FORTIOS_VERSION")
@SetsOf(FortiOsVersions.class)
public record FortiOsVersion(int major, int minor, int patch)
    implements Comparable<FortiOsVersion> {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,3})[.]([0-9]{1,3})[.]([0-9]{1,3})");
  /** How many values each of the three numbers can have. */
  private static final int NUMBERS = 1000;

  private static final Comparator<FortiOsVersion> ORDER = Comparator.comparingInt(
          FortiOsVersion::major)
      .thenComparingInt(FortiOsVersion::minor)
      .thenComparingInt(FortiOsVersion::patch);

  /** The version that {@code text} is, empty where it is not three numbers. */
  public static Optional<FortiOsVersion> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(new FortiOsVersion(number(parts, 1), number(parts, 2), number(parts, 3)))
        : Optional.empty();
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  /** The version before this one, were every number in use; empty for the first of all. */
  Optional<FortiOsVersion> previous() {
    return at(number() - 1);
  }

  /** The version after this one, were every number in use; empty for the last of all. */
  Optional<FortiOsVersion> next() {
    return at(number() + 1);
  }

  private int number() {
    return (major * NUMBERS + minor) * NUMBERS + patch;
  }

  private static Optional<FortiOsVersion> at(int number) {
    int rest = number / NUMBERS;
    return number < 0 || rest / NUMBERS >= NUMBERS
        ? Optional.empty()
        : Optional.of(new FortiOsVersion(rest / NUMBERS, rest % NUMBERS, number % NUMBERS));
  }

  @Override
  public int compareTo(FortiOsVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
