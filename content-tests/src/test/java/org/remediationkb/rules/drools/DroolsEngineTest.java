package org.remediationkb.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.CompositeObjectSinkAdapter;
import org.drools.core.reteoo.ObjectSinkPropagator;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.conf.KieBaseOption;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.ShippedContent;
import org.remediationkb.rules.content.Remediation;

/** The engine's rules, and the same rules as they are printed. */
class DroolsEngineTest {

  private static final Collection<Remediation> SHIPPED =
      ShippedContent.LIBRARY.remediations().values();
  private static final DroolsEngine ENGINE = DroolsEngine.of(SHIPPED);
  private static final DroolsEngine PRINTED = DroolsEngine.compile(SHIPPED);

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(ShippedContent.FOLDER.resolve("fortitoken/cases"))) {
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
    Case facts = facts(ShippedContent.FOLDER.resolve("fortitoken/cases/everything-at-once.yaml"));

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

  @Test
  void findWhatIsComparedWithOneValueByAnIndex() {
    InternalKnowledgeBase knowledge =
        KieBaseBuilder.createKieBaseFromModel(RuleModel.of(SHIPPED), new KieBaseOption[0]);
    List<AlphaNode> indexed = knowledge.getRete().getObjectTypeNodes().stream()
        .flatMap(node -> indexed(node.getObjectSinkPropagator()))
        .toList();

    // Drools hashes a property that is compared with three values or more.
    assertThat(indexed.stream()
            .map(node -> node.getConstraint().toString())
            .collect(Collectors.joining("\n")))
        .contains("LicenceImport.errorCode == ", "LicenceImport.returnCode == ");
    assertThat(indexed).hasSizeGreaterThan(10);
  }

  private static Stream<AlphaNode> indexed(ObjectSinkPropagator sinks) {
    Stream<AlphaNode> further = Stream.of(sinks.getSinks())
        .filter(AlphaNode.class::isInstance)
        .flatMap(node -> indexed(((AlphaNode) node).getObjectSinkPropagator()));
    return sinks instanceof CompositeObjectSinkAdapter composite
            && composite.getHashedSinkMap() != null
        ? Stream.concat(composite.getHashedSinkMap().values().stream(), further)
        : further;
  }
}
