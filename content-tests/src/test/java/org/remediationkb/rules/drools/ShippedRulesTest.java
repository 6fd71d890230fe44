package org.remediationkb.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.ShippedContent;
import org.remediationkb.rules.content.Remediation;

/** The rules of the shipped pages: as the engine has them, and as they are printed. */
class ShippedRulesTest {

  private static final Collection<Remediation> SHIPPED =
      ShippedContent.LIBRARY.remediations().values();
  private static final DroolsEngine ENGINE = DroolsEngine.of(SHIPPED);
  private static final DroolsEngine PRINTED = DroolsEngine.compile(SHIPPED);

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(ShippedContent.FOLDER)) {
      return files
          .filter(file -> file.toString().contains("/cases/") && file.toString().endsWith(".yaml"))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void decideEveryCaseAlike(Path file) throws IOException {
    String yaml = Files.readString(file);
    String known = yaml.substring(0, yaml.indexOf("\nexpect:") + 1);
    Case facts = ShippedContent.FACT_FILES
        .read(SourceText.of(file.toString(), known))
        .value()
        .orElseThrow()
        .facts();

    assertThat(ENGINE.run(facts)).containsExactlyInAnyOrderElementsOf(PRINTED.run(facts));
  }
}
