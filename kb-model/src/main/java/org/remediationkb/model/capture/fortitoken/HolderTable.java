package org.remediationkb.model.capture.fortitoken;

import java.util.Optional;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.configuration.Entry;
import org.remediationkb.model.capture.configuration.Setting;
import org.remediationkb.model.capture.configuration.TableParser;
import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.VariantType;

/** A table of those who can have a token: {@code set fortitoken "SERIAL"}. */
abstract sealed class HolderTable implements TableParser permits UserLocalTable, SystemAdminTable {

  @Override
  public final boolean read(Entry entry, ClaimSink facts) {
    VariantType holder =
        (VariantType) facts.kind("token").property("assigned-to").orElseThrow().type();
    Optional<Text> name =
        holder.bare().text(entry.name()).filter(text -> !ControlCharacters.areIn(text.text()));
    if (name.isEmpty()) {
      return false;
    }
    Optional<Setting> setting = entry.setting("fortitoken");
    boolean hasNone = setting.map(s -> s.value().isEmpty()).orElse(entry.isWhole());
    Optional<Text> token = setting.flatMap(s -> facts.identity(facts.kind("token"), s.value()));
    if (hasNone || token.isPresent()) {
      facts.holder(name.get(), token, setting.map(Setting::line).orElse(entry.line()));
    }
    return hasNone || token.isPresent() || setting.isEmpty();
  }
}
