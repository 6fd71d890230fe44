package org.remediationkb.rules.data;

/** The bytes are not what a {@link DataWriter} wrote for that type. */
public final class DataFormatException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DataFormatException(String message) {
    super(message);
  }

  DataFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
