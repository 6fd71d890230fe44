package org.remediationkb.model.value;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What texts of one kind look like, written as a small part of the regular expressions that JSON
 * Schema has:
 *
 * <pre>
 * form  = piece { piece } { "|" piece { piece } }
 * piece = ( character | "." | class | "(" form ")" ) [ "?" | "{" COUNT [ "," COUNT ] "}" ]
 * class = "[" [ "^" ] { character [ "-" character ] } "]"
 * </pre>
 *
 * <p>A backslash takes the meaning from the character behind it. A dot is any character but control
 * characters. Nothing repeats without a limit. The whole text has to match, in one pass over it:
 * no form can take long.
 */
public final class TextForm {

  /** A dot, or what a dot has no meaning in. */
  private static final Pattern DOT = Pattern.compile("\\\\.|\\[(?:\\\\.|[^\\]\\\\])*+\\]|[.]");

  /** The text is no form; the message says where and why. */
  public static final class MalformedForm extends Exception {
    private static final long serialVersionUID = 1L;
    private final int offset;

    MalformedForm(String message, int offset) {
      super(message);
      this.offset = offset;
    }

    /** Where in the text, from 0. */
    public int offset() {
      return offset;
    }
  }

  private final String text;

  /** Made for the first text that is compared with the form. */
  private volatile @Nullable TextAutomaton automaton;

  private TextForm(String text) {
    this.text = text;
  }

  /**
   * The form that a text describes.
   *
   * @throws MalformedForm if it is none
   */
  public static TextForm parse(String text) throws MalformedForm {
    TextForm form = new TextForm(text);
    form.automaton = new TextAutomaton(text);
    return form;
  }

  /**
   * The form that a text describes.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static TextForm of(String text) {
    TextForm form = new TextForm(text);
    form.automaton();
    return form;
  }

  private TextAutomaton automaton() {
    TextAutomaton made = automaton;
    if (made == null) {
      try {
        made = new TextAutomaton(text);
      } catch (MalformedForm e) {
        throw new IllegalArgumentException(e);
      }
      automaton = made;
    }
    return made;
  }

  /** Whether a whole text has the form. */
  public boolean matches(String candidate) {
    return automaton().matches(candidate);
  }

  /** What all texts of the form begin with, as far as that is one character after the other. */
  public String beginning() {
    return automaton().beginning();
  }

  /** The form as a regular expression of JSON Schema. */
  public String pattern() {
    return "^(?:" + DOT.matcher(text).replaceAll(TextForm::inFull) + ")$";
  }

  private static String inFull(MatchResult found) {
    return Matcher.quoteReplacement(
        found.group().equals(".") ? "[^\\u0000-\\u001f\\u007f]" : found.group());
  }

  @Override
  public String toString() {
    return text;
  }
}
