package org.remediationkb.model.capture.fortitoken;

import com.google.auto.service.AutoService;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.configuration.Entry;
import org.remediationkb.model.capture.configuration.TableParser;

/**
 * {@code config system email-server}: the mail server. No fact depends on it; a person looks at it,
 * and whether its password has expired stands nowhere.
 */
@AutoService(TableParser.class)
public final class EmailServerTable implements TableParser {

  @Override
  public String table() {
    return "system email-server";
  }

  @Override
  public boolean read(Entry entry, ClaimSink facts) {
    return true;
  }
}
