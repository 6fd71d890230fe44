package org.remediationkb.model.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What shows by its form that it names a unit, a host or somebody; and what only looks like it. */
class IdentifiersTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
          on HGT60HTK20000001HGT60HTK20000002 x     | on HGT60HR000000001HGT60HR000000002 x
          x HMG-VM0A11001234 and hmg-vm0a11001234.  | x HMG-VMR000000001 and hmg-vmr000000001.
          by=HAZ-VMTM20012345,HDDVM-0000012345 x    | by=HAZ-VMR000000001,HDDVM-R000000002 x
          a_HEMS-VM000012345_HGT60HTK20000001       | a_HEMS-VR000000001_HGT60HR000000002
          x HMG-VMR000000001 x                      | x HMG-VMR000000001 x
          of htk200baa0000000                       | of htk200r000000001
          licence EHTM1234567890AB, HTMTRIAL12AB    | licence EHTMR00000000001, HTMTRIALR000002
          10.1.2.3:443 and 10.1.2.3, 10.1.2.4       | 192.0.2.1:443 and 192.0.2.1, 192.0.2.2
          10.1.2.3.                                 | 192.0.2.1.
          from 10.1.2.3-10.1.2.4                    | from 192.0.2.1-192.0.2.2
          00:09:0f:aa:bb:cc up                      | 02:00:5e:00:00:01 up
          00-09-0f-aa-bb-cc up                      | 02-00-5e-00-00-01 up
          0009.0faa.bbcc up                         | 0200.5e00.0001 up
          at 2a02:1:2:3:4:5:6:7 x                   | at 2001:db8::1 x
          at 2a02::7 x                              | at 2001:db8::1 x
          10.1.2.3:a x1.2.3.4 10.1.2.3.a 10.1.2.3   | 192.0.2.1:a x1.2.3.4 192.0.2.1.a 192.0.2.1
          mac:00:09:0f:aa:bb:cc 00:09:0F:AA:BB:CC   | mac:02:00:5e:00:00:01 02:00:5e:00:00:01
          src:2a02::7 addr:2a02:1:2:3:4:5:6:7       | src:2001:db8::1 addr:2001:db8::2
          2a02:1:2:3:4:5:6:7 and 2A02:1:2:3:4:5:6:7 | 2001:db8::1 and 2001:db8::1
          ::ffff:7 x                                | 2001:db8::1 x
          a.corp, b.corp and a.corp                 | host-1.example, host-2.example and host-1.example
          mail jan.p@firma.corp now                 | mail user-1@host-1.example now
          mail root@firma.corp now                  | mail root@host-1.example now
          call +49 170 1234567 now                  | call REDACTED now
          call +491701234567                        | call REDACTED
          """)
  void isReplaced(String line, String copy) throws IOException {
    assertThat(RedactedText.copy(line)).isEqualTo(copy + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mask 255.255.255.0 any 0.0.0.0 self 127.0.0.1",
        "version 10.1.2.3.4",
        "10.1.2.3x and x10.1.2.3 and 1.10.1.2.1234",
        "10.1.2 and 1.2.3.",
        "10.1.2.1234",
        "at :: and ::1 x",
        "at 10:11:12 and a:::b",
        "00:09:0f:aa:bb up",
        "00:09:0f:aa:bb:cc:dd up",
        "std::vector and 1:2:3",
        "fds1.hydronet.com and putty.log",
        "HTK200XXXXXXXXXX and EHTMXXXXXXXX",
        "HTK200BAA000000 is too short",
        "HMG-VM0A1100123 and HMG-VM0A110012345 and HMG-VMWITHNONUMB",
        "xHMG-VM0A11001234 and HMG-VM-A11001234",
        "v7.4.11 and 1.2",
        "call +12 345",
        "call 0170 1234567"
      })
  void whatOnlyLooksLikeItStays(String line) throws IOException {
    assertThat(RedactedText.copy(line)).isEqualTo(line + "\n");
  }
}
