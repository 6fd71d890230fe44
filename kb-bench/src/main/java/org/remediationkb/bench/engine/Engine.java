package org.remediationkb.bench.engine;

import java.util.BitSet;

/** Rules in an engine, with tokens to decide. */
@FunctionalInterface
public interface Engine {

  /** Decides all tokens; of rule R and token T out of N, bit R × N + T says whether it holds. */
  BitSet decide();
}
