package org.remediationkb.model.capture.console;

import java.util.regex.Pattern;

/** How the console refuses a command. */
public final class Refusal {

  private static final Pattern ERROR = Pattern.compile(
      "(?:command parse error before .*+|Command fail[.] Return code -?[0-9]{1,9}.*+"
          + "|Unknown action [0-9]{1,9}|incomplete command.*+)");

  /** What such a line begins with. */
  private static final String BEGINNINGS = "cCUi";

  private Refusal() {}

  /** Whether a line without the blanks around it says so. */
  public static boolean is(String line) {
    return !line.isEmpty()
        && BEGINNINGS.indexOf(line.charAt(0)) >= 0
        && ERROR.matcher(line).matches();
  }
}
