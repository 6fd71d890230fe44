package org.remediationkb.model.capture.fortitoken;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.CommandLine;
import org.remediationkb.model.capture.command.CommandPattern;
import org.remediationkb.model.capture.command.DebugEntry;
import org.remediationkb.model.capture.command.DebugParser;
import org.remediationkb.model.capture.fortitoken.LicenceAttempt.Step;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.TermType;

/**
 * What an import of a licence prints: the request and the answer of the vendor's service as JSON,
 * the error that the daemon received, and the one that the command ends with. Each may be missing;
 * those that can belong together are one attempt. The same daemon exchanges other things, too: an
 * error that it received belongs to the exchange before it.
 */
@AutoService(DebugParser.class)
public final class LicenceImportDebug implements DebugParser {

  private static final Pattern RECEIVED =
      Pattern.compile("received error from forticare ?\\[ ?(-?[0-9]{1,9}) ?\\]");
  private static final Pattern RETURNED =
      Pattern.compile("import fortitoken license error ?: ?(-?[0-9]{1,9})");

  /** Other messages of the same daemon, which tell nothing. */
  private static final Pattern KNOWN =
      Pattern.compile("(?:receive packet (?:from forticare )?success[.]?|send(?:ing)? .*+)");

  /** Begins an exchange about single tokens; it tells nothing else. */
  private static final Pattern OTHER_EXCHANGE =
      Pattern.compile("(?i:provision token ?:.*+|poll token status.*+)");

  private static final String IMPORT = "execute fortitoken-mobile import";

  private static final List<String> OTHER_COMMANDS = List.of(
      "execute fortitoken-mobile provision",
      "execute fortitoken-mobile renew",
      "execute fortitoken-mobile poll");

  private Optional<LicenceAttempt> attempt = Optional.empty();

  /** Whether the exchange that an error can belong to is about a licence. */
  private boolean isAboutLicence;

  @Override
  public void commandRun(CommandLine command, CommandPattern pattern, Line line, ClaimSink facts) {
    if (OTHER_COMMANDS.contains(pattern.toString())) {
      isAboutLicence = false;
    }
    if (pattern.toString().equals(IMPORT)) {
      isAboutLicence = true;
      end(facts);
      List<String> arguments = command.wordsFrom(pattern.words().size());
      attempt =
          Optional.of(LicenceAttempt.withCode(arguments.stream().findFirst().orElse(""), line));
    }
  }

  @Override
  public void commandRefused() {
    attempt = attempt.filter(present -> !present.isBare());
  }

  @Override
  public boolean read(DebugEntry entry, ClaimSink facts) {
    return entry.isJson() ? readJson(entry, facts) : readMessage(entry, facts);
  }

  private boolean readMessage(DebugEntry entry, ClaimSink facts) {
    Matcher received = RECEIVED.matcher(entry.text());
    Matcher returned = RETURNED.matcher(entry.text());
    if (OTHER_EXCHANGE.matcher(entry.text()).matches()) {
      isAboutLicence = false;
    } else if (received.find()) {
      if (!isAboutLicence) {
        return false;
      }
      error(Step.RECEIVED, received.group(1), entry.first(), facts);
    } else if (returned.find()) {
      error(Step.RETURNED, returned.group(1), entry.first(), facts);
    } else {
      return KNOWN.matcher(entry.text()).matches();
    }
    return true;
  }

  private void error(Step step, String code, Line line, ClaimSink facts) {
    attempt(step, code, line, facts).error(step, code, line);
  }

  private boolean readJson(DebugEntry entry, ClaimSink facts) {
    SoftTokenJson json = new SoftTokenJson(entry.text());
    if (!json.isSoftToken()) {
      return false;
    }
    isAboutLicence =
        json.isOf("ActivationLicenseRequest") || json.isOf("ActivationLicenseResponse");
    if (json.isOf("ActivationLicenseRequest")) {
      attempt(Step.REQUEST, "", entry.first(), facts).request();
    } else if (json.isOf("ActivationLicenseResponse")) {
      Optional<String> message = json.errorMessage(messages(facts));
      attempt(Step.ANSWER, "", entry.first(), facts).answer(json, message, entry.first());
      return json.errorCode().isPresent() || message.isPresent() || !json.hasError();
    }
    return !json.hasError(); // an error about something else is no fact yet, so it must be seen
  }

  private static List<String> messages(ClaimSink facts) {
    Property message = facts.kind("licence-import").property("error-message").orElseThrow();
    return ((TermType) message.type()).names();
  }

  /** The attempt that a step belongs to: the present one, or another that begins with it. */
  private LicenceAttempt attempt(Step step, String code, Line line, ClaimSink facts) {
    if (attempt.filter(present -> !present.takes(step, code)).isPresent()) {
      end(facts);
    }
    LicenceAttempt taking = attempt.orElseGet(() -> LicenceAttempt.withoutCommand(line));
    attempt = Optional.of(taking);
    return taking;
  }

  @Override
  public void end(ClaimSink facts) {
    attempt.ifPresent(present -> present.tell(facts));
    attempt = Optional.empty();
  }
}
