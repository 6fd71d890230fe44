package org.remediationkb.model.capture.fortitoken;

import com.google.auto.service.AutoService;
import java.util.Optional;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.ClaimedThing;
import org.remediationkb.model.capture.configuration.Entry;
import org.remediationkb.model.capture.configuration.Setting;
import org.remediationkb.model.capture.configuration.TableParser;

/**
 * {@code config user fortitoken}: the tokens. A status that a whole listing leaves out is {@code
 * active}, its default; so is a seed not there. Of a seed, only its presence is told.
 */
@AutoService(TableParser.class)
public final class FortitokenTable implements TableParser {

  @Override
  public String table() {
    return "user fortitoken";
  }

  @Override
  public boolean read(Entry entry, ClaimSink facts) {
    return facts
        .identity(facts.kind("token"), entry.name())
        .map(serial -> read(entry, facts.thing(facts.kind("token"), serial, entry.line())))
        .orElse(false);
  }

  /** Reads all settings, whatever becomes of some of them; false where one is not understood. */
  private static boolean read(Entry entry, ClaimedThing token) {
    boolean seed = readSeed(entry, token);
    boolean status = readStatus(entry, token);
    boolean licence = readLicence(entry, token);
    return seed && status && licence;
  }

  private static boolean readSeed(Entry entry, ClaimedThing token) {
    Optional<Setting> seed = entry.setting("seed");
    return seed.isPresent()
        ? token.has(
            "seed",
            seed.get().value().isEmpty() ? "absent" : "present",
            seed.get().line())
        : byDefault(entry, token, "seed", "absent");
  }

  private static boolean readStatus(Entry entry, ClaimedThing token) {
    Optional<Setting> status = entry.setting("status");
    return status.isPresent()
        ? token.has("status", status.get().value(), status.get().line())
        : byDefault(entry, token, "status", "active");
  }

  private static boolean byDefault(Entry entry, ClaimedThing token, String property, String value) {
    return !entry.isWhole() || token.has(property, value, "no set " + property, entry.line());
  }

  private static boolean readLicence(Entry entry, ClaimedThing token) {
    return entry
        .setting("license")
        .filter(licence -> !licence.value().isEmpty())
        .map(licence -> token.has("licence", licence.value(), licence.line()))
        .orElse(true);
  }
}
