package org.remediationkb.model.capture.fortitoken;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.command.FactSink;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Terms;
import org.remediationkb.model.fortitoken.LicenceErrorCode;
import org.remediationkb.model.fortitoken.LicenceErrorMessage;
import org.remediationkb.model.fortitoken.LicenceImport;
import org.remediationkb.model.fortitoken.LicenceReturnCode;

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

  private final Object what;
  private final boolean isCommand;
  private final Line line;
  private final Set<Step> taken = EnumSet.noneOf(Step.class);
  private Reading<LicenceErrorCode> errorCode = Reading.notCollected();
  private Reading<LicenceErrorMessage> errorMessage = Reading.notCollected();
  private Reading<LicenceReturnCode> returnCode = Reading.notCollected();

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
        : returnCode.known().map(known -> known.text().equals(number(code))).orElse(true);
  }

  /** Whether nothing of it has been seen but its command. */
  boolean isBare() {
    return isCommand && taken.isEmpty();
  }

  void request() {
    taken.add(Step.REQUEST);
  }

  void answer(SoftTokenJson json, Line at) {
    taken.add(Step.ANSWER);
    json.errorCode()
        .ifPresent(code -> errorCode = reading(LicenceErrorCode.class, number(code), at));
    json.errorMessage()
        .ifPresent(text -> errorMessage = reading(LicenceErrorMessage.class, text, at));
  }

  void error(Step step, String code, Line at) {
    taken.add(step);
    returnCode = reading(LicenceReturnCode.class, number(code), at);
  }

  /** Without zeros in front of it, so that a fact file can hold it. */
  private static String number(String digits) {
    return Integer.toString(Integer.parseInt(digits));
  }

  private static <T> Reading<T> reading(Class<T> type, String text, Line at) {
    return Reading.known(type.cast(Terms.find(type, text).orElseThrow()), text, at.source());
  }

  void tell(FactSink facts) {
    facts.attempt(what, new LicenceImport(errorCode, errorMessage, returnCode), line);
  }
}
