package org.remediationkb.rules.content;

import java.util.regex.Pattern;

/** What may stand in a command as one argument: nothing that ends or begins a word for a console. */
public final class CommandArgument {

  /** As long as the longest name of a host. */
  private static final Pattern ONE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,252}");

  private CommandArgument() {}

  /** Whether a text from a customer's file may be typed as it is. */
  public static boolean isOne(String text) {
    return ONE.matcher(text).matches();
  }
}
