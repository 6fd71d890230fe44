package org.remediationkb.bench.engine;

import java.util.Map;

/** A token as a program would have it that knows no facts; nothing stands for what is not known. */
public final class Token {

  private final int number;
  private final Map<String, Object> values;

  /** A token with its number in the case. */
  public Token(int number, Map<String, Object> values) {
    this.number = number;
    this.values = values;
  }

  int number() {
    return number;
  }

  Map<String, Object> values() {
    return values;
  }

  String get(String property) {
    return (String) values.getOrDefault(property, "");
  }

  /** For engines that know beans. */
  public Token getSelf() {
    return this;
  }
}
