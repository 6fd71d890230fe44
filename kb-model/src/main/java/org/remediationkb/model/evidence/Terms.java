package org.remediationkb.model.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the constants of a {@link Term} by the texts that name them. */
public final class Terms {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

  private static final ClassValue<Names> NAMES = new ClassValue<>() {
    @Override
    protected Names computeValue(Class<?> type) {
      return Names.of(type);
    }
  };

  private Terms() {}

  /**
   * The constant that {@code text} names, whatever its case, blanks and typographic quotes; the one
   * for {@linkplain AnyOther any other} text where no constant is named, empty where there is none.
   */
  public static Optional<Term> find(Class<?> type, String text) {
    return findNamed(type, text).or(() -> Optional.ofNullable(NAMES.get(type).anyOther));
  }

  /** The constant that {@code text} names, empty where none is named. */
  public static Optional<Term> findNamed(Class<?> type, String text) {
    return NAMES.get(type).named(text);
  }

  /** Whether the enum takes every text. */
  public static boolean isOpen(Class<?> type) {
    return NAMES.get(type).anyOther != null;
  }

  /** Whether the names are integers, so that a fact file may leave out the quotes. */
  public static boolean areNumbers(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).allMatch(term -> ((Term) term).isNumber());
  }

  /** The names a text may use, in the order of the constants, without the one for any other. */
  public static List<String> names(Class<?> type) {
    return NAMES.get(type).all;
  }

  /** The text with one kind of blank and quote and in lower case, as texts are compared. */
  public static String plain(String text) {
    String quotes = text.replace('\u2019', '\'').replace('\u2018', '\'');
    return BLANKS.matcher(quotes).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  private record Names(
      Map<String, Term> byName,
      Map<String, Term> inText,
      List<String> all,
      @Nullable Term anyOther) {

    static Names of(Class<?> type) {
      Names names =
          new Names(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), null);
      Term anyOther = null;
      for (Object constant : type.getEnumConstants()) {
        if (isAnyOther((Enum<?>) constant)) {
          anyOther = (Term) constant;
        } else {
          names.add((Term) constant);
        }
      }
      return new Names(names.byName, names.inText, List.copyOf(names.all), anyOther);
    }

    private void add(Term term) {
      List<String> written = new ArrayList<>(term.spellings());
      written.add(0, term.label());
      for (String name : written) {
        byName.put(plain(name), term);
        if (term.standsInText()) {
          inText.put(plain(name), term);
        }
      }
      all.addAll(written);
    }

    Optional<Term> named(String text) {
      // Most texts are written as the name is, and a case can have a hundred thousand of them.
      Term exact = byName.get(text);
      if (exact != null) {
        return Optional.of(exact);
      }
      String plain = plain(text);
      return Optional.ofNullable(byName.get(plain)).or(() -> within(plain));
    }

    private Optional<Term> within(String plain) {
      return inText.entrySet().stream()
          .filter(name -> plain.contains(name.getKey()))
          .map(Map.Entry::getValue)
          .findFirst();
    }

    private static boolean isAnyOther(Enum<?> constant) {
      try {
        return constant
            .getDeclaringClass()
            .getField(constant.name())
            .isAnnotationPresent(AnyOther.class);
      } catch (NoSuchFieldException impossible) {
        throw new AssertionError(impossible);
      }
    }
  }
}
