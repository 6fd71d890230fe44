package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.fact.Description;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.Subject;

/**
 * The FortiGate a case is about. Every case has one, even where nothing of it was collected.
 *
 * @param serial its serial number
 * @param fortios the version it runs
 * @param management who manages it
 * @param vdoms whether it is split into virtual domains
 * @param tokenServer how it last found the token server
 */
@Description("The FortiGate the case is about.")
@Subject(name = "fortigate", section = "fortigate", shape = Subject.Shape.SINGLE)
public record FortiGate(
    @Description("Its serial number.") Reading<FortiGateSerial> serial,
    @Description("Its FortiOS version, in quotes.") Reading<FortiOsVersion> fortios,

    @Description("How it is managed: the type in show system central-management.")
    Reading<Management> management,

    @Description("Whether it is split into virtual domains.")
    Reading<VdomMode> vdoms,

    @Description("The token server status in diagnose fortitoken info.")
    Reading<TokenServerStatus> tokenServer)
    implements Fact {

  @Override
  public String about() {
    return "fortigate";
  }
}
