package org.remediationkb.rules.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.capture.CaptureReader;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.value.Variant;
import org.remediationkb.rules.Toy;

/** Who has what, by the tables that pages say to be those of holders. */
class HoldersTest {

  private static final String PUMP = "works # show pump\nPUMP STATE\nP10001 running\n1 pumps\n";
  private static final String WORKERS = """
      works%s # show works worker
      config works worker
          edit "Ada"
              set keeps "%s"
          next
      end
      """;
  private static final String CHIEFS = """
      works # show works chief
      config works chief
          edit "Grace"
          next
      end
      """;

  /** Who keeps the pump: their names, nothing where nobody does, or "not known". */
  private static String keepers(String log) {
    CaptureReader reader = Toy.library().captureReader();
    reader.read(SourceText.of("log", log));
    Reading<?> reading = reader
        .finish("x")
        .facts()
        .facts(Toy.kind("pump"))
        .findFirst()
        .orElseThrow()
        .reading("kept-by");
    return reading
        .known()
        .map(known -> ((List<?>) known.value())
            .stream()
                .map(Variant.class::cast)
                .map(who -> who.kind() + " " + who)
                .toList()
                .toString())
        .orElse("not known");
  }

  @Test
  void anEntryThatNamesAThingHasIt() {
    assertThat(keepers(PUMP + WORKERS.formatted("", "P10001"))).isEqualTo("[worker Ada]");
    assertThat(keepers(PUMP + CHIEFS.replace("next", "    set looks-after P10001\n    next")))
        .isEqualTo("[chief Grace]");
  }

  @Test
  void nobodyHasItWhereAllTablesWereSeenWhole() {
    String workers = WORKERS.formatted("", "P20001");
    assertThat(keepers(PUMP + workers)).isEqualTo("not known");
    assertThat(keepers(PUMP + CHIEFS)).isEqualTo("not known");
    assertThat(keepers(PUMP + workers + CHIEFS)).isEqualTo("[]");
    assertThat(keepers(
            PUMP + workers + CHIEFS.replace("show works chief", "show works chief | grep e")))
        .isEqualTo("not known");
  }

  @Test
  void whereThereAreVdomsTheTableOfEachIsNeeded() {
    String north = WORKERS.formatted(" (north)", "P20001");
    String south = WORKERS.formatted(" (south)", "P20001");
    String split = "works # get works status\nSites: yes\n";
    assertThat(keepers(PUMP + split + CHIEFS + north)).isEqualTo("not known");
    assertThat(keepers(PUMP + split + CHIEFS + north + south)).isEqualTo("[]");
    assertThat(keepers(PUMP + "works # get works status\nSites: no\n" + CHIEFS + north))
        .isEqualTo("[]");
  }
}
