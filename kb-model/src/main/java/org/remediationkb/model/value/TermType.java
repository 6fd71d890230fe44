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

  /** Made when somebody looks a name up: of most types of a library, few commands do. */
  private volatile @Nullable Index index;

  /** The terms by their names without blanks, of several the first. */
  private volatile @Nullable Map<String, Term> byLetters;

  private TermType(List<Term> terms, boolean numbers) {
    this.terms = List.copyOf(terms);
    this.numbers = numbers;
    this.anyOther = terms.stream().filter(Term::isAnyOther).findFirst();
  }

  /**
   * The names of the terms.
   *
   * @param all as they are written, in the order of the terms
   * @param terms the terms by their plain names
   * @param inText those of them whose names may stand in a longer text
   */
  private record Index(List<String> all, Map<String, Term> terms, Map<String, Term> inText) {

    static Index of(List<Term> terms) {
      Index index = new Index(new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
      for (Term term : terms) {
        if (!term.isAnyOther()) {
          index.add(term.label(), term);
          term.spellings().forEach(spelling -> index.add(spelling, term));
        }
      }
      return index;
    }

    private void add(String name, Term term) {
      String plain = plain(name);
      all.add(name);
      terms.put(plain, term);
      if (term.standsInText()) {
        inText.put(plain, term);
      }
    }

    Optional<Term> named(String plain) {
      Term whole = terms.get(plain);
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
  }

  /** Several threads may come here, and make the same. */
  private Index index() {
    Index made = index;
    if (made == null) {
      made = Index.of(terms);
      index = made;
    }
    return made;
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
    return List.copyOf(index().all());
  }

  /**
   * The term that {@code text} names, whatever its case, blanks and typographic quotes; the one for
   * any other text where no term is named, empty where there is none.
   */
  public Optional<Term> find(String text) {
    Term exact = index().terms().get(text);
    if (exact != null) {
      return Optional.of(exact);
    }
    String plain = plain(text);
    Optional<Term> named = index().named(plain);
    if (named.isEmpty() && !numbers && text.length() <= LONGEST_NAME) {
      named = Optional.ofNullable(byLetters().get(letters(plain)));
    }
    return named.isPresent() ? named : anyOther;
  }

  /** The term that {@code text} names, empty where none is named. */
  public Optional<Term> findNamed(String text) {
    // Most texts are written as the name is, and a case can have a hundred thousand of them.
    Term exact = index().terms().get(text);
    if (exact != null) {
      return Optional.of(exact);
    }
    return index().named(plain(text));
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
      for (String name : index().all()) {
        String plain = plain(name);
        made.putIfAbsent(letters(plain), Objects.requireNonNull(index().terms().get(plain)));
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
