package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.Reading;
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
@Subject(name = "fortigate", section = "fortigate", shape = Subject.Shape.SINGLE)
public record FortiGate(
    Reading<FortiGateSerial> serial,
    Reading<FortiOsVersion> fortios,
    Reading<Management> management,
    Reading<VdomMode> vdoms,
    Reading<TokenServerStatus> tokenServer)
    implements Fact {

  @Override
  public String about() {
    return "fortigate";
  }
}
