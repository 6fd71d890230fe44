package org.remediationkb.model.capture.redact;

import org.remediationkb.model.secret.Identifier.Sort;

/** What is replaced in a copy that is shared. */
public enum Kind {
  /** A seed, a password, an activation code, a registration id, a key. */
  SECRET("secrets"),
  /** A code that a licence is imported with. */
  LICENCE_CODE("licence codes"),
  /** The number of a licence. */
  LICENCE_NUMBER("licence numbers"),
  /** The serial number of a token. */
  TOKEN_SERIAL("token serials"),
  /** The serial number of a unit or of what manages it. */
  UNIT_SERIAL("unit serials"),
  /** An IPv4 address. */
  IPV4("IPv4 addresses"),
  /** An IPv6 address. */
  IPV6("IPv6 addresses"),
  /** A hardware address. */
  MAC("hardware addresses"),
  /** A name of a unit or a server. */
  HOST("host names"),
  /** An e-mail address. */
  EMAIL("e-mail addresses"),
  /** A name of a user or an administrator. */
  USER("user names"),
  /** A name of a group, of users or of a cluster. */
  GROUP("names of groups"),
  /** A name of a virtual domain. */
  VDOM("VDOM names"),
  /** A comment, a telephone number. */
  FREE_TEXT("comments and telephone numbers");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /** The kind of what identifies something of a sort. */
  static Kind of(Sort sort) {
    return switch (sort) {
      case UNIT -> UNIT_SERIAL;
      case TOKEN -> TOKEN_SERIAL;
      case LICENCE -> LICENCE_NUMBER;
    };
  }

  /** The name that a ledger gives it. */
  public String label() {
    return label;
  }
}
