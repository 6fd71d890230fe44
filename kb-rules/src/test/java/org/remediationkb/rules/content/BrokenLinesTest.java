package org.remediationkb.rules.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.capture.CaptureReader;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.Toy;

/** Lines of an output that a narrow screen, a mail or a photo broke. */
class BrokenLinesTest {

  private static Capture read(String rows) {
    CaptureReader reader = Toy.library().captureReader();
    reader.read(SourceText.of("log", "works # show pump\nPUMP STATE\n" + rows + "works #\n"));
    return reader.finish("x");
  }

  /** The pumps, each as its state with the line that says it. */
  private static List<String> pumps(Capture capture) {
    return capture
        .facts()
        .facts(Toy.kind("pump"))
        .map(pump -> pump.about() + " "
            + pump.reading("state")
                .known()
                .map(known -> known.text() + " @" + known.source().line())
                .orElse("?"))
        .toList();
  }

  private static List<Integer> unread(Capture capture) {
    return capture.unread().first().stream().map(line -> line.source().line()).toList();
  }

  @Test
  void aLineThatWasBrokenIsWholeAgain() {
    Capture capture = read("P10001 jam\nmed\nP10002\nstopped\n\nP1\n0003\nrunning\n3 pumps\n");
    assertThat(pumps(capture))
        .containsExactly("P10001 jammed @3", "P10002 stopped @5", "P10003 running @8");
    assertThat(unread(capture)).isEmpty();
  }

  @Test
  void whatCouldGoOnIsNotRead() {
    Capture capture = read("P10001 jam\nor so\nP10002 leaking\nP10003 running\nslowly\n3 pumps\n");
    assertThat(pumps(capture)).containsExactly("P10002 leaking @5", "P10003 running @6");
    assertThat(unread(capture)).containsExactly(3, 4, 7);
  }

  @Test
  void aLineFurtherBelowIsNotItsRest() {
    Capture capture = read("P10001 leaking\n\nor so\n1 pumps\n");
    assertThat(pumps(capture)).containsExactly("P10001 leaking @3");
    assertThat(unread(capture)).containsExactly(5);
  }

  @Test
  void aLineThatSaysSomethingByItselfIsNoRest() {
    Capture capture = read("P1\nP10002 stopped\nP10003 running\n3 pumps\n");
    assertThat(pumps(capture)).containsExactly("P10002 stopped @4", "P10003 running @5");
    assertThat(unread(capture)).containsExactly(3);
  }
}
