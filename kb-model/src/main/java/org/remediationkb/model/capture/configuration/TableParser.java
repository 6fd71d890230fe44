package org.remediationkb.model.capture.configuration;

import org.remediationkb.model.capture.command.ClaimSink;

/**
 * Reads the entries of one table of the configuration, wherever it is listed. An implementation is
 * found by its {@code @AutoService} annotation and needs to be named nowhere else; with it, {@code
 * show} and {@code show full-configuration} of that table become known commands.
 */
public interface TableParser {

  /** The path of the table, {@code user fortitoken}. */
  String table();

  /** Reads an entry; false where nothing could be told from it. */
  boolean read(Entry entry, ClaimSink facts);
}
