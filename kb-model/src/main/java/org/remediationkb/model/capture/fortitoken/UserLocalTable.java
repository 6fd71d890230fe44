package org.remediationkb.model.capture.fortitoken;

import com.google.auto.service.AutoService;
import org.remediationkb.model.capture.configuration.TableParser;

/** {@code config user local}: the users of a VDOM, with the token that each of them has. */
@AutoService(TableParser.class)
public final class UserLocalTable extends HolderTable {

  @Override
  public String table() {
    return "user local";
  }
}
