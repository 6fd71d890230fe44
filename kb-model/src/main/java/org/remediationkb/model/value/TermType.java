package org.remediationkb.model.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list of {@link Term}s. With one for any other text it is open: it takes every text, and what no
 * other term names becomes that one, with the text kept in the reading.
 */
public final class TermType implements ValueType {

  private static final String BLANKS = " \t\n\u000b\f\r\u00a0";

  private static final int LONGEST_NAME = 200;

  private final List<Term> terms;
  private final boolean numbers;
  private final Optional<Term> anyOther;
  private final Map<String, Term> byName = new LinkedHashMap<>();
  private final Map<String, Term> inText = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();

  /** The terms by their names without blanks, of several the first. */
  private volatile @Nullable Map<String, Term> byLetters;

  private TermType(List<Term> terms, boolean numbers) {
    this.terms = List.copyOf(terms);
    this.numbers = numbers;
    this.anyOther = terms.stream().filter(Term::isAnyOther).findFirst();
    terms.stream().filter(term -> !term.isAnyOther()).forEach(this::add);
  }

  private void add(Term term) {
    List<String> written = new ArrayList<>(List.of(term.label()));
    written.addAll(term.spellings());
    for (String name : written) {
      byName.put(plain(name), term);
      if (term.standsInText()) {
        inText.put(plain(name), term);
      }
    }
    names.addAll(written);
  }

  /** A type of these terms. */
  public static TermType of(Term... terms) {
    return new TermType(List.of(terms), false);
  }

  /** A type whose labels are whole numbers, so that a fact file may leave out the quotes. */
  public static TermType ofNumbers(Term... terms) {
    return new TermType(List.of(terms), true);
  }

  /** The terms, in the order of the list. */
  public List<Term> terms() {
    return terms;
  }

  /** The term with that label, letter by letter; empty where there is none. */
  public Optional<Term> labelled(String label) {
    return terms.stream().filter(term -> term.label().equals(label)).findFirst();
  }

  /** Whether the type takes every text. */
  public boolean isOpen() {
    return anyOther.isPresent();
  }

  /** Whether the names are whole numbers. */
  public boolean areNumbers() {
    return numbers;
  }

  /** The names a text may use, in the order of the terms, without the one for any other. */
  public List<String> names() {
    return List.copyOf(names);
  }

  /**
   * The term that {@code text} names, whatever its case, blanks and typographic quotes; the one for
   * any other text where no term is named, empty where there is none.
   */
  public Optional<Term> find(String text) {
    Term exact = byName.get(text);
    if (exact != null) {
      return Optional.of(exact);
    }
    String plain = plain(text);
    Optional<Term> named = named(plain);
    if (named.isEmpty() && !numbers && text.length() <= LONGEST_NAME) {
      named = Optional.ofNullable(byLetters().get(letters(plain)));
    }
    return named.isPresent() ? named : anyOther;
  }

  /** The term that {@code text} names, empty where none is named. */
  public Optional<Term> findNamed(String text) {
    // Most texts are written as the name is, and a case can have a hundred thousand of them.
    Term exact = byName.get(text);
    if (exact != null) {
      return Optional.of(exact);
    }
    return named(plain(text));
  }

  private Optional<Term> named(String plain) {
    Term whole = byName.get(plain);
    if (whole != null) {
      return Optional.of(whole);
    }
    for (Map.Entry<String, Term> name : inText.entrySet()) {
      if (plain.contains(name.getKey())) {
        return Optional.of(name.getValue());
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Object> value(String text) {
    return find(text).map(term -> term);
  }

  /** Made for the first text that names no term; several threads may come here, and make the same. */
  private Map<String, Term> byLetters() {
    Map<String, Term> made = byLetters;
    if (made == null) {
      made = new HashMap<>();
      for (String name : names) {
        String plain = plain(name);
        made.putIfAbsent(letters(plain), Objects.requireNonNull(byName.get(plain)));
      }
      byLetters = made;
    }
    return made;
  }

  /** The text of a photo has blanks where none were, and none where some were. */
  private static String letters(String plain) {
    return plain.replace(" ", "");
  }

  /** The text with one kind of blank and quote and in lower case, as texts are compared. */
  public static String plain(String text) {
    String quotes = text.replace('\u2019', '\'').replace('\u2018', '\'');
    return withSingleBlanks(quotes).strip().toLowerCase(Locale.ROOT);
  }

  private static String withSingleBlanks(String text) {
    StringBuilder single = new StringBuilder(text.length());
    boolean isBlank = false;
    for (int i = 0; i < text.length(); i++) {
      boolean wasBlank = isBlank;
      isBlank = BLANKS.indexOf(text.charAt(i)) >= 0;
      if (!isBlank) {
        single.append(text.charAt(i));
      } else if (!wasBlank) {
        single.append(' ');
      }
    }
    return single.toString();
  }
}
