package org.remediationkb.model.capture.fortitoken;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.ClaimedThing;
import org.remediationkb.model.capture.command.CommandOutput;
import org.remediationkb.model.capture.command.CommandParser;
import org.remediationkb.model.capture.command.CommandPattern;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.value.Text;

/**
 * {@code diagnose fortitoken info}: a row for each token, totals, and how the token server was found.
 * The totals do not count the rows.
 */
@AutoService(CommandParser.class)
public final class FortitokenInfoParser implements CommandParser {

  private static final Pattern HEADER = Pattern.compile("FORTITOKEN\\s++DRIFT\\s++STATUS");
  private static final Pattern ROW =
      Pattern.compile("(FTK\\S{1,30}+)\\s++(-?[0-9]{1,9})\\s++(\\S.{0,499})");
  private static final Pattern TOTAL =
      Pattern.compile("Total (?:global )?activated token: *+[0-9]{1,9}");
  private static final Pattern SERVER = Pattern.compile("Token server status: *+([a-z]{1,20}+)");

  @Override
  public List<CommandPattern> commands() {
    return List.of(CommandPattern.of("diagnose fortitoken info"));
  }

  @Override
  public boolean isAnnouncedBy(String line) {
    return HEADER.matcher(line).matches();
  }

  @Override
  public void read(CommandOutput output, ClaimSink facts) {
    ClaimSink tokens = facts.within("fortitoken info", Optional.empty());
    boolean hasHeader = false;
    boolean hasTotals = false;
    boolean hasAllRows = true;
    for (Line line : output) {
      String text = line.trimmed();
      if (HEADER.matcher(text).matches()) {
        hasHeader = true;
      } else if (TOTAL.matcher(text).matches()) {
        hasTotals = true;
        if (hasHeader && hasAllRows && output.isWhole()) {
          tokens.whole(line);
        }
      } else if (readServer(line, facts)) {
        return;
      } else if (hasTotals || !readRow(line, tokens)) {
        hasAllRows = false;
        output.unread(line);
      }
    }
  }

  private static boolean readRow(Line line, ClaimSink facts) {
    Matcher row = ROW.matcher(line.trimmed());
    Optional<Text> serial =
        row.matches() ? facts.identity(facts.kind("token"), row.group(1)) : Optional.empty();
    serial.ifPresent(s -> {
      ClaimedThing token = facts.thing(facts.kind("token"), s, line);
      token.has("report", row.group(3), line);
      token.has("drift", row.group(2), line);
    });
    return serial.isPresent();
  }

  private static boolean readServer(Line line, ClaimSink facts) {
    Matcher server = SERVER.matcher(line.trimmed());
    return server.matches()
        && facts.thing(facts.kind("fortigate")).has("token-server", server.group(1), line);
  }
}
