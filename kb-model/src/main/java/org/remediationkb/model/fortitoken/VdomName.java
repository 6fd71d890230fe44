package org.remediationkb.model.fortitoken;

import java.util.Optional;
import java.util.regex.Pattern;
import org.remediationkb.model.evidence.TextForm;

/**
 * The name of a VDOM.
 *
 * @param text the text; its form is checked by {@link #parse}
 */
@TextForm(
    pattern = "^[A-Za-z0-9_.-]{1,31}$",
    meaning = "the name of a VDOM: up to 31 letters, digits, hyphens, dots and underscores",
    example = "root",
    placeholder = "VDOM_NAME",
    inCommands = true)
public record VdomName(String text) {

  private static final Pattern FORM =
      Pattern.compile(VdomName.class.getAnnotation(TextForm.class).pattern());

  /** The name that {@code text} is, empty where it is none. */
  public static Optional<VdomName> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new VdomName(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
