package org.remediationkb.model.fact;

/**
 * One thing of a case: a token, a server check, an attempt to activate. Implemented by records that
 * carry {@link Subject}. Of their components, a {@code Reading} may be not collected, a {@code
 * Source} says where the fact as a whole was read, and any other one identifies the fact.
 */
public interface Fact {

  /** Which thing this is, as reports name it: a token's serial, a host name, {@code fortigate}. */
  String about();
}
