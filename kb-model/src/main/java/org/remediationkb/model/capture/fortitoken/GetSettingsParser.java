package org.remediationkb.model.capture.fortitoken;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.CommandOutput;
import org.remediationkb.model.capture.command.CommandParser;
import org.remediationkb.model.capture.command.CommandPattern;
import org.remediationkb.model.capture.transcript.Line;

/**
 * {@code get} of settings, which prints all of them as {@code key : value}: of those in {@code system
 * central-management} one is a fact, of those in {@code system email-server} none.
 */
@AutoService(CommandParser.class)
public final class GetSettingsParser implements CommandParser {

  private static final Pattern SETTING = Pattern.compile("([a-z0-9-]{1,60}+)\\s*+:\\s*+(.*+)");

  @Override
  public List<CommandPattern> commands() {
    return List.of(
        CommandPattern.of("get system central-management"),
        CommandPattern.of("get system email-server"));
  }

  @Override
  public void read(CommandOutput output, ClaimSink facts) {
    boolean isManagement = output.command().words().get(2).startsWith("c");
    for (Line line : output) {
      Matcher setting = SETTING.matcher(line.trimmed());
      boolean isType = setting.matches() && isManagement && setting.group(1).equals("type");
      boolean read =
          isType ? CentralManagementTable.read(setting.group(2), line, facts) : setting.matches();
      if (!read) {
        output.unread(line);
      }
    }
  }
}
