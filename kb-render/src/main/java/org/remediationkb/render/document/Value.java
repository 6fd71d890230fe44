package org.remediationkb.render.document;

import java.util.Optional;
import java.util.regex.Pattern;
import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.rules.content.CommandArgument;

/**
 * A value on its way into a document. Where it comes from a customer's file, anything may be in it;
 * what a document gets depends on where it stands.
 *
 * @param known the value, empty where it was not collected
 * @param placeholder what stands for it where it is not known, in capitals
 * @param inCommands whether values of this kind may stand in a command at all
 * @param place the part of a unit that it belongs to, empty where that is all the same
 */
public record Value(
    Optional<String> known, String placeholder, boolean inCommands, Optional<Value> place) {

  private static final int LONGEST = 200;

  /** Nothing that a reader of Markdown takes for markup, a link or a mention. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*([.][0-9]+)*");

  private static final Pattern PRIVATE_USE = Pattern.compile("\\p{Co}");

  /** A value that belongs to no part of a unit. */
  public Value(Optional<String> known, String placeholder, boolean inCommands) {
    this(known, placeholder, inCommands, Optional.empty());
  }

  /** A text that is always known, and never part of a command. */
  public static Value text(String text) {
    return new Value(Optional.of(text), "UNKNOWN", false);
  }

  /** What stands in a command: one argument, or the placeholder. */
  String inCommand() {
    return known.filter(text -> inCommands && CommandArgument.isOne(text)).orElse(placeholder);
  }

  /** What stands in other text: one line that can't do anything, not too long. */
  String inText() {
    return known.map(Value::tame).filter(text -> !text.isEmpty()).orElse(placeholder);
  }

  /** Whether the text needs no code span to keep it apart from the prose around it. */
  boolean isWord() {
    return WORD.matcher(inText()).matches();
  }

  private static String tame(String text) {
    String visible =
        ControlCharacters.replaced(text.replace('\t', ' '), '\ufffd').strip();
    String plain = PRIVATE_USE.matcher(visible).replaceAll("\ufffd");
    return plain.codePointCount(0, plain.length()) <= LONGEST
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
