package org.remediationkb.model.capture.fortitoken;

import com.google.auto.service.AutoService;
import java.util.Optional;
import org.remediationkb.model.capture.command.FactSink;
import org.remediationkb.model.capture.configuration.Entry;
import org.remediationkb.model.capture.configuration.TableParser;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Terms;
import org.remediationkb.model.fortitoken.FortiGate;
import org.remediationkb.model.fortitoken.Management;

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
  public boolean read(Entry entry, FactSink facts) {
    return entry
        .setting("type")
        .map(type -> read(type.value(), type.line(), facts))
        .orElse(true);
  }

  /** Tells who manages the unit; false where the type is none that is known. */
  static boolean read(String type, Line line, FactSink facts) {
    Optional<Management> management =
        Terms.find(Management.class, type).map(Management.class::cast);
    management.ifPresent(m -> facts.add(new FortiGate(
        Reading.notCollected(),
        Reading.notCollected(),
        Reading.known(m, type, line.source()),
        Reading.notCollected(),
        Reading.notCollected())));
    return management.isPresent();
  }
}
