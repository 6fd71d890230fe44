package org.remediationkb.model.secret;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds seeds, passwords, codes and keys in a text, and masks them: what is secret anywhere, and what
 * a library says is.
 */
public final class Secrets {

  /** What stands for a secret. */
  public static final String MASK = "***";

  /** Where no library says anything; so what looks like an identifier may be a secret. */
  public static final Secrets GENERAL = new Secrets(RedactionTerms.NONE);

  private static final int MOST_REMEMBERED = 1000;
  private static final int LONGEST_REMEMBERED = 200;

  private final RedactionTerms terms;
  private final Identifiers identifiers;
  private final List<SecretArgument> arguments;

  /** What is looked for in a text; made for the first one, as that takes long and many have none. */
  private volatile Clues.@Nullable Words words;

  /** What is looked for at once, by the words that are looked for besides: few lists of them. */
  private final Map<List<String>, Clues.Words> withOthers = new ConcurrentHashMap<>();

  /** What keys hold: the same come again and again. */
  private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();

  /** Made when somebody asks for them. */
  private volatile @Nullable CommonNames commonNames;

  /** Texts without a secret: what a product says of one token, it says of thousands. */
  private final Set<String> harmless = Collections.newSetFromMap(new ConcurrentHashMap<>());

  /** What is secret, by what a library says of its consoles. */
  public Secrets(RedactionTerms terms) {
    this.terms = terms;
    this.identifiers = new Identifiers(terms.identifiers());
    this.arguments = terms.secrets().stream()
        .flatMap(text -> SecretArgument.parse(text).stream())
        .toList();
  }

  /** What the library says. */
  public RedactionTerms terms() {
    return terms;
  }

  /** The forms that show what a text identifies. */
  public Identifiers identifiers() {
    return identifiers;
  }

  /** The names that tell of nobody. */
  public CommonNames commonNames() {
    CommonNames made = commonNames;
    if (made == null) {
      made = new CommonNames(terms);
      commonNames = made;
    }
    return made;
  }

  /** What a key holds. */
  public SecretKey key(String key) {
    SecretKey known = keys.get(key);
    if (known == null) {
      known = SecretKey.of(key, terms.plainKeys());
      if (key.length() <= LONGEST_REMEMBERED && keys.size() < MOST_REMEMBERED) {
        keys.put(key, known);
      }
    }
    return known;
  }

  List<SecretArgument> arguments() {
    return arguments;
  }

  /** The words without one of which there is no key and no command. */
  Clues.Words words() {
    Clues.Words known = words;
    if (known == null) {
      known = made(List.of());
      words = known;
    }
    return known;
  }

  /** The same and others, so that one look at a text finds all; remembered, as it takes long to make. */
  public Clues.Words wordsAnd(List<String> others) {
    return withOthers.computeIfAbsent(List.copyOf(others), this::made);
  }

  private Clues.Words made(List<String> others) {
    List<String> all = new ArrayList<>(SecretKey.STEMS);
    all.addAll(ArgumentFinder.STEMS);
    arguments.forEach(argument -> all.add(argument.stem()));
    int secret = all.size();
    all.addAll(others);
    return new Clues.Words(Literals.of(all), secret);
  }

  /**
   * A text in which a mask hides the secrets, and where a place in it has gone.
   *
   * @param text the text
   * @param index the place, as an index into {@code text}
   */
  public record Masked(String text, int index) {}

  /** Secrets of a line, and how the last one goes on in the next. */
  record Found(List<Span> spans, Open open) {}

  private static final Found NOTHING = new Found(List.of(), Open.NONE);

  /** The secrets of a line, in their order. */
  public List<Span> find(String line) {
    return find(line, 0, false).spans();
  }

  /** The text with a mask for each secret. */
  public String masked(String text) {
    if (harmless.contains(text)) {
      return text;
    }
    List<Span> spans = find(text, 0, true).spans();
    if (spans.isEmpty()
        && text.length() <= LONGEST_REMEMBERED
        && harmless.size() < MOST_REMEMBERED) {
      harmless.add(text);
    }
    return spans.isEmpty() ? text : masked(text, spans, 0).text();
  }

  /** What {@code value} may be shown as, given the key that it stands under. */
  public String masked(String key, String value) {
    String prefix = key + ": ";
    boolean isSecret =
        key(key) != SecretKey.NONE && !find(prefix + value, 0, true).spans().isEmpty();
    return isSecret ? MASK : masked(value);
  }

  /** The text with a mask for each secret, and where a place in it has gone. */
  static Masked masked(String text, List<Span> spans, int index) {
    StringBuilder masked = new StringBuilder();
    int moved = index;
    int copied = 0;
    for (Span span : spans) {
      masked.append(text, copied, span.start()).append(MASK);
      copied = span.end();
      moved -= shift(index, span.start(), span.end());
    }
    return new Masked(masked.append(text, copied, text.length()).toString(), moved);
  }

  /** How far an index moves to the left when a mask replaces what stands between two others. */
  private static int shift(int index, int from, int to) {
    return index >= to ? to - from - MASK.length() : Math.max(0, index - from);
  }

  /** The secrets from a place in a line on. */
  Found find(String line, int from, boolean isFactFile) {
    return find(line, from, isFactFile, Clues.of(line, this));
  }

  /** The same, given what one look at the line told. */
  Found find(String line, int from, boolean isFactFile, Clues clues) {
    if (!clues.maySuspect()) {
      return NOTHING;
    }
    Unescaped text = Unescaped.of(line.substring(from));
    Spans spans = new Spans();
    Open open = Open.NONE;
    int start = 0;
    for (int end : text.lineEnds()) {
      String part = text.text().substring(start, end);
      Clues ofPart = part.equals(line) ? clues : Clues.of(part, this);
      open = inLine(part, ofPart, start, isFactFile, spans);
      start = Math.min(end + 1, text.text().length());
    }
    List<Span> found =
        spans.inOrder().stream().map(span -> text.original(span).plus(from)).toList();
    return new Found(found, open);
  }

  private Open inLine(String text, Clues clues, int offset, boolean isFactFile, Spans all) {
    Spans spans = new Spans();
    FormFinder forms = new FormFinder(text, spans, identifiers);
    Open open = forms.find(clues);
    if (clues.mayHaveArgument()) {
      new ArgumentFinder(text, spans, arguments).find();
    }
    if (clues.mayHaveKey()) {
      forms.findBearer();
      PairFinder pairs = new PairFinder(text, spans, isFactFile, this);
      new StatementFinder(text, spans, pairs, this).find();
      pairs.find();
      open = open.isOpen() ? open : pairs.open();
    }
    if (clues.hasLongWord()) {
      forms.findLong();
    }
    spans.inOrder().forEach(s -> all.add(s.start() + offset, s.end() + offset, s.isLicenceCode()));
    return open;
  }
}
