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

  private static final Pattern MASKED = Pattern.compile("[0-9A-Zxyz*]{3,17}#[1-9][0-9]{0,5}");

  private final TextForm form;
  private final String meaning;
  private final String example;
  private final String placeholder;
  private final boolean inCommands;
  private final boolean maskable;
  private final List<String> variants;

  private TextType(
      TextForm form,
      String meaning,
      String example,
      String placeholder,
      boolean inCommands,
      boolean maskable,
      List<String> variants) {
    this.form = form;
    this.meaning = meaning;
    this.example = example;
    this.placeholder = placeholder;
    this.inCommands = inCommands;
    this.maskable = maskable;
    this.variants = variants;
  }

  /**
   * A form.
   *
   * @param form what the whole text looks like
   * @param meaning what the text is, for error messages: "a host name: letters, digits and dots"
   * @param example a text of this form
   * @param placeholder what stands for it where no value is known, in capitals
   */
  public static TextType of(TextForm form, String meaning, String example, String placeholder) {
    return new TextType(form, meaning, example, placeholder, false, false, List.of());
  }

  /** The same by the text of the form, which is one. */
  public static TextType of(String form, String meaning, String example, String placeholder) {
    return of(TextForm.of(form), meaning, example, placeholder);
  }

  /**
   * The same form, whose texts may stand in a command that is pasted into a console. Where one does,
   * it must also be a plain word: what could end a quoted word or begin another never gets there.
   */
  public TextType inCommands() {
    return new TextType(form, meaning, example, placeholder, true, maskable, variants);
  }

  /**
   * The same form, whose texts somebody may have masked, with {@code *}, with X, or, to tell
   * one from another, with a small y or z. Masked texts that
   * look alike need not be the same, so each has the number of its occurrence behind it, after a
   * {@code #}. What all texts of the form begin with can't be masked.
   */
  public TextType maskable() {
    return new TextType(form, meaning, example, placeholder, inCommands, true, variants);
  }

  /** The same form with further texts: with the example, one for each conclusion drawn from it. */
  public TextType variants(String... texts) {
    return new TextType(form, meaning, example, placeholder, inCommands, maskable, List.of(texts));
  }

  /** A regular expression that the whole text matches, in the subset that JSON Schema shares. */
  public String pattern() {
    String whole = form.pattern();
    return maskable
        ? "^(?:(?!.*(?:[*]|[Xx]{3}|y{3}|z{3}))" + whole.substring(1, whole.length() - 1) + "|"
            + form.beginning()
            + "(?=[0-9A-Zxyz*]*(?:[*]|[Xx]{3}|y{3}|z{3}))[0-9A-Zxyz*]{3,17}#[1-9][0-9]{0,5})$"
        : whole;
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
    if (maskable && maskStart(text) >= 0) {
      return text.startsWith(form.beginning())
          && MASKED.matcher(text.substring(form.beginning().length())).matches();
    }
    return form.matches(text);
  }

  /** The text as a value, empty where it has not the form. */
  public Optional<Text> text(String text) {
    return matches(text) ? Optional.of(new Text(this, text)) : Optional.empty();
  }

  /** The masked text that {@code text} is, as it occurs for the {@code number}th time. */
  public Optional<Text> masked(String text, int number) {
    return text(text + "#" + number);
  }

  /** A text of which nothing is known, as it occurs for the {@code number}th time. */
  public Optional<Text> unknown(int number) {
    return masked(form.beginning() + "***", number);
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
    int mask = maskStart(text);
    return mask < 0 ? text : text.substring(0, mask);
  }

  /** Where a mask begins, -1 where there is none; a loop, because a case can have very many texts. */
  private static int maskStart(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean begins = switch (c) {
        case '*' -> true;
        case 'x', 'X' -> text.regionMatches(true, i, "XXX", 0, 3);
        case 'y' -> text.startsWith("yyy", i);
        case 'z' -> text.startsWith("zzz", i);
        default -> false;
      };
      if (begins) {
        return i;
      }
    }
    return -1;
  }
}
