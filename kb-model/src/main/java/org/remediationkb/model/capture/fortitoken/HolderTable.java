package org.remediationkb.model.capture.fortitoken;

import java.util.Optional;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.command.FactSink;
import org.remediationkb.model.capture.configuration.Entry;
import org.remediationkb.model.capture.configuration.Setting;
import org.remediationkb.model.capture.configuration.TableParser;
import org.remediationkb.model.evidence.TextForm;
import org.remediationkb.model.fortitoken.TokenSerial;
import org.remediationkb.model.fortitoken.UserName;
import org.remediationkb.model.problem.ControlCharacters;

/** A table of those who can have a token: {@code set fortitoken "SERIAL"}. */
abstract sealed class HolderTable implements TableParser permits UserLocalTable, SystemAdminTable {

  private static final Pattern NAME =
      Pattern.compile(UserName.class.getAnnotation(TextForm.class).pattern());

  @Override
  public final boolean read(Entry entry, FactSink facts) {
    if (!NAME.matcher(entry.name()).matches() || ControlCharacters.areIn(entry.name())) {
      return false;
    }
    UserName name = new UserName(entry.name());
    Optional<Setting> setting = entry.setting("fortitoken");
    boolean hasNone = setting.map(s -> s.value().isEmpty()).orElse(entry.isWhole());
    Optional<TokenSerial> token = setting.flatMap(s -> facts.serial(s.value()));
    if (hasNone || token.isPresent()) {
      facts.holder(name, token, setting.map(Setting::line).orElse(entry.line()));
    }
    return hasNone || token.isPresent() || setting.isEmpty();
  }
}
