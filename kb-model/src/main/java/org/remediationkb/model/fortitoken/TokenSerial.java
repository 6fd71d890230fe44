package org.remediationkb.model.fortitoken;

import java.util.Optional;
import java.util.regex.Pattern;
import org.remediationkb.model.evidence.TextForm;

/**
 * The serial number of a token, 16 characters.
 *
 * @param text the serial; its form is checked by {@link #parse}
 */
@TextForm(
    pattern = "^FTK(MOB[0-9A-F]{10}|(?!MOB)[0-9A-Z]{13})$",
    meaning =
        "a token's serial: FTKMOB and 10 hexadecimal digits, or FTK and 13 capitals or digits",
    example = "FTK200BAA0000000",
    placeholder = "FORTITOKEN_SERIAL",
    inCommands = true)
public record TokenSerial(String text) {

  private static final Pattern FORM =
      Pattern.compile(TokenSerial.class.getAnnotation(TextForm.class).pattern());

  /** The serial that {@code text} is, empty where it is none. */
  public static Optional<TokenSerial> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new TokenSerial(text)) : Optional.empty();
  }

  /** The model, told by the prefix. */
  public TokenModel model() {
    return TokenModel.of(text);
  }

  /** Hard or mobile, told by the prefix. */
  public TokenKind kind() {
    return model() == TokenModel.FORTITOKEN_MOBILE ? TokenKind.MOBILE : TokenKind.HARD;
  }

  @Override
  public String toString() {
    return text;
  }
}
