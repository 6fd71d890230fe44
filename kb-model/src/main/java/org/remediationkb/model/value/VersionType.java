package org.remediationkb.model.value;

import java.util.Optional;

/**
 * Versions of three numbers; a value is a {@link Version}. Authors speak of several as {@link
 * VersionRanges}.
 *
 * @param product whose versions they are, {@code Firmware}
 * @param example a version
 * @param ranges some versions, as an author writes them
 */
public record VersionType(String product, String example, String ranges) implements ValueType {

  /** A regular expression that the whole text of a version matches. */
  public static final String PATTERN = "^[0-9]{1,3}[.][0-9]{1,3}[.][0-9]{1,3}$";

  /** What a version is, for error messages. */
  public String meaning() {
    return "a " + product + " version of three numbers";
  }

  /** What a text for several versions is, for error messages. */
  public String rangesMeaning() {
    return product + " versions of three numbers in ascending order, each alone or as a range";
  }

  @Override
  public Optional<Object> value(String text) {
    return Version.parse(text).map(version -> version);
  }
}
