package org.remediationkb.model.capture.fortitoken;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.CommandOutput;
import org.remediationkb.model.capture.command.CommandParser;
import org.remediationkb.model.capture.command.CommandPattern;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.value.Text;

/**
 * {@code execute ping HOST}. Only a host of the service matters: any other one may be pinged for any
 * reason, and drop it. A reply shows that the host is reachable; that none came shows at the
 * end, or when nothing could be sent. A ping that was interrupted before shows nothing, nor does one
 * without a {@code PING} line: only the words say that a name was not resolved.
 */
@AutoService(CommandParser.class)
public final class PingParser implements CommandParser {

  private static final String REACHABLE = "reachable";
  private static final String UNREACHABLE = "unreachable";
  private static final String UNRESOLVED = "unresolved";
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
  public void read(CommandOutput output, ClaimSink facts) {
    List<String> arguments = output.command().wordsFrom(output.keywords());
    Check check = new Check(arguments.stream().findFirst().flatMap(name -> host(name, facts)));
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

  private static Optional<Text> host(String text, ClaimSink facts) {
    return facts.identity(facts.kind("server"), text.toLowerCase(Locale.ROOT));
  }

  /** What a line says came of a ping. */
  private record Found(String result, Line line) {}

  /** One ping. */
  private static final class Check {
    private final Optional<Text> host;
    private Optional<Found> found = Optional.empty();
    private boolean isStarted;

    Check(Optional<Text> host) {
      this.host = host;
    }

    /** This check where it has not begun, otherwise another one: an excerpt can have several. */
    Check startedBy(String name, ClaimSink facts) {
      boolean isOther = isStarted || host.isEmpty();
      if (isOther) {
        end(facts);
      }
      Check check = isOther ? new Check(host(name, facts)) : this;
      check.isStarted = true;
      return check;
    }

    /** Takes notice of a line; false where it says nothing that is known. */
    boolean read(Line line) {
      String text = line.trimmed();
      Optional<String> says = reachability(text);
      boolean isNews = found.map(f -> !f.result().equals(REACHABLE)).orElse(true);
      says.filter(s -> isNews || s.equals(REACHABLE))
          .ifPresent(s -> found = Optional.of(new Found(s, line)));
      return says.isPresent() || OTHER.matcher(text).matches();
    }

    private static Optional<String> reachability(String text) {
      Matcher statistics = STATISTICS.matcher(text);
      if (REPLY.matcher(text).matches()) {
        return Optional.of(REACHABLE);
      }
      if (statistics.matches()) {
        boolean none = Integer.parseInt(statistics.group(1)) == 0;
        return Optional.of(none ? UNREACHABLE : REACHABLE);
      }
      if (NOT_RESOLVED.matcher(text).matches()) {
        return Optional.of(UNRESOLVED);
      }
      return NOT_SENT.matcher(text).matches() ? Optional.of(UNREACHABLE) : Optional.empty();
    }

    void end(ClaimSink facts) {
      host.filter(facts::isServer)
          .ifPresent(server -> found.ifPresent(f -> facts
              .thing(facts.kind("server"), server, f.line())
              .has("reachability", f.result(), f.line().trimmed(), f.line())));
    }
  }
}
