package org.remediationkb.model.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class Ipv4AddressTest {

  private static List<Ipv4Address> in(String text) {
    char[] chars = text.toCharArray();
    return Ipv4Address.in(chars, Word.in(chars, new Runs(chars)));
  }

  private static List<String> written(String text) {
    return in(text).stream().map(address -> address.in(text.toCharArray())).toList();
  }

  @Test
  void addressesStandInTheirOrder() {
    assertThat(written("10.1.2.3:80->192.168.7.9:443 via 172.16.2.7, 8.8.8.8"))
        .containsExactly("10.1.2.3", "192.168.7.9", "172.16.2.7", "8.8.8.8");
  }

  @Test
  void moreOrFewerNumbersAreNone() {
    assertThat(written("1.2.3.4.5 and 1.2.3 and 1234.1.1.1 and 1.1.1.1234 and 1..2.3 and 1.2.3.x"))
        .isEmpty();
    assertThat(written("v1.2.3.4 1.2.3.4a a.1.2.3.4 (1.2.3.4.)")).containsExactly("1.2.3.4");
  }

  @Test
  void masksAndTheUnitItselfAreNobodys() {
    assertThat(written("255.255.255.0 0.0.0.0 127.0.0.1")).isEmpty();
    assertThat(written("25.5.2.5 2.55.0.1 254.1.1.1 12.7.0.1 128.0.0.1 1.2.7.0 01.0.0.1"))
        .hasSize(7);
  }

  @Test
  void eachWayToWriteOneHasAKeyOfItsOwn() {
    assertThat(in("1.1.1.11 1.1.11.1 1.11.1.1 01.1.1.11 1.1.1.1"))
        .extracting(Ipv4Address::key)
        .doesNotHaveDuplicates();
    assertThat(in("9.8.7.6 (9.8.7.6)"))
        .extracting(Ipv4Address::key)
        .hasSize(2)
        .containsOnly(in("9.8.7.6").get(0).key());
  }
}
