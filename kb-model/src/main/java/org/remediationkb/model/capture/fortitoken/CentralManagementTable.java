package org.remediationkb.model.capture.fortitoken;

import com.google.auto.service.AutoService;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.configuration.Entry;
import org.remediationkb.model.capture.configuration.TableParser;
import org.remediationkb.model.capture.transcript.Line;

/**
 * {@code config system central-management}: who manages the unit. Releases differ in the default of
 * {@code type}, so where it is not listed nothing is known.
 */
@AutoService(TableParser.class)
public final class CentralManagementTable implements TableParser {

  @Override
  public String table() {
    return "system central-management";
  }

  @Override
  public boolean read(Entry entry, ClaimSink facts) {
    return entry
        .setting("type")
        .map(type -> read(type.value(), type.line(), facts))
        .orElse(true);
  }

  /** Tells who manages the unit; false where the type is none that is known. */
  static boolean read(String type, Line line, ClaimSink facts) {
    return facts.thing(facts.kind("fortigate")).has("management", type, line);
  }
}
