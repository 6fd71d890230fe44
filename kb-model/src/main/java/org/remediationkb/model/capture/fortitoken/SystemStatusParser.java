package org.remediationkb.model.capture.fortitoken;

import com.google.auto.service.AutoService;
import java.util.List;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.CommandOutput;
import org.remediationkb.model.capture.command.CommandParser;
import org.remediationkb.model.capture.command.CommandPattern;
import org.remediationkb.model.capture.configuration.UnitStatus;
import org.remediationkb.model.capture.transcript.Line;

/** {@code get system status}: version, serial number, and whether there are VDOMs. */
@AutoService(CommandParser.class)
public final class SystemStatusParser implements CommandParser {

  @Override
  public List<CommandPattern> commands() {
    return List.of(CommandPattern.of("get system status"));
  }

  @Override
  public boolean isAnnouncedBy(String line) {
    return UnitStatus.isVersion(line);
  }

  @Override
  public void read(CommandOutput output, ClaimSink facts) {
    UnitStatus status = new UnitStatus(facts.kind("fortigate"));
    for (Line line : output) {
      if (!status.read(line.trimmed(), line)) {
        output.unread(line);
      }
    }
    status.tell(facts);
  }
}
