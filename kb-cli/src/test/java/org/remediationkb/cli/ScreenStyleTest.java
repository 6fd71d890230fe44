package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.ProblemFormatter;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.problem.TextStyle.Part;
import org.remediationkb.rules.ProblemCode;

class ScreenStyleTest {

  private static final ScreenStyle STYLE = new ScreenStyle(true, true);

  @Test
  void nothingInAnAddressEndsTheLink() {
    assertThat(STYLE.link("file:///a\u001b\\b\u0007\u009c c#1", "c"))
        .isEqualTo("\u001b]8;;file:///a%1B\\b%07%C2%9C%20c#1\u001b\\c\u001b]8;;\u001b\\");
  }

  @Test
  void anAddressThatIsTooLongIsLeftOut() {
    assertThat(STYLE.link("file:///" + "a".repeat(2000), "c")).isEqualTo("c");
  }

  @Test
  void thePlaceOfAProblemLeadsToItsLine(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a b.md"), "one\ntwo\n");
    String text = Files.readString(file);
    Problem there =
        ProblemCode.LINK.error(SourceText.reviewed(file.toString(), text).at(2, 1), "broken", "");
    Problem gone = ProblemCode.LINK.error(SourceText.reviewed("-\0", text).at(2, 1), "broken", "");
    assertThat(new ProblemFormatter(80, STYLE).format(there))
        .startsWith("\u001b]8;;" + folder.toUri() + "a%20b.md#2\u001b\\")
        .contains(file + ":2:1");
    assertThat(new ProblemFormatter(80, STYLE).format(gone)).doesNotContain("\u001b]8");
    assertThat(new ProblemFormatter(80, new ScreenStyle(true, false)).format(there))
        .doesNotContain("\u001b]8");
  }

  @Test
  void aTerminalWithoutLinksGetsNone() {
    assertThat(new ScreenStyle(true, false).link("https://example.org", "c")).isEqualTo("c");
  }

  @Test
  void withoutColoursThereIsOnlyText() {
    for (Part part : Part.values()) {
      assertThat(new ScreenStyle(false, false).apply(part, "c")).isEqualTo("c");
      assertThat(STYLE.apply(part, "c").contains("\u001b")).isEqualTo(part != Part.TEXT);
    }
  }
}
