package org.remediationkb.model.capture.fortitoken;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.command.CommandOutput;
import org.remediationkb.model.capture.command.CommandParser;
import org.remediationkb.model.capture.command.CommandPattern;
import org.remediationkb.model.capture.command.FactSink;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Terms;
import org.remediationkb.model.fortitoken.FortiGate;
import org.remediationkb.model.fortitoken.Token;
import org.remediationkb.model.fortitoken.TokenReport;
import org.remediationkb.model.fortitoken.TokenSerial;
import org.remediationkb.model.fortitoken.TokenServerStatus;

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
  public void read(CommandOutput output, FactSink facts) {
    FactSink tokens = facts.within("fortitoken info", Optional.empty());
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

  private static boolean readRow(Line line, FactSink facts) {
    Matcher row = ROW.matcher(line.trimmed());
    Optional<TokenSerial> serial = row.matches() ? facts.serial(row.group(1)) : Optional.empty();
    serial.ifPresent(s -> {
      Token token = Token.unknown(s, line.source());
      String status = row.group(3);
      TokenReport report = (TokenReport) Terms.find(TokenReport.class, status).orElseThrow();
      facts.add(token.reporting(
          Reading.known(report, status, line.source()),
          Reading.known(Integer.valueOf(row.group(2)), row.group(2), line.source())));
    });
    return serial.isPresent();
  }

  private static boolean readServer(Line line, FactSink facts) {
    Matcher server = SERVER.matcher(line.trimmed());
    Optional<TokenServerStatus> status = server.matches()
        ? Terms.find(TokenServerStatus.class, server.group(1)).map(TokenServerStatus.class::cast)
        : Optional.empty();
    status.ifPresent(s -> facts.add(new FortiGate(
        Reading.notCollected(),
        Reading.notCollected(),
        Reading.notCollected(),
        Reading.notCollected(),
        Reading.known(s, server.group(1), line.source()))));
    return status.isPresent();
  }
}
