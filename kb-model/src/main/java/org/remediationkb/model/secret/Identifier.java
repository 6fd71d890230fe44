package org.remediationkb.model.secret;

import java.util.regex.Pattern;
import org.remediationkb.model.value.TextForm;

/**
 * A form that shows of a text what it identifies, such as the serial numbers of a product.
 *
 * @param sort what it identifies
 * @param form what the whole text looks like, in capitals
 * @param length how long all such texts are, so that some of them can stand together without a sign
 *     between them; 0 where their lengths differ
 * @param isMaskable whether somebody may have masked one
 */
public record Identifier(Sort sort, TextForm form, int length, boolean isMaskable) {

  /** A form that begins with fewer given characters needs a digit to be no word. */
  private static final int TELLING = 3;

  private static final Pattern MASKED = Pattern.compile("[0-9A-Z-]{0,31}[*X]{3,31}+");

  /** What can be identified. */
  public enum Sort {
    /** A unit, or what manages units. */
    UNIT,
    /** A token. */
    TOKEN,
    /** A licence. */
    LICENCE
  }

  /** What all such texts begin with. */
  public String beginning() {
    return form.beginning();
  }

  /** Whether a text in capitals is one. */
  public boolean matches(String text) {
    return (length == 0 || length == text.length())
        && text.startsWith(beginning())
        && (beginning().length() >= TELLING || hasDigit(text))
        && form.matches(text);
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether a text may be one that somebody masked. */
  boolean mayBeMasked(String text) {
    return isMaskable
        && text.startsWith(beginning())
        && text.length() <= length
        && MASKED.matcher(text).matches();
  }
}
