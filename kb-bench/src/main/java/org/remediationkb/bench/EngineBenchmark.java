package org.remediationkb.bench;

import java.util.BitSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.remediationkb.bench.engine.Engine;
import org.remediationkb.bench.engine.Engines;
import org.remediationkb.model.fact.Case;
import org.remediationkb.rules.diagnosis.KnowledgeBase;

/** The same rules on the same tokens in several engines; none is timed that finds anything else. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
public class EngineBenchmark {

  static final int TOKENS = 1000;

  /** The engine. */
  @Param({"hand-written", "drools", "second-reading", "easy-rules", "evrete", "cel"})
  public String engine = "";

  private Engine chosen = BitSet::new;

  /** Makes the engine, and compares it with the first one. */
  @Setup
  public void make() {
    KnowledgeBase knowledge = Content.load();
    Rules rules = Rules.of(knowledge.library());
    Case facts = Content.tokens(knowledge, TOKENS);
    chosen = Engines.of(engine, rules, facts);
    BitSet expected = Engines.of(Engines.NAMES.get(0), rules, facts).decide();
    if (expected.isEmpty() || !chosen.decide().equals(expected)) {
      throw new IllegalStateException(
          engine + " does not find what " + Engines.NAMES.get(0) + " does");
    }
  }

  /** Decides all tokens. */
  @Benchmark
  public BitSet decide() {
    return chosen.decide();
  }
}
