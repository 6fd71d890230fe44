package org.remediationkb.model.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class Ipv4PseudonymsTest {

  private final List<String> made = new ArrayList<>();
  private final Ipv4Pseudonyms pseudonyms = new Ipv4Pseudonyms(address -> {
    made.add(address);
    return "for " + address;
  });

  private String of(String address) {
    char[] text = ("<" + address + ">").toCharArray();
    return pseudonyms.of(Ipv4Address.in(text, Word.in(text, new Runs(text))).get(0), text);
  }

  @Test
  void eachAddressIsMadeOnce() {
    assertThat(of("10.1.2.3")).isEqualTo("for 10.1.2.3");
    assertThat(of("10.1.2.3")).isEqualTo("for 10.1.2.3");
    assertThat(made).containsExactly("10.1.2.3");
  }

  @Test
  void otherCharactersAreAnotherAddress() {
    assertThat(List.of(of("1.1.1.11"), of("1.1.11.1"), of("01.1.1.11"), of("1.0.0.0")))
        .doesNotHaveDuplicates();
    assertThat(of("254.255.255.255")).isEqualTo("for 254.255.255.255");
  }

  @Test
  void manyAddressesKeepTheirPseudonyms() {
    for (int i = 0; i < 20_000; i++) {
      of("10.0." + i / 200 + "." + i % 200);
    }
    assertThat(made).hasSize(20_000).doesNotHaveDuplicates();
    assertThat(of("10.0.99.199")).isEqualTo("for 10.0.99.199");
    assertThat(of("10.0.0.0")).isEqualTo("for 10.0.0.0");
    assertThat(made).hasSize(20_000);
  }
}
