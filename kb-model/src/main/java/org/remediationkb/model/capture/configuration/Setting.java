package org.remediationkb.model.capture.configuration;

import org.remediationkb.model.capture.transcript.Line;

/**
 * A setting, {@code set key value}.
 *
 * @param value the value without its quotes, empty where it is {@code ''}; the first thousand
 *     characters of a long one
 * @param line where it begins; may hold a secret
 * @param isCut whether more of the value may have followed
 */
public record Setting(String value, Line line, boolean isCut) {

  /** The same, of which more may have followed. */
  Setting cut() {
    return new Setting(value, line, true);
  }
}
