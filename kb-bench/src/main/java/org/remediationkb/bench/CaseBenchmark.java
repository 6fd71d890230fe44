package org.remediationkb.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.remediationkb.model.fact.Case;
import org.remediationkb.rules.diagnosis.KnowledgeBase;
import org.remediationkb.rules.drools.DroolsEngine;

/** A small case in a process that is warm: to read it, and to diagnose it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
public class CaseBenchmark {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private @Nullable KnowledgeBase knowledge;
  private @Nullable DroolsEngine drools;
  private @Nullable Case facts;
  private byte[] yaml = {};
  private byte[] json = {};

  /** Reads the content. */
  @Setup
  public void load() throws IOException {
    KnowledgeBase loaded = Content.load();
    knowledge = loaded;
    drools = DroolsEngine.of(loaded.library().remediations().values());
    yaml = Files.readAllBytes(Content.FOLDER.resolve(Shipped.text("case")));
    json = JSON.writeValueAsString(YAML.readTree(yaml)).getBytes(StandardCharsets.UTF_8);
    facts = Content.read(loaded, "case.yaml", yaml);
  }

  /** The whole diagnosis. */
  @Benchmark
  public Object diagnose() {
    return knowledge.diagnose(facts);
  }

  /** The decision by Drools alone, in a session of its own. */
  @Benchmark
  public Object decideByDrools() {
    return drools.run(facts);
  }

  /** The facts of a file in YAML. */
  @Benchmark
  public Object readYaml() {
    return Content.read(knowledge, "case.yaml", yaml);
  }

  /** The facts of a file in JSON. */
  @Benchmark
  public Object readJson() {
    return Content.read(knowledge, "case.json", json);
  }

  /** The same YAML as a tree of Jackson. */
  @Benchmark
  public Object readYamlByJackson() throws IOException {
    return YAML.readTree(yaml);
  }

  /** The same JSON as a tree of Jackson. */
  @Benchmark
  public Object readJsonByJackson() throws IOException {
    return JSON.readTree(json);
  }
}
