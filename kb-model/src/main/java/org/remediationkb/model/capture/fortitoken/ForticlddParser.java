package org.remediationkb.model.capture.fortitoken;

import com.google.auto.service.AutoService;
import java.util.List;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.CommandOutput;
import org.remediationkb.model.capture.command.CommandParser;
import org.remediationkb.model.capture.command.CommandPattern;

/**
 * {@code diagnose test application forticldd 7}. No sample of its output is known, so the command is
 * recognised and nothing of it is read.
 */
@AutoService(CommandParser.class)
public final class ForticlddParser implements CommandParser {

  @Override
  public List<CommandPattern> commands() {
    return List.of(CommandPattern.of("diagnose test application forticldd ..."));
  }

  @Override
  public void read(CommandOutput output, ClaimSink facts) {
    output.forEach(output::unread);
  }
}
