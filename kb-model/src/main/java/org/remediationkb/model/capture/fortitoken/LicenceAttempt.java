package org.remediationkb.model.capture.fortitoken;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.ClaimedThing;
import org.remediationkb.model.capture.transcript.Line;

/** One attempt to import a licence, as far as it has been read. */
final class LicenceAttempt {

  /** What it prints, in order. */
  enum Step {
    /** What is sent to the vendor's service. */
    REQUEST,
    /** What the service answers. */
    ANSWER,
    /** The error that the daemon makes of it. */
    RECEIVED,
    /** The error that the command makes of that. */
    RETURNED
  }

  /** Groups of one and the same letter: a mask, or the code that all trial tokens have. */
  private static final Pattern NO_CODE =
      Pattern.compile("(?:D?+([0-9A-Za-z*])\\1{2,7}+(?:-|$)){1,8}+|.{0,15}|.*[*].*");

  private static final String RETURN_CODE = "return-code";

  /** What a line says of a property. */
  private record Said(String text, Line line) {}

  private final Object what;
  private final boolean isCommand;
  private final Line line;
  private final Set<Step> taken = EnumSet.noneOf(Step.class);
  private final Map<String, Said> said = new LinkedHashMap<>();

  private LicenceAttempt(Object what, boolean isCommand, Line line) {
    this.what = what;
    this.isCommand = isCommand;
    this.line = line;
  }

  /** An attempt with a command; with the same code it is the same attempt once more. */
  static LicenceAttempt withCode(String code, Line line) {
    boolean tellsApart = !NO_CODE.matcher(code).matches();
    return new LicenceAttempt(tellsApart ? code : new Object(), true, line);
  }

  /** An attempt of which the beginning was not seen. */
  static LicenceAttempt withoutCommand(Line line) {
    return new LicenceAttempt(new Object(), false, line);
  }

  /**
   * Whether a step can belong to this attempt. Daemons print late, so after a command the order may
   * be another; without one, a step back is the beginning of another attempt.
   *
   * @param code the error that the step tells, which is the same in both that tell one
   */
  boolean takes(Step step, String code) {
    if (taken.contains(step)) {
      return false;
    }
    return step.compareTo(Step.RECEIVED) < 0
        ? isCommand || taken.stream().allMatch(earlier -> earlier.compareTo(step) < 0)
        : !said.containsKey(RETURN_CODE)
            || Objects.requireNonNull(said.get(RETURN_CODE)).text().equals(number(code));
  }

  /** Whether nothing of it has been seen but its command. */
  boolean isBare() {
    return isCommand && taken.isEmpty();
  }

  void request() {
    taken.add(Step.REQUEST);
  }

  void answer(SoftTokenJson json, Optional<String> message, Line at) {
    taken.add(Step.ANSWER);
    json.errorCode().ifPresent(code -> said.put("error-code", new Said(number(code), at)));
    message.ifPresent(text -> said.put("error-message", new Said(text, at)));
  }

  void error(Step step, String code, Line at) {
    taken.add(step);
    said.put(RETURN_CODE, new Said(number(code), at));
  }

  /** Without zeros in front of it, so that a fact file can hold it. */
  private static String number(String digits) {
    return Integer.toString(Integer.parseInt(digits));
  }

  void tell(ClaimSink facts) {
    ClaimedThing attempt = facts.attempt(facts.kind("licence-import"), what, line);
    said.forEach((property, said) -> attempt.has(property, said.text(), said.line()));
  }
}
