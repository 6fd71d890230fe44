package org.remediationkb.model.fortitoken;

import java.util.Optional;
import java.util.regex.Pattern;
import org.remediationkb.model.evidence.TextForm;

/**
 * The serial number of a token, 16 characters. Somebody may have masked it before sharing it, with
 * {@code *} or with X. Masked serials that look alike need not be the same token, so each has the
 * number of its occurrence behind it: {@code FTKMOB2A0******#2}. Such a one is no word of a command.
 *
 * @param text the serial; its form is checked by {@link #parse}
 */
@TextForm(
    pattern = "^FTK(MOB[0-9A-F]{10}|(?!MOB|.*XXX)[0-9A-Z]{13}"
        + "|(?=[0-9A-Zx*]*([*]|[Xx]{3}))[0-9A-Zx*]{3,17}#[1-9][0-9]{0,5})$",
    meaning =
        "a token's serial: FTKMOB and 10 hexadecimal digits, or FTK and 13 capitals or digits",
    example = "FTK200BAA0000000",
    variants = {
      "FTK210BAA0000000",
      "FTK220BAA0000000",
      "FTK211BAA0000000",
      "FTKMOB0000000000",
      "FTK300BAA0000000",
      "FTK*************#1"
    },
    placeholder = "FORTITOKEN_SERIAL",
    inCommands = true)
public record TokenSerial(String text) {

  private static final Pattern FORM =
      Pattern.compile(TokenSerial.class.getAnnotation(TextForm.class).pattern());

  /** The serial that {@code text} is, empty where it is none. */
  public static Optional<TokenSerial> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new TokenSerial(text)) : Optional.empty();
  }

  /** The masked serial that {@code text} is, as it occurs for the {@code number}th time. */
  public static Optional<TokenSerial> parseMasked(String text, int number) {
    return parse(text + "#" + number);
  }

  /** Whether this is the whole serial, nothing of it masked. */
  public boolean isComplete() {
    return visible().length() == text.length();
  }

  /** The model, told by the prefix; empty where that is masked. */
  public Optional<TokenModel> model() {
    String visible = visible();
    return visible.length() >= TokenModel.PREFIX_LENGTH
        ? Optional.of(TokenModel.of(visible))
        : Optional.empty();
  }

  /** What can be seen before the mask, where there is one: then a number stands behind it. */
  private String visible() {
    if (text.indexOf('#') < 0) {
      return text;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '*' || text.regionMatches(true, i, "XXX", 0, 3)) {
        return text.substring(0, i);
      }
    }
    return text;
  }

  /** Hard or mobile, told by the prefix; empty where that is masked. */
  public Optional<TokenKind> kind() {
    return model().map(m -> m == TokenModel.FORTITOKEN_MOBILE ? TokenKind.MOBILE : TokenKind.HARD);
  }

  @Override
  public String toString() {
    return text;
  }
}
