package org.remediationkb.model.capture.command;

import java.util.Optional;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fortitoken.HostName;
import org.remediationkb.model.fortitoken.TokenSerial;
import org.remediationkb.model.fortitoken.UserName;

/**
 * Takes the facts that one output tells. A fact holds what this output says and nothing else; what
 * several outputs say of the same thing is brought together elsewhere.
 */
public interface FactSink {

  /** The token that a serial names; a masked serial names another one each time it occurs. */
  Optional<TokenSerial> serial(String text);

  /** Whether a host is one of the service's; what is found about another one is no fact. */
  boolean isServer(HostName host);

  /** What the output says of a thing. */
  void add(Fact fact);

  /**
   * An attempt and how it went; what an earlier attempt at the same said is history.
   *
   * @param what what was attempted, compared with {@code equals} and kept nowhere
   * @param line where it was begun
   */
  void attempt(Object what, Fact fact, Line line);

  /** What a user or an administrator has: a token, or none. */
  void holder(UserName who, Optional<TokenSerial> token, Line line);

  /** Says how many VDOMs the unit has. */
  void vdoms(int count);

  /** Says that this is not of a FortiGate but of another product of the vendor. */
  void otherProduct(String product, Line line);

  /** Says that what was told so far is the whole list, which ends on a line. */
  void whole(Line last);

  /**
   * The same output, in as far as it is about a list such as {@code user local}.
   *
   * @param vdom the VDOM that the output names for it; empty for the one the command was run in
   */
  FactSink within(String list, Optional<String> vdom);
}
