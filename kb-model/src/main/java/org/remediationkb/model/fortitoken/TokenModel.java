package org.remediationkb.model.fortitoken;

import java.util.List;
import org.remediationkb.model.evidence.Term;

/**
 * The model of a token, told by the prefix of its serial. FTK211 is the prefix of the models that
 * come with a CD (200CD and 200BCD), not of the FortiToken 210.
 */
public enum TokenModel implements Term {
  /** Fetches its seed online. */
  FORTITOKEN_200("FortiToken 200", "FTK200"),
  /** Fetches its seed online. */
  FORTITOKEN_210("FortiToken 210", "FTK210"),
  /** Fetches its seed online. */
  FORTITOKEN_220("FortiToken 220", "FTK220"),
  /** Comes with its seed on a CD. */
  FORTITOKEN_200CD("FortiToken 200CD/200BCD", "FTK211"),
  /** The app. */
  FORTITOKEN_MOBILE("FortiToken Mobile", "FTKMOB"),
  /** A hard token with any other prefix. */
  OTHER("another hard token", "");

  /** How many characters of a serial tell the model. */
  static final int PREFIX_LENGTH = 6;

  private static final List<TokenModel> ALL = List.of(values());

  private final String label;
  private final String prefix;

  TokenModel(String label, String prefix) {
    this.label = label;
    this.prefix = prefix;
  }

  /** The model that a serial belongs to. */
  static TokenModel of(String serial) {
    for (TokenModel model : ALL) {
      if (serial.startsWith(model.prefix)) {
        return model;
      }
    }
    return OTHER;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String mark() {
    return prefix.isEmpty() ? "" : prefix + "…";
  }
}
