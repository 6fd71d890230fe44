package org.remediationkb.model.capture.fortitoken;

import com.google.auto.service.AutoService;
import org.remediationkb.model.capture.configuration.TableParser;

/** {@code config system admin}: the administrators, with the token that each of them has. */
@AutoService(TableParser.class)
public final class SystemAdminTable extends HolderTable {

  @Override
  public String table() {
    return "system admin";
  }
}
