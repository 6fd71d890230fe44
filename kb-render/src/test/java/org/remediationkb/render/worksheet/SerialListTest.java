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
            .mapToObj("  - {serial: HTK200BAA%07d, "::formatted)
            .map(token -> token + more + "}\n")
            .collect(Collectors.joining());
  }

  @Test
  void manySerialsThatNoCommandNamesHaveABlockOfTheirOwn() {
    assertThat(Content.HYDRO.worksheet(without(9, "seed: absent")).markdown())
        .contains("**Problem** for 9 tokens\n\n")
        .contains(" HTK200BAA0000007\nHTK200BAA0000008\n")
        .containsOnlyOnce("HTK200BAA0000003");
  }
}
