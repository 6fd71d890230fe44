package org.remediationkb.model.capture.fortitoken;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.Stream;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.CommandOutput;
import org.remediationkb.model.capture.command.CommandParser;
import org.remediationkb.model.capture.command.CommandPattern;

/**
 * Commands that do something and tell nothing: debugging, and changes of the configuration. What was
 * meant to be changed is no evidence of what is.
 */
@AutoService(CommandParser.class)
public final class ActionParser implements CommandParser {

  @Override
  public List<CommandPattern> commands() {
    return Stream.of(
            "diagnose debug ...",
            "diagnose fortitoken debug ...",
            "execute fortitoken import ...",
            "execute fortitoken-mobile provision ...",
            "execute fortitoken-mobile renew ...",
            "execute fortitoken-mobile poll",
            "config ...",
            "edit ...",
            "set ...",
            "unset ...",
            "delete ...",
            "next",
            "end",
            "abort",
            "exit")
        .map(CommandPattern::of)
        .toList();
  }

  @Override
  public void read(CommandOutput output, ClaimSink facts) {
    output.forEach(output::unread);
  }
}
