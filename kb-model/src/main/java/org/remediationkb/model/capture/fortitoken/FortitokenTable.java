package org.remediationkb.model.capture.fortitoken;

import com.google.auto.service.AutoService;
import java.util.Optional;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.command.FactSink;
import org.remediationkb.model.capture.configuration.Entry;
import org.remediationkb.model.capture.configuration.Setting;
import org.remediationkb.model.capture.configuration.TableParser;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Terms;
import org.remediationkb.model.evidence.TextForm;
import org.remediationkb.model.fortitoken.ConfiguredStatus;
import org.remediationkb.model.fortitoken.LicenceNumber;
import org.remediationkb.model.fortitoken.Seed;
import org.remediationkb.model.fortitoken.Token;
import org.remediationkb.model.fortitoken.TokenSerial;

/**
 * {@code config user fortitoken}: the tokens. A status that a whole listing leaves out is {@code
 * active}, its default; so is a seed not there. Of a seed, only its presence is told.
 */
@AutoService(TableParser.class)
public final class FortitokenTable implements TableParser {

  private static final Pattern LICENCE =
      Pattern.compile(LicenceNumber.class.getAnnotation(TextForm.class).pattern());

  @Override
  public String table() {
    return "user fortitoken";
  }

  @Override
  public boolean read(Entry entry, FactSink facts) {
    Optional<TokenSerial> serial = facts.serial(entry.name());
    serial.ifPresent(s -> facts.add(Token.unknown(s, entry.line().source())
        .configured(seed(entry), status(entry), licence(entry))));
    return serial.isPresent() && isUnderstood(entry);
  }

  private static boolean isUnderstood(Entry entry) {
    return entry
            .setting("status")
            .filter(s -> Terms.find(ConfiguredStatus.class, s.value()).isEmpty())
            .isEmpty()
        && entry
            .setting("license")
            .filter(s -> !s.value().isEmpty() && !LICENCE.matcher(s.value()).matches())
            .isEmpty();
  }

  private static Reading<Seed> seed(Entry entry) {
    Optional<Setting> setting = entry.setting("seed");
    if (setting.isPresent()) {
      Seed seed = setting.get().value().isEmpty() ? Seed.ABSENT : Seed.PRESENT;
      return Reading.known(seed, seed.label(), setting.get().line().source());
    }
    return byDefault(entry, Seed.ABSENT, "no set seed");
  }

  private static Reading<ConfiguredStatus> status(Entry entry) {
    return entry
        .setting("status")
        .map(setting -> Terms.find(ConfiguredStatus.class, setting.value())
            .map(status -> Reading.known(
                (ConfiguredStatus) status, setting.value(), setting.line().source()))
            .orElseGet(Reading::notCollected))
        .orElseGet(() -> byDefault(entry, ConfiguredStatus.ACTIVE, "no set status"));
  }

  private static <T> Reading<T> byDefault(Entry entry, T value, String text) {
    return entry.isWhole()
        ? Reading.known(value, text, entry.line().source())
        : Reading.notCollected();
  }

  private static Reading<LicenceNumber> licence(Entry entry) {
    return entry
        .setting("license")
        .filter(setting -> LICENCE.matcher(setting.value()).matches())
        .map(setting -> Reading.known(
            new LicenceNumber(setting.value()), setting.value(), setting.line().source()))
        .orElseGet(Reading::notCollected);
  }
}
