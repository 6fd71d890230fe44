package org.remediationkb.model.capture.configuration;

import java.util.Optional;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.CommandOutput;
import org.remediationkb.model.capture.transcript.Line;

/** Reads the comments above a whole configuration, such as a backup. */
public interface HeaderParser {

  /** Whether a whole configuration begins with a line. */
  boolean isBegunBy(String line);

  /** Begins to read the comments of one configuration. */
  Reading begin(CommandOutput output, ClaimSink facts);

  /** One reading. */
  interface Reading {

    /** Reads a comment; false where it is not understood. */
    boolean read(Line line);

    /** The VDOM that this is the configuration of; empty where it is that of the unit. */
    Optional<String> vdom();

    /** Tells what the comments say together. */
    void end();
  }
}
