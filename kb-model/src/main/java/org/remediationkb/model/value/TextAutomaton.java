package org.remediationkb.model.value;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.value.TextForm.MalformedForm;

/** The states of a {@link TextForm}, which a text goes through in one pass. */
final class TextAutomaton {

  private static final int ASCII = 128;
  private static final int MOST_KEPT = 2_000;
  private static final int MOST_STATES = 20_000;
  private static final int MOST_REPEATED = 1_000;

  /** Characters from one to another. */
  private record Range(char first, char last) {}

  /** One of some characters, or none of them. */
  private record CharacterClass(List<Range> ranges, boolean isNegated) {

    boolean has(char c) {
      return isNegated != ranges.stream().anyMatch(r -> r.first() <= c && c <= r.last());
    }

    boolean isNothing() {
      return ranges.isEmpty();
    }

    boolean isOne() {
      return !isNegated
          && ranges.size() == 1
          && ranges.get(0).first() == ranges.get(0).last();
    }

    boolean isOnly(char c) {
      return isOne() && ranges.get(0).first() == c;
    }
  }

  private static final CharacterClass NOTHING_READ = new CharacterClass(List.of(), false);

  private static final CharacterClass ANY = new CharacterClass(
      List.of(new Range('\u0000', '\u001f'), new Range('\u007f', '\u007f')), true);

  private final String text;

  /** Of each state, what it reads; {@link #NOTHING_READ} where it only leads on. */
  private final List<CharacterClass> reads = new ArrayList<>();

  /** Of each state, those it leads to. */
  private final List<int[]> next = new ArrayList<>();

  private final Map<BitSet, Progress> kept = new ConcurrentHashMap<>();
  private final int start;
  private final int end;
  private final Progress first;
  private final String beginning;

  /** The states for a text that describes a form. */
  TextAutomaton(String text) throws MalformedForm {
    this.text = text;
    this.end = state(NOTHING_READ, new int[0]);
    Parser parser = new Parser();
    Parser.Node form = parser.form();
    if (parser.at < text.length()) {
      throw parser.expected("the end");
    }
    this.start = form.before(end);
    this.first = progress(start());
    this.beginning = commonBeginning();
  }

  private int state(CharacterClass read, int[] following) throws MalformedForm {
    if (reads.size() == MOST_STATES) {
      throw new MalformedForm("this form repeats too much", 0);
    }
    reads.add(read);
    next.add(following);
    return reads.size() - 1;
  }

  /** Whether a whole text has the form. */
  boolean matches(String candidate) {
    Progress progress = first;
    for (int i = 0; i < candidate.length() && progress.isPossible; i++) {
      progress = progress.after(candidate.charAt(i));
    }
    return progress.isWhole;
  }

  /** What all texts of the form begin with. */
  String beginning() {
    return beginning;
  }

  /** As far as it is one character after the other. */
  private String commonBeginning() {
    StringBuilder common = new StringBuilder();
    BitSet active = start();
    while (active.cardinality() > 0 && !active.get(end)) {
      List<CharacterClass> possible =
          active.stream().mapToObj(reads::get).filter(read -> !read.isNothing()).toList();
      if (!possible.get(0).isOne()) {
        break;
      }
      char first = possible.get(0).ranges().get(0).first();
      if (!possible.stream().allMatch(read -> read.isOnly(first))) {
        break;
      }
      common.append(first);
      active = step(active, first);
    }
    return common.toString();
  }

  /** Where a text can be in the form; what follows from it is kept, as far as there is room. */
  private final class Progress {

    private final BitSet active;
    private final @Nullable Progress[] next = new Progress[ASCII];

    /** Whether a text of the form begins with what was read. */
    private final boolean isPossible;

    /** Whether what was read is a text of the form. */
    private final boolean isWhole;

    Progress(BitSet active) {
      this.active = active;
      this.isPossible = !active.isEmpty();
      this.isWhole = active.get(end);
    }

    /** Several threads may come here; each finds the same. */
    Progress after(char c) {
      Progress known = c < ASCII ? next[c] : null;
      if (known != null) {
        return known;
      }
      Progress found = progress(step(active, c));
      if (c < ASCII) {
        next[c] = found;
      }
      return found;
    }
  }

  private Progress progress(BitSet active) {
    return kept.size() < MOST_KEPT
        ? kept.computeIfAbsent(active, Progress::new)
        : new Progress(active);
  }

  private BitSet start() {
    BitSet active = new BitSet();
    activate(start, active);
    return active;
  }

  private BitSet step(BitSet active, char c) {
    BitSet after = new BitSet();
    active.stream()
        .filter(state -> reads.get(state).has(c))
        .forEach(state -> activate(next.get(state)[0], after));
    return after;
  }

  /** A state with all that it leads to while nothing is read; their number is limited. */
  private void activate(int first, BitSet active) {
    List<Integer> open = new ArrayList<>(List.of(first));
    while (!open.isEmpty()) {
      int state = open.remove(open.size() - 1);
      if (!active.get(state)) {
        active.set(state);
        if (reads.get(state).isNothing()) {
          for (int following : next.get(state)) {
            open.add(following);
          }
        }
      }
    }
  }

  /** Parses the text of the form. */
  private final class Parser {

    /** A part of a form: its states are made for what stands behind it. */
    private interface Node {
      int before(int following) throws MalformedForm;
    }

    private int at;

    private Node form() throws MalformedForm {
      List<Node> alternatives = new ArrayList<>(List.of(sequence()));
      while (isNext('|')) {
        at++;
        alternatives.add(sequence());
      }
      return alternatives.size() == 1
          ? alternatives.get(0)
          : following -> state(NOTHING_READ, starts(alternatives, following));
    }

    private static int[] starts(List<Node> alternatives, int following) throws MalformedForm {
      int[] starts = new int[alternatives.size()];
      for (int i = 0; i < starts.length; i++) {
        starts[i] = alternatives.get(i).before(following);
      }
      return starts;
    }

    private Node sequence() throws MalformedForm {
      List<Node> pieces = new ArrayList<>();
      while (at < text.length() && !isNext('|') && !isNext(')')) {
        pieces.add(piece());
      }
      if (pieces.isEmpty()) {
        throw expected("a character");
      }
      return following -> {
        int first = following;
        for (int i = pieces.size() - 1; i >= 0; i--) {
          first = pieces.get(i).before(first);
        }
        return first;
      };
    }

    private Node piece() throws MalformedForm {
      Node atom = atom();
      if (isNext('?')) {
        at++;
        return repeated(atom, 0, 1);
      }
      if (!isNext('{')) {
        return atom;
      }
      at++;
      int least = count();
      int most = least;
      if (isNext(',')) {
        at++;
        most = count();
      }
      expect('}');
      if (most < least) {
        throw expected("a number of " + least + " or more before");
      }
      return repeated(atom, least, most);
    }

    /** From each place where it may end, it leads straight to the end: so few states are active. */
    private Node repeated(Node atom, int least, int most) {
      return following -> {
        int first = following;
        for (int i = least; i < most; i++) {
          first = state(NOTHING_READ, new int[] {atom.before(first), following});
        }
        for (int i = 0; i < least; i++) {
          first = atom.before(first);
        }
        return first;
      };
    }

    private int count() throws MalformedForm {
      int begin = at;
      while (at < text.length() && at - begin < 4 && Character.isDigit(text.charAt(at))) {
        at++;
      }
      if (begin == at || Integer.parseInt(text.substring(begin, at)) > MOST_REPEATED) {
        throw new MalformedForm("expected a number of up to " + MOST_REPEATED, begin);
      }
      return Integer.parseInt(text.substring(begin, at));
    }

    private Node atom() throws MalformedForm {
      if (isNext('(')) {
        at++;
        Node inner = form();
        expect(')');
        return inner;
      }
      if (isNext('[')) {
        return reading(characterClass());
      }
      if (isNext('.')) {
        at++;
        return reading(ANY);
      }
      if ("*+?{}]^$".indexOf(text.charAt(at)) >= 0) {
        throw new MalformedForm(
            "\"" + text.charAt(at) + "\" has no meaning here; a backslash takes it", at);
      }
      char only = character();
      return reading(new CharacterClass(List.of(new Range(only, only)), false));
    }

    private Node reading(CharacterClass read) {
      return following -> state(read, new int[] {following});
    }

    private CharacterClass characterClass() throws MalformedForm {
      expect('[');
      boolean isNegated = isNext('^');
      at += isNegated ? 1 : 0;
      List<Range> ranges = new ArrayList<>();
      while (at < text.length() && !isNext(']')) {
        char first = character();
        char last = first;
        if (isNext('-') && at + 1 < text.length() && text.charAt(at + 1) != ']') {
          at++;
          last = character();
        }
        ranges.add(new Range(first, last));
      }
      if (ranges.isEmpty()) {
        throw expected("a character");
      }
      expect(']');
      return new CharacterClass(List.copyOf(ranges), isNegated);
    }

    private char character() throws MalformedForm {
      at += isNext('\\') ? 1 : 0;
      if (at == text.length()) {
        throw expected("a character");
      }
      return text.charAt(at++);
    }

    private boolean isNext(char c) {
      return at < text.length() && text.charAt(at) == c;
    }

    private void expect(char c) throws MalformedForm {
      if (!isNext(c)) {
        throw expected("\"" + c + "\"");
      }
      at++;
    }

    private MalformedForm expected(String what) {
      String found = at < text.length() ? "\"" + text.charAt(at) + "\"" : "the end";
      return new MalformedForm("expected " + what + ", found " + found, at);
    }
  }
}
