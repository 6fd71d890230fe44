package org.remediationkb.model.capture.configuration;

import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.transcript.Line;

/**
 * Reads the entries of one table of the configuration, wherever it is listed; {@code show} and {@code
 * show full-configuration} of that table are known commands.
 */
public interface TableParser {

  /** The path of the table, {@code system admin}. */
  String table();

  /** Reads an entry; false where nothing could be told from it. */
  boolean read(Entry entry, ClaimSink facts);

  /** Reads a line alone, of which the entry is lost; false where it does not even name a thing. */
  boolean readMention(Line line, String text, ClaimSink facts);
}
