package org.remediationkb.model.capture;

import java.util.List;
import org.remediationkb.model.capture.command.DebugParser;
import org.remediationkb.model.capture.console.KnownMessages;
import org.remediationkb.model.capture.transcript.Line;

/** The messages that the readers of debugs know. They are asked at each line of a log, so without a stream. */
record DebugMessages(List<DebugParser> parsers) implements KnownMessages {

  DebugMessages {
    parsers = List.copyOf(parsers);
  }

  @Override
  public boolean isLate(Line line) {
    for (DebugParser parser : parsers) {
      if (parser.isLate(line)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean mayBeRead(Line message) {
    for (DebugParser parser : parsers) {
      if (parser.mayRead(message)) {
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
