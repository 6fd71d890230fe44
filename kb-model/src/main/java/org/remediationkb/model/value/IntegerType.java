package org.remediationkb.model.value;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whole numbers of up to nine digits; a value is an {@code Integer}. */
public record IntegerType() implements ValueType {

  /** The type. */
  public static final IntegerType INTEGER = new IntegerType();

  /** The greatest number; the smallest is as far below 0. */
  public static final int GREATEST = 999_999_999;

  private static final Pattern FORM = Pattern.compile("-?[0-9]{1,9}");

  @Override
  public Optional<Object> value(String text) {
    return FORM.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
