package org.remediationkb.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.remediationkb.model.problem.ProblemKind;

class ProblemCatalogTest {

  @Test
  void everyCodeIsOfOneKindOnly() {
    assertThat(ProblemCatalog.kinds())
        .extracting(ProblemKind::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("K[A-Z][0-9]{3}"));
  }

  @Test
  void everyKindIsExplainedAndHasATitleThatFitsOnALine() {
    assertThat(ProblemCatalog.kinds()).allSatisfy(kind -> {
      assertThat(kind.explanation())
          .endsWith(".")
          .hasSizeGreaterThan(kind.title().length() + 10);
      assertThat(kind.title()).hasSizeBetween(10, 100);
    });
  }

  @Test
  void aCodeIsFoundWhateverItsCase() {
    assertThat(ProblemCatalog.find("kb103")).contains(ProblemCode.NO_SENTENCE);
    assertThat(ProblemCatalog.find("KB999")).isEmpty();
  }
}
