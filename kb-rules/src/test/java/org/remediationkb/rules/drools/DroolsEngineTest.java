package org.remediationkb.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.CompositeObjectSinkAdapter;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.conf.KieBaseOption;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fortitoken.FortiGate;
import org.remediationkb.model.fortitoken.FortiOsVersion;
import org.remediationkb.model.fortitoken.TokenServerStatus;
import org.remediationkb.model.fortitoken.VdomMode;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.Draft;
import org.remediationkb.rules.ShippedContent;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.condition.Evaluator;
import org.remediationkb.rules.condition.Truth;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;

/** The engine's rules, and the same rules as they are printed. */
class DroolsEngineTest {

  private static final Collection<Remediation> SHIPPED =
      ShippedContent.LIBRARY.remediations().values();
  private static final DroolsEngine ENGINE = DroolsEngine.of(SHIPPED);
  private static final DroolsEngine PRINTED = DroolsEngine.compile(SHIPPED);

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(ShippedContent.FOLDER.resolve("cases"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void decideAlike(Path file) throws IOException {
    Case facts = facts(file);

    assertThat(ENGINE.run(facts)).containsExactlyInAnyOrderElementsOf(PRINTED.run(facts));
  }

  @Test
  void holdInACaseThatHasEverything() throws IOException {
    Case facts = facts(ShippedContent.FOLDER.resolve("cases/everything-at-once.yaml"));

    assertThat(ENGINE.run(facts)).hasSizeGreaterThan(SHIPPED.size());
  }

  private static Case facts(Path file) throws IOException {
    String yaml = Files.readString(file);
    String known = yaml.substring(0, yaml.indexOf("\nexpect:") + 1);
    return ShippedContent.FACT_FILES
        .read(SourceText.of(file.toString(), known))
        .value()
        .orElseThrow()
        .facts();
  }

  /** Pages that compare a property of the FortiGate in each of the ways there are. */
  private static Collection<Remediation> comparisons;

  @BeforeAll
  static void readComparisons(@TempDir Path folder) {
    Draft draft = Draft.in(folder);
    draft.write("vocabulary.yaml", draft.read("vocabulary.yaml") + """
        - say: whose token server status is {status}
          drl: tokenServer in {status}
        """);
    comparison(draft, "equal", "with VDOMs enabled");
    comparison(draft, "in", "whose token server status is `reachable` or `unknown`");
    comparison(draft, "within", "that runs FortiOS 7.4.10 to 7.4.11");
    ContentLibrary library = ShippedContent.library(folder);
    comparisons = Stream.of("equal", "in", "within")
        .map(id -> library.remediation(id).orElseThrow())
        .toList();
  }

  private static void comparison(Draft draft, String id, String sentence) {
    String page = draft.read("remediations/seed-missing.md");
    draft.write(
        "remediations/" + id + ".md",
        """
        ---
        title: A FortiGate %s
        about: fortigate
        severity: info
        ---

        ## When

        - the FortiGate
          - %s
        """.formatted(id, sentence) + page.substring(page.indexOf("## Why")));
  }

  /** A comparison holds for a known value that fits, and for nothing else. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a value that fits, HOLDS",
    "another value, FAILS",
    "nothing, UNKNOWN",
    "values that contradict each other, UNKNOWN"
  })
  void compareOnlyWhatIsKnown(String known, Truth truth) {
    FortiGate fortigate = new FortiGate(
        Reading.notCollected(),
        reading(known, new FortiOsVersion(7, 4, 10), new FortiOsVersion(7, 4, 12)),
        Reading.notCollected(),
        reading(known, VdomMode.ENABLED, VdomMode.DISABLED),
        reading(known, TokenServerStatus.REACHABLE, TokenServerStatus.UNREACHABLE));
    Case facts = new Case("comparison", List.of(fortigate));
    List<String> holding = truth == Truth.HOLDS ? List.of("equal", "in", "within") : List.of();

    assertThat(ids(DroolsEngine.of(comparisons), facts)).containsExactlyElementsOf(holding);
    assertThat(ids(DroolsEngine.compile(comparisons), facts)).containsExactlyElementsOf(holding);
    Evaluator evaluator = new Evaluator(new CaseIndex(facts));
    assertThat(comparisons).allMatch(page -> evaluator.truth(page.when(), fortigate) == truth);
  }

  private static <T> Reading<T> reading(String known, T fitting, T other) {
    return switch (known) {
      case "a value that fits" -> known(fitting);
      case "another value" -> known(other);
      case "nothing" -> Reading.notCollected();
      default -> Reading.ofAll(List.of(known(fitting), known(other)));
    };
  }

  private static <T> Known<T> known(T value) {
    return new Known<>(value, String.valueOf(value), new Source("case.yaml", 1));
  }

  private static List<String> ids(DroolsEngine engine, Case facts) {
    return engine.run(facts).stream()
        .map(hit -> hit.remediation().id())
        .sorted()
        .toList();
  }

  @Test
  void findWhatIsComparedWithOneValueByAnIndex() {
    InternalKnowledgeBase knowledge =
        KieBaseBuilder.createKieBaseFromModel(RuleModel.of(SHIPPED), new KieBaseOption[0]);
    List<AlphaNode> indexed = knowledge.getRete().getObjectTypeNodes().stream()
        .map(ObjectTypeNode::getObjectSinkPropagator)
        .filter(CompositeObjectSinkAdapter.class::isInstance)
        .map(sinks -> ((CompositeObjectSinkAdapter) sinks).getHashedSinkMap())
        .filter(Objects::nonNull)
        .flatMap(hashed -> hashed.values().stream())
        .toList();

    // Drools hashes a property that is compared with three values or more.
    assertThat(indexed.stream()
            .map(node -> node.getConstraint().toString())
            .collect(Collectors.joining("\n")))
        .contains("LicenceImport.errorCode == ", "LicenceImport.returnCode == ");
    assertThat(indexed).hasSizeGreaterThan(10);
  }
}
