package org.remediationkb.model.secret;

/**
 * How a secret goes on after the end of its line.
 *
 * @param form what it stands in
 * @param quote the quote that ends it
 * @param indent how far its key is indented
 */
record Open(Form form, char quote, int indent) {

  static final Open NONE = new Open(Form.NONE, ' ', 0);
  static final Open BRACKET = new Open(Form.QUOTE, ']', 0);
  static final Open WORD = new Open(Form.WORD, ' ', 0);
  static final Open PEM = new Open(Form.PEM, ' ', 0);

  enum Form {
    /** It does not. */
    NONE,
    /** Up to a quote or a bracket. */
    QUOTE,
    /** Its key is all that was on the line. */
    KEY_ALONE,
    /** A block of YAML, which is indented. */
    BLOCK,
    /** Up to the end of a key or a certificate. */
    PEM,
    /** A terminal may have broken it, so that the next line is one word. */
    WORD
  }

  static Open quote(char quote) {
    return new Open(Form.QUOTE, quote, 0);
  }

  static Open block(int indent, boolean isMarked) {
    return new Open(isMarked ? Form.BLOCK : Form.KEY_ALONE, ' ', indent);
  }

  boolean isOpen() {
    return form != Form.NONE;
  }
}
