package org.remediationkb.model.capture;

import java.util.List;
import org.remediationkb.model.capture.command.DebugParser;
import org.remediationkb.model.capture.console.KnownMessages;

/** The messages that the readers of debugs know. They are asked at each line of a log, so without a stream. */
record DebugMessages(List<DebugParser> parsers) implements KnownMessages {

  DebugMessages {
    parsers = List.copyOf(parsers);
  }

  @Override
  public boolean isLate(String line) {
    for (DebugParser parser : parsers) {
      if (parser.isLate(line)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean mayBegin(String message) {
    for (DebugParser parser : parsers) {
      if (parser.mayKnow(message)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean goesOn(String message, String longer) {
    for (DebugParser parser : parsers) {
      if (parser.knows(longer) && !parser.knows(message)) {
        return true;
      }
    }
    return false;
  }
}
