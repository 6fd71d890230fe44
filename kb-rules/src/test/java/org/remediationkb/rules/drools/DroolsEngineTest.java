package org.remediationkb.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.core.common.BetaConstraints;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.CompositeObjectSinkAdapter;
import org.drools.core.reteoo.ObjectSinkPropagator;
import org.drools.core.reteoo.RightInputAdapterNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.conf.KieBaseOption;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ContentReader;
import org.remediationkb.rules.content.Remediation;

/** The engine's rules, and the same rules as they are printed. */
class DroolsEngineTest {

  private static final Collection<Remediation> PAGES =
      HydroContent.LIBRARY.remediations().values();
  private static final DroolsEngine ENGINE = DroolsEngine.of(PAGES);
  private static final DroolsEngine PRINTED = DroolsEngine.compile(PAGES);

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(HydroContent.FOLDER.resolve("hydrotoken/cases"))) {
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
    Case facts = facts(HydroContent.FOLDER.resolve("hydrotoken/cases/everything-at-once.yaml"));

    assertThat(ENGINE.run(facts)).hasSizeGreaterThan(PAGES.size());
  }

  private static Case facts(Path file) throws IOException {
    String yaml = Files.readString(file);
    String known = yaml.substring(0, yaml.indexOf("\nexpect:") + 1);
    return HydroContent.FACT_FILES
        .read(SourceText.of(file.toString(), known))
        .value()
        .orElseThrow()
        .facts();
  }

  /** Drools hashes a property that is compared with three values or more. */
  @Test
  void findWhatIsComparedWithOneValueByAnIndex(@TempDir Path folder) throws IOException {
    Path page = HydroContent.FOLDER.resolve("hydrotoken/remediations/licence-card-not-found.md");
    Path pages = Files.createDirectory(folder.resolve("remediations"));
    for (String code : List.of("11", "14")) {
      Files.writeString(
          pages.resolve("code-" + code + ".md"), Files.readString(page).replace("10", code));
    }
    ContentLibrary library = ContentReader.read(
            ContentLayout.of(List.of(HydroContent.FOLDER, folder)), HydroContent.KINDS)
        .value()
        .orElseThrow();
    InternalKnowledgeBase knowledge = network(library.remediations().values());

    assertThat(propagators(knowledge)
            .flatMap(DroolsEngineTest::indexed)
            .map(node -> node.getConstraint().toString())
            .filter(constraint -> constraint.contains("LicenceImport.errorCode == ")))
        .hasSize(3);
  }

  @Test
  void findTheKindOfAFactByAnIndex() {
    Set<String> kinds = PAGES.stream()
        .flatMap(page -> page.when().alternatives().stream())
        .flatMap(alternative -> alternative.patterns().stream())
        .map(pattern -> pattern.type().name())
        .collect(Collectors.toSet());

    assertThat(kinds).hasSizeGreaterThan(5);
    assertThat(propagators(network(PAGES))
            .flatMap(DroolsEngineTest::indexed)
            .map(node -> node.getConstraint().toString())
            .filter(constraint -> constraint.contains("'kind == ")))
        .hasSameSizeAs(kinds);
  }

  @Test
  void findWhatIsJoinedByAnIndex() {
    List<BetaConstraints<?>> joins = propagators(network(PAGES))
        .flatMap(sinks -> Stream.of(sinks.getSinks()))
        .filter(RightInputAdapterNode.class::isInstance)
        .<BetaConstraints<?>>map(
            node -> ((RightInputAdapterNode<?>) node).getBetaNode().getRawConstraints())
        .filter(constraints -> constraints.getConstraints().length > 0)
        .toList();

    assertThat(joins).isNotEmpty().allMatch(BetaConstraints::isIndexed);
  }

  private static InternalKnowledgeBase network(Collection<Remediation> pages) {
    return KieBaseBuilder.createKieBaseFromModel(RuleModel.of(pages), new KieBaseOption[0]);
  }

  /** What passes facts on from each node that looks at one fact. */
  private static Stream<ObjectSinkPropagator> propagators(InternalKnowledgeBase knowledge) {
    return knowledge.getRete().getObjectTypeNodes().stream()
        .flatMap(node -> below(node.getObjectSinkPropagator()));
  }

  private static Stream<ObjectSinkPropagator> below(ObjectSinkPropagator sinks) {
    return Stream.concat(
        Stream.of(sinks),
        Stream.of(sinks.getSinks())
            .filter(AlphaNode.class::isInstance)
            .flatMap(node -> below(((AlphaNode) node).getObjectSinkPropagator())));
  }

  private static Stream<AlphaNode> indexed(ObjectSinkPropagator sinks) {
    return sinks instanceof CompositeObjectSinkAdapter composite
            && composite.getHashedSinkMap() != null
        ? composite.getHashedSinkMap().values().stream()
        : Stream.of();
  }
}
