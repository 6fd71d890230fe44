package org.remediationkb.model.value;

/**
 * A text of a certain form, such as a serial or a host name.
 *
 * @param type the form
 * @param text the text, which has the form
 */
public record Text(TextType type, String text) {

  /** What can be seen before a mask, the whole text where nothing of it is masked. */
  public String visible() {
    return type.visible(text);
  }

  /** Whether this is the whole text, nothing of it masked. */
  public boolean isComplete() {
    return visible().length() == text.length();
  }

  @Override
  public String toString() {
    return text;
  }
}
