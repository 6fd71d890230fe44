package org.remediationkb.model.capture.fortitoken;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.command.CommandOutput;
import org.remediationkb.model.capture.command.CommandParser;
import org.remediationkb.model.capture.command.CommandPattern;
import org.remediationkb.model.capture.command.FactSink;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.TextForm;
import org.remediationkb.model.fortitoken.HostName;
import org.remediationkb.model.fortitoken.Reachability;
import org.remediationkb.model.fortitoken.ServerCheck;

/**
 * {@code execute ping HOST}. Only a host of the service matters: any other one may be pinged for any
 * reason, and drop it. A reply shows that the host is reachable; that none came shows at the
 * end, or when nothing could be sent. A ping that was interrupted before shows nothing, nor does one
 * without a {@code PING} line: only the words say that a name was not resolved.
 */
@AutoService(CommandParser.class)
public final class PingParser implements CommandParser {

  private static final Pattern HOST =
      Pattern.compile(HostName.class.getAnnotation(TextForm.class).pattern());
  private static final Pattern START =
      Pattern.compile("PING (\\S{1,255}+) \\([0-9A-Fa-f.:]{2,45}+\\):.*+");
  private static final Pattern REPLY = Pattern.compile("[0-9]{1,6} bytes from .*+");
  private static final Pattern STATISTICS =
      Pattern.compile("[0-9]{1,9} packets transmitted, ([0-9]{1,9}) (?:packets )?received,.*+");
  private static final Pattern NOT_SENT = Pattern.compile("sendto failed.*+");
  private static final Pattern NOT_RESOLVED = Pattern.compile(
      "(?i:(?:.{0,20}unable to resolve|.{0,20}can(?:no|')t resolve|unknown host|.{0,80}could not be"
          + " resolved).*+)");
  private static final Pattern OTHER =
      Pattern.compile("(?:--- .*+|round-trip min/avg/max.*+|Timeout .*+|Request timed? ?out.*+)");

  @Override
  public List<CommandPattern> commands() {
    return List.of(CommandPattern.of("execute ping ..."));
  }

  @Override
  public boolean isAnnouncedBy(String line) {
    return START.matcher(line).matches();
  }

  @Override
  public boolean isBegunBy(String line) {
    return isAnnouncedBy(line) || Check.reachability(line).isPresent();
  }

  @Override
  public void read(CommandOutput output, FactSink facts) {
    List<String> arguments = output.command().wordsFrom(output.keywords());
    Check check = new Check(arguments.stream().findFirst().flatMap(PingParser::host));
    for (Line line : output) {
      Matcher start = START.matcher(line.trimmed());
      if (start.matches()) {
        check = check.startedBy(start.group(1), facts);
      } else if (!check.read(line)) {
        output.unread(line);
      }
    }
    check.end(facts);
  }

  private static Optional<HostName> host(String text) {
    return HOST.matcher(text).matches()
        ? Optional.of(new HostName(text.toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** One ping. */
  private static final class Check {
    private final Optional<HostName> host;
    private Optional<Known<Reachability>> found = Optional.empty();
    private boolean isStarted;

    Check(Optional<HostName> host) {
      this.host = host;
    }

    /** This check where it has not begun, otherwise another one: an excerpt can have several. */
    Check startedBy(String name, FactSink facts) {
      boolean isOther = isStarted || host.isEmpty();
      if (isOther) {
        end(facts);
      }
      Check check = isOther ? new Check(host(name)) : this;
      check.isStarted = true;
      return check;
    }

    /** Takes notice of a line; false where it says nothing that is known. */
    boolean read(Line line) {
      String text = line.trimmed();
      Optional<Reachability> says = reachability(text);
      boolean isNews = found.map(f -> f.value() != Reachability.REACHABLE).orElse(true);
      says.filter(s -> isNews || s == Reachability.REACHABLE)
          .ifPresent(s -> found = Optional.of(new Known<>(s, text, line.source())));
      return says.isPresent() || OTHER.matcher(text).matches();
    }

    private static Optional<Reachability> reachability(String text) {
      Matcher statistics = STATISTICS.matcher(text);
      if (REPLY.matcher(text).matches()) {
        return Optional.of(Reachability.REACHABLE);
      }
      if (statistics.matches()) {
        boolean none = Integer.parseInt(statistics.group(1)) == 0;
        return Optional.of(none ? Reachability.UNREACHABLE : Reachability.REACHABLE);
      }
      if (NOT_RESOLVED.matcher(text).matches()) {
        return Optional.of(Reachability.UNRESOLVED);
      }
      return NOT_SENT.matcher(text).matches()
          ? Optional.of(Reachability.UNREACHABLE)
          : Optional.empty();
    }

    void end(FactSink facts) {
      if (host.filter(facts::isServer).isPresent() && found.isPresent()) {
        facts.add(new ServerCheck(host.get(), found.get().source(), found.get()));
      }
    }
  }
}
