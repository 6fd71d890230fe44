package org.remediationkb.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.ShippedContent;
import org.remediationkb.rules.content.Remediation;

/** Rules that were compiled beforehand say the same as those that are compiled when needed. */
class RulePrecompilerTest {

  private static final Collection<Remediation> REMEDIATIONS =
      ShippedContent.LIBRARY.remediations().values();
  private static final DroolsEngine COMPILED = DroolsEngine.compile(REMEDIATIONS);

  @TempDir
  private static Path classes;

  private static URLClassLoader loader;
  private static PrecompiledRules rules;
  private static DroolsEngine precompiled;

  @BeforeAll
  static void precompile() throws IOException {
    RulePrecompiler.precompile(REMEDIATIONS, classes);
    loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
    rules = PrecompiledRules.load(loader).orElseThrow();
    precompiled = new DroolsEngine(rules.knowledge(), REMEDIATIONS);
  }

  @AfterAll
  static void close() throws IOException {
    loader.close();
  }

  @Test
  void areKnownByTheirText() {
    assertThat(rules.drl()).isEqualTo(DrlWriter.write(REMEDIATIONS));
  }

  @Test
  void areNotThereWhereNobodyCompiledThem() {
    assertThat(PrecompiledRules.load(RulePrecompilerTest.class.getClassLoader()))
        .isEmpty();
  }

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(ShippedContent.FOLDER.resolve("cases"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreeWithCompiledOnes(Path file) throws IOException {
    Case facts = facts(file);
    List<DroolsEngine.Hit> hits = precompiled.run(facts);

    assertThat(hits).containsExactlyInAnyOrderElementsOf(COMPILED.run(facts));
  }

  @Test
  void holdInACaseThatHasEverything() throws IOException {
    Case facts = facts(ShippedContent.FOLDER.resolve("cases/everything-at-once.yaml"));

    assertThat(precompiled.run(facts)).hasSizeGreaterThan(REMEDIATIONS.size());
  }

  private static Case facts(Path file) throws IOException {
    return ShippedContent.FACT_FILES
        .read(SourceText.of(file.toString(), withoutExpectation(Files.readString(file))))
        .value()
        .orElseThrow()
        .facts();
  }

  private static String withoutExpectation(String yaml) {
    return yaml.substring(0, yaml.indexOf("\nexpect:") + 1);
  }
}
