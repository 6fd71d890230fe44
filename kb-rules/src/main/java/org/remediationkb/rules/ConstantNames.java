package org.remediationkb.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the files of a knowledge base write the constants of an enum: {@code reads}. */
public final class ConstantNames {

  private ConstantNames() {}

  /** The name of one. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The names of all. */
  public static List<String> all(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(ConstantNames::of).toList();
  }
}
