package org.remediationkb.rules.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.rules.Draft;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;

class PlanOrderTest {

  private Draft draft;

  @BeforeEach
  void aPageAboutTheHydroGate(@TempDir Path folder) {
    draft = Draft.in(folder);
    String page = draft
        .read("remediations/seed-missing.md")
        .replace("about: token", "about: hydrogate")
        .replace("after: [seed-already-issued]\n", "")
        .replace("- a hard token\n  - without a seed", "- the HydroGate\n  - with VDOMs enabled");
    draft.write("remediations/with-vdoms.md", page);
  }

  private List<String> order(String... ids) {
    ContentLibrary library = HydroContent.library(draft.folder());
    PlanOrder order = new PlanOrder(library);
    return library.remediations().values().stream()
        .sorted(Comparator.comparingInt(order::rank))
        .map(Remediation::id)
        .filter(List.of(ids)::contains)
        .toList();
  }

  @Test
  void ofThoseAsSevereTheLargerThingComesFirst() {
    assertThat(order("seed-missing", "with-vdoms")).containsExactly("with-vdoms", "seed-missing");
  }

  @Test
  void theMoreSevereComesBeforeTheLargerThing() {
    draft.change("remediations/with-vdoms.md", "severity: problem", "severity: warning");
    assertThat(order("seed-missing", "with-vdoms")).containsExactly("seed-missing", "with-vdoms");
  }

  @Test
  void whatComesAfterAPageWaitsForItWhateverElse() {
    draft.change(
        "remediations/with-vdoms.md",
        "severity: problem",
        "severity: blocker\nafter: [seed-missing]");
    assertThat(order("seed-missing", "with-vdoms")).containsExactly("seed-missing", "with-vdoms");
  }
}
