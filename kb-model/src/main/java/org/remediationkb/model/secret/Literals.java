package org.remediationkb.model.secret;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds many words in a text at once, in any case, in one pass over it (Aho and Corasick). It tells
 * where a slower search is worth its time.
 */
public final class Literals {

  private static final int ASCII = 128;

  /** The bit of an edge that leads to the end of a word, which makes it negative. */
  private static final int END = Integer.MIN_VALUE;

  /** The class of each character: that of a letter in either case, 0 of all that no word has. */
  private final byte[] classes = new byte[ASCII];

  private final int width;
  private final int[] next;
  private final int[][] words;

  /** Who is told of a word. */
  public interface Hit {
    /** The word with this index ends before {@code end}. */
    void found(int word, int end);
  }

  private Literals(List<String> literals) {
    int count = 1;
    int states = 1;
    for (String literal : literals) {
      states += literal.length();
      for (int i = 0; i < literal.length(); i++) {
        char c = literal.charAt(i);
        if (classes[c] == 0) {
          classes[c] = (byte) count;
          classes[Character.toUpperCase(c)] = (byte) count++;
        }
      }
    }
    width = count;
    next = new int[states * width];
    words = new int[states][];
    addAll(literals);
    addFailures();
    for (int state = 0; state < words.length; state++) {
      words[state] = both(words[state], null);
    }
    for (int edge = 0; edge < next.length; edge++) {
      int end = words[next[edge]].length > 0 ? END : 0;
      next[edge] = next[edge] * width | end; // a state is from now on where its edges begin
    }
  }

  /** These words, in lower case and ASCII. */
  public static Literals of(List<String> words) {
    return new Literals(words);
  }

  private void addAll(List<String> literals) {
    int states = 1;
    for (int word = 0; word < literals.size(); word++) {
      int state = 0;
      for (int i = 0; i < literals.get(word).length(); i++) {
        char c = literals.get(word).charAt(i);
        int edge = state * width + classes[c];
        if (next[edge] == 0) {
          next[edge] = states++;
        }
        state = next[edge];
      }
      words[state] = plus(words[state], word);
    }
  }

  /** Where no word goes on, the longest end of what was read that begins a word does. */
  private void addFailures() {
    int[] failure = new int[words.length];
    Deque<Integer> states = new ArrayDeque<>(List.of(0));
    while (!states.isEmpty()) {
      int state = states.remove();
      for (int c = 1; c < width; c++) {
        int edge = state * width + c;
        int shorter = state == 0 ? 0 : next[failure[state] * width + c];
        if (next[edge] == 0) {
          next[edge] = shorter;
        } else {
          failure[next[edge]] = shorter;
          words[next[edge]] = both(words[next[edge]], words[shorter]);
          states.add(next[edge]);
        }
      }
    }
  }

  private static int[] plus(int @Nullable [] some, int one) {
    return both(some, new int[] {one});
  }

  private static int[] both(int @Nullable [] some, int @Nullable [] others) {
    List<Integer> all = new ArrayList<>();
    if (some != null) {
      Arrays.stream(some).forEach(all::add);
    }
    if (others != null) {
      Arrays.stream(others).forEach(all::add);
    }
    return all.stream().mapToInt(i -> i).toArray();
  }

  /** Tells of each word in a text, in the order of their ends. */
  public void find(String text, Hit hit) {
    find(text.toCharArray(), hit);
  }

  /** Tells of each word in a text, in the order of their ends. */
  public void find(char[] chars, Hit hit) {
    int[] edges = next; // Java without its second compiler reads a field again for each character
    byte[] kinds = classes;
    int state = 0;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      state = c < ASCII ? edges[state + kinds[c]] : 0;
      if (state < 0) {
        state ^= END;
        for (int word : words[state / width]) {
          hit.found(word, i + 1);
        }
      }
    }
  }
}
