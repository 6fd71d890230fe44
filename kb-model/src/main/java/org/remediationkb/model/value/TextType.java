package org.remediationkb.model.value;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts of one form: reader, JSON Schema, error messages and articles all take it from here. A value
 * is a {@link Text}.
 */
public final class TextType implements ValueType {

  private final String pattern;
  private final String meaning;
  private final String example;
  private final String placeholder;
  private final boolean inCommands;
  private final boolean maskable;
  private final List<String> variants;
  private final Pattern compiled;

  private TextType(
      String pattern,
      String meaning,
      String example,
      String placeholder,
      boolean inCommands,
      boolean maskable,
      List<String> variants) {
    this.pattern = pattern;
    this.meaning = meaning;
    this.example = example;
    this.placeholder = placeholder;
    this.inCommands = inCommands;
    this.maskable = maskable;
    this.variants = variants;
    this.compiled = Pattern.compile(pattern);
  }

  /**
   * A form.
   *
   * @param pattern a regular expression that the whole text matches, in the subset that JSON Schema
   *     shares
   * @param meaning what the text is, for error messages: "a host name: letters, digits and dots"
   * @param example a text of this form
   * @param placeholder what stands for it where no value is known, in capitals
   */
  public static TextType of(String pattern, String meaning, String example, String placeholder) {
    return new TextType(pattern, meaning, example, placeholder, false, false, List.of());
  }

  /**
   * The same form, whose texts may stand in a command that is pasted into a console. Where one does,
   * it must also be a plain word: what could end a quoted word or begin another never gets there.
   */
  public TextType inCommands() {
    return new TextType(pattern, meaning, example, placeholder, true, maskable, variants);
  }

  /**
   * The same form, whose texts somebody may have masked, with {@code *} or with X. Masked texts that
   * look alike need not be the same, so each has the number of its occurrence behind it, after a
   * {@code #}; the pattern takes those, too.
   */
  public TextType maskable() {
    return new TextType(pattern, meaning, example, placeholder, inCommands, true, variants);
  }

  /** The same form with further texts: with the example, one for each conclusion drawn from it. */
  public TextType variants(String... texts) {
    return new TextType(
        pattern, meaning, example, placeholder, inCommands, maskable, List.of(texts));
  }

  /** A regular expression that the whole text matches. */
  public String pattern() {
    return pattern;
  }

  /** What the text is, for error messages. */
  public String meaning() {
    return meaning;
  }

  /** A text of this form. */
  public String example() {
    return example;
  }

  /** The example and the variants. */
  public List<String> samples() {
    return Stream.concat(Stream.of(example), variants.stream()).toList();
  }

  /** What stands for it where no value is known. */
  public String placeholder() {
    return placeholder;
  }

  /** Whether the text may stand in a command. */
  public boolean mayStandInCommands() {
    return inCommands;
  }

  /** Whether the text has the form. */
  public boolean matches(String text) {
    return compiled.matcher(text).matches();
  }

  /** The text as a value, empty where it has not the form. */
  public Optional<Text> text(String text) {
    return matches(text) ? Optional.of(new Text(this, text)) : Optional.empty();
  }

  /** The masked text that {@code text} is, as it occurs for the {@code number}th time. */
  public Optional<Text> masked(String text, int number) {
    return text(text + "#" + number);
  }

  @Override
  public Optional<Object> value(String text) {
    return text(text).map(value -> value);
  }

  /** What can be seen before the mask, where there is one: then a number stands behind it. */
  String visible(String text) {
    if (!maskable || text.indexOf('#') < 0) {
      return text;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '*' || text.regionMatches(true, i, "XXX", 0, 3)) {
        return text.substring(0, i);
      }
    }
    return text;
  }
}
