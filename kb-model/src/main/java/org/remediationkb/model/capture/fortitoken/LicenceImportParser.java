package org.remediationkb.model.capture.fortitoken;

import com.google.auto.service.AutoService;
import java.util.List;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.CommandOutput;
import org.remediationkb.model.capture.command.CommandParser;
import org.remediationkb.model.capture.command.CommandPattern;

/**
 * {@code execute fortitoken-mobile import CODE}. What it prints comes as late as the debug, so {@link
 * LicenceImportDebug} reads it; the code is a secret.
 */
@AutoService(CommandParser.class)
public final class LicenceImportParser implements CommandParser {

  /** The command. */
  static final CommandPattern COMMAND = CommandPattern.of("execute fortitoken-mobile import ...");

  @Override
  public List<CommandPattern> commands() {
    return List.of(COMMAND);
  }

  @Override
  public void read(CommandOutput output, ClaimSink facts) {
    output.forEach(output::unread);
  }
}
