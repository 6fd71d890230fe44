package org.remediationkb.render.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.remediationkb.render.Content;

/** How a worksheet lists many subjects. */
class SerialListTest {

  private static String without(int tokens, String more) {
    return "tokens:\n"
        + IntStream.range(0, tokens)
            .mapToObj("  - {serial: HTK211BAA%07d, "::formatted)
            .map(token -> token + more + "}\n")
            .collect(Collectors.joining());
  }

  @Test
  void manySerialsThatNoCommandNamesHaveABlockOfTheirOwn() {
    assertThat(Content.HYDRO
            .worksheet(
                without(9, "report: \"token already activated, and seed won't be returned\""))
            .markdown())
        .contains("**Blocker** for 9 tokens\n\n")
        .contains(" HTK211BAA0000007\nHTK211BAA0000008\n")
        .containsOnlyOnce("HTK211BAA0000003");
  }
}
