package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Description;
import org.remediationkb.model.fact.Located;
import org.remediationkb.model.fact.Subject;

/**
 * A check whether the FortiGate reaches a server that activation depends on.
 *
 * @param host the server
 * @param source where the check was read
 * @param reachability what it found; a failed ping alone does not prove that the service is down
 */
@Description("Checks of the servers that activation depends on: each host with its result.")
@Subject(
    name = "server",
    section = "servers",
    shape = Subject.Shape.MAP,
    unique = true,
    belongsTo = "fortigate")
public record ServerCheck(
    @Description("The server that was checked.") HostName host,
    Source source,

    @Description("The result of the check, usually of execute ping.")
    Reading<Reachability> reachability)
    implements Located {

  @Override
  public String about() {
    return host.text();
  }
}
