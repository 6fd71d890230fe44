package org.remediationkb.model.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv4PseudonymsTest {

  private final Ipv4Pseudonyms pseudonyms = new Ipv4Pseudonyms(250_000);

  private String of(String address) {
    return of(pseudonyms, address);
  }

  private static String of(Ipv4Pseudonyms pseudonyms, String address) {
    char[] text = ("<" + address + ">").toCharArray();
    return pseudonyms.of(Ipv4Address.in(text, Word.in(text, new Runs(text))).get(0), text);
  }

  @Test
  void eachAddressHasOne() {
    assertThat(of("10.1.2.3")).isEqualTo("192.0.2.1");
    assertThat(of("10.1.2.4")).isEqualTo("192.0.2.2");
    assertThat(of("10.1.2.3")).isEqualTo("192.0.2.1");
  }

  @Test
  void otherCharactersAreAnotherAddress() {
    assertThat(List.of(of("1.1.1.11"), of("1.1.11.1"), of("01.1.1.11"), of("1.0.0.0")))
        .containsExactly("192.0.2.1", "192.0.2.2", "192.0.2.3", "192.0.2.4");
    assertThat(of("254.255.255.255")).isEqualTo("192.0.2.5");
  }

  @Test
  void manyAddressesKeepTheirPseudonyms() {
    Map<String, String> all = new HashMap<>();
    for (int i = 0; i < 100_000; i++) {
      String address = "10." + i / 40_000 + "." + i / 200 % 200 + "." + i % 200;
      all.put(address, of(address));
    }
    assertThat(all.values()).doesNotHaveDuplicates().hasSize(100_000);
    all.forEach((address, pseudonym) -> assertThat(of(address)).isEqualTo(pseudonym));
  }

  /** In each network, also where it is the next to be given. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.0.2.1",
        "192.0.2.254",
        "198.51.100.1",
        "203.0.113.7",
        "240.0.0.1",
        "240.1.0.254"
      })
  void whatLooksLikeOneStaysAndIsGivenToNobody(String address) {
    assertThat(of(address)).isEqualTo(address);
    Set<String> given = new HashSet<>();
    for (int i = 0; i < 70_000; i++) {
      given.add(of("10." + i / 40_000 + "." + i / 200 % 200 + "." + i % 200));
    }
    assertThat(given).hasSize(70_000).doesNotContain(address);
    assertThat(of(address)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 254, 255, 509, 763, 1017, 65_787})
  void whatIsGivenDoesNotStay(int count) {
    String last = "";
    for (int i = 0; i < count; i++) {
      last = of("10." + i / 40_000 + "." + i / 200 % 200 + "." + i % 200);
    }
    assertThat(of(last)).isNotEqualTo(last);
  }

  /** No pseudonym that is made is written so. */
  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.01", "240.0.00.1", "241.0.0.1", "192.0.2.0", "192.0.2.255"})
  void whatIsNeverGivenStays(String address) {
    for (int i = 0; i < 1000; i++) {
      of("10.0." + i / 200 + "." + i % 200);
    }
    assertThat(of(address)).isEqualTo(address);
  }

  @Test
  void beyondTheMostNoneIsRemembered() {
    Ipv4Pseudonyms few = new Ipv4Pseudonyms(1);
    assertThat(of(few, "10.1.2.3")).isEqualTo("192.0.2.1");
    assertThat(of(few, "10.1.2.4")).isEqualTo("0.0.0.0");
    assertThat(of(few, "192.0.2.1")).isEqualTo("0.0.0.0");
    assertThat(of(few, "10.1.2.3")).isEqualTo("192.0.2.1");
  }
}
