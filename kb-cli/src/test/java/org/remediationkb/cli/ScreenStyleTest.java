package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.remediationkb.model.problem.TextStyle.Part;

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
