package org.remediationkb.model.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a name shows by its place, and is then replaced wherever it stands. A semicolon ends a line. */
class NamePlacesTest {

  private static String copy(String lines) throws IOException {
    String copy = RedactedText.copy(lines.replace("; ", "\n"));
    return copy.strip().replace("\n", "; ");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
          fw-nord # get system status; on fw-nord   | host-1.example # get system status; on host-1.example
          on fw-nord; fw-nord #                     | on host-1.example; host-1.example #
          fw-nord (branch) # ; in branch            | host-1.example (vdom-1) #; in vdom-1
          fw-nord (branch) $ ; in branch            | host-1.example (vdom-1) $; in vdom-1
          [263:branch:1a]x; in branch               | [263:vdom-1:1a]x; in vdom-1
          x [263:branch:1a]; in branch              | x [263:branch:1a]; in branch
          CORP\\jan in; jan at CORP                 | host-1.example\\user-1 in; user-1 at host-1.example
          "CORP\\\\jan" in; jan                     | "host-1.example\\\\user-1" in; user-1
          "a\\nmore"; more                          | "a\\nmore"; more
          "AB\\nora"; nora                          | "AB\\nora"; nora
          AB\\nora; nora                            | host-1.example\\user-1; user-1
          10.1.2.3  00:09:0f:aa:bb:cc  pc-jan  x; pc-jan | 192.0.2.1  02:00:5e:00:00:01  host-1.example  x; host-1.example
          1 10.1.2.3  00:09:0f:aa:bb:cc  pc-jan  x  | 1 192.0.2.1  02:00:5e:00:00:01  pc-jan  x
          login as: jan; bye jan; Jan               | login as: user-1; bye user-1; USER-1
          Dear Jan Muster,; Muster called Jan       | Dear user-1,; user-3 called user-2
          Dear Jan Muster,; the muster, jan         | Dear user-1,; the USER-3, USER-2
          login as: jan peter; peter                | login as: user-1 peter; peter
          in group "Jan Peter"; Peter               | in group "group-1"; Peter
          from: "Jo Li Muster" <a@b.corp>; Jo Muster | from: "user-2" <user-1@host-1.example>; Jo user-3
          login as: putty; putty wrote putty.log    | login as: user-1; user-1 wrote putty.log
          login as: xy; xy                          | login as: user-1; xy
          login as: admin; admin                    | login as: admin; admin
          login as: xxxx; import XXXX-XXXX          | login as: user-1; import XXXX-XXXX
          local user [=user]; config user local     | local user [=user]; config user local
          local user [=jan]; at jan                 | local user [=user-1]; at user-1
          local user [=ab]; at ab                   | local user [=user-1]; at ab
          login as: jan; user '_jan$'               | login as: user-1; user '_user-1$'
          login as: ***; ***                        | login as: ***; ***
          HydroGate-60F # ; Version: HydroGate-60F v7.4.8 | host-1.example #; Version: HydroGate-60F v7.4.8
          HydroGate-VM64-KVM # ; HydroGate-VM64-KVM | host-1.example #; HydroGate-VM64-KVM
          HydroGate-Nord # ; in HydroGate-Nord      | host-1.example #; in host-1.example
          #config-version=HGT60F-7.4.8:user=jan; jan | #config-version=HGT60F-7.4.8:user=user-1; user-1
          """)
  void aNameIsReplacedWhereverItStands(String lines, String copy) throws IOException {
    assertThat(copy(lines)).isEqualTo(copy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(root) # x",
        "50 % of # are $",
        "  fw-nord # indented",
        "login as: root; root",
        "login as: 12; 12",
        "a\\b"
      })
  void otherPlacesHaveNone(String lines) throws IOException {
    assertThat(copy(lines)).isEqualTo(lines.strip());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
          {"a": "x",; "pin":; "ab"}; y              | {"a": "x",; "pin":; "REDACTED"}; y
          {"a": {"pin":; "ab"},; "b": 1; }; ab      | {"a": {"pin":; "REDACTED"},; "b": 1; }; ab
          {"seed":"AB; htm_x[12]: sent; CD","x":1}  | {"seed":"REDACTED; htm_x[12]: sent; REDACTED","x":1}
          {"seed":"AB; fw # get; CD                 | {"seed":"REDACTED; host-1.example # get; CD
          """)
  void jsonIsReadAcrossLines(String lines, String copy) throws IOException {
    assertThat(copy(lines)).isEqualTo(copy);
  }
}
