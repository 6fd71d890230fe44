package org.remediationkb.model.factfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.remediationkb.model.hydro.HydroFacts;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.Rendered;
import org.remediationkb.model.problem.SourceText;

/** What somebody sees who makes a mistake in a fact file. */
class FactFileErrorsTest {

  @Test
  void unknownKey() {
    assertShown("""
        token: []
        tokens:
          - serial: HTK200BAA0000000
            staus: active
            colour: grey
        """, """
        case.yaml:1:1 error KF001 unknown key "token"
          1 | token: []
            | ^
          help: did you mean "tokens"? known keys: case, hydrogate, servers, tokens, \
        activations, licence-imports, email, taken, expect
        case.yaml:4:5 error KF001 unknown key "staus"
          4 |     staus: active
            |     ^
          help: did you mean "status"? known keys: serial, seed, status, report, drift, \
        assigned-to, licence, lock-released-recently
        case.yaml:5:5 error KF001 unknown key "colour"
          5 |     colour: grey
            |     ^
          help: known keys: serial, seed, status, report, drift, assigned-to, licence, \
        lock-released-recently; declare another one in facts.yaml under "token"
        """);
  }

  @Test
  void unquotedVersion() {
    assertShown("""
        hydrogate:
          hydroos: 7.4
        """, """
        case.yaml:2:12 error KF002 hydroos must be text; 7.4 without quotes is a decimal number
          2 |   hydroos: 7.4
            |            ^
          help: write a HydroOS version of three numbers, in quotes: "7.4.11"
        """);
  }

  @Test
  void versionOfTwoNumbers() {
    assertShown("""
        hydrogate:
          hydroos: "7.4"
        """, """
        case.yaml:2:12 error KF003 "7.4" is not a HydroOS version of three numbers
          2 |   hydroos: "7.4"
            |            ^
          help: write it like 7.4.11
        """);
  }

  @Test
  void malformedSerial() {
    assertShown("""
        tokens:
          - serial: HTKMOB2A0******
          - serial: htk200baa0000000
        """, """
        case.yaml:2:13 error KF003 "HTKMOB2A0******" is not a token's serial: HTKMOB and 10 \
        hexadecimal digits, or HTK and 13 capitals or digits
          2 |   - serial: HTKMOB2A0******
            |             ^
          help: write it like HTK200BAA0000000
        case.yaml:3:13 error KF003 "htk200baa0000000" is not a token's serial: HTKMOB and 10 \
        hexadecimal digits, or HTK and 13 capitals or digits
          3 |   - serial: htk200baa0000000
            |             ^
          help: did you mean HTK200BAA0000000?
        """);
  }

  @Test
  void duplicateSerial() {
    assertShown("""
        tokens:
          - serial: HTK200BAA0000000
          - serial: HTK200BAA0000001
          - seed: present
            serial: HTK200BAA0000000
        """, """
        case.yaml:4:5 error KF007 token HTK200BAA0000000 appears twice, first on line 2
          4 |   - seed: present
            |     ^
          help: combine the entries into one
        """);
  }

  @Test
  void serverListedTwice() {
    assertShown("""
        servers:
          fds1.hydronet.com: reachable
          fds1.hydronet.com: unreachable
        """, """
        case.yaml:3:3 error KY005 the key "fds1.hydronet.com" appears twice, first on line 2
          3 |   fds1.hydronet.com: unreachable
            |   ^
          help: keep one of them
        """);
  }

  @Test
  void valueOutsideItsSet() {
    assertShown("""
        servers:
          fds1.hydronet.com: reachabel
          bad_host: reachable
        email: {activation-code: no}
        """, """
        case.yaml:2:22 error KF004 reachability can't be "reachabel"
          2 |   fds1.hydronet.com: reachabel
            |                      ^
          help: did you mean "reachable"? allowed: reachable, unreachable, unresolved
        case.yaml:3:3 error KF003 "bad_host" is not a host name: letters, digits, hyphens and dots
          3 |   bad_host: reachable
            |   ^
          help: write it like directregistration.hydronet.com
        case.yaml:4:26 error KF004 activation-code can't be "no"
          4 | email: {activation-code: no}
            |                          ^
          help: allowed: delivered, not-delivered; declare another one in facts.yaml under "email"
        """);
  }

  @Test
  void secretInThePlaceOfAFactIsNotShown() {
    assertShown("""
        tokens:
          - {serial: HTK200BAA0000000, seed: 48A1C9, drift: x}
          - serial: 0123456789ABCDEF0123456789ABCDEF
        """, """
        case.yaml:2:38 error KF004 seed can't be "***"
          2 |   - {serial: HTK200BAA0000000, seed: ***, drift: x}
            |                                      ^
          help: allowed: present, absent; declare another one in facts.yaml under "token"
        case.yaml:2:53 error KF002 drift must be a whole number of up to 9 digits, not "x"
          2 |   - {serial: HTK200BAA0000000, seed: ***, drift: x}
            |                                                  ^
        case.yaml:3:13 error KF003 "***" is not a token's serial: HTKMOB and 10 hexadecimal \
        digits, or HTK and 13 capitals or digits
          3 |   - serial: ***
            |             ^
          help: write it like HTK200BAA0000000
        """);
  }

  @Test
  void scalarOfTheWrongType() {
    assertShown("""
        tokens:
          - serial: HTK200BAA0000000
            report: 5
            drift: "0"
            lock-released-recently: "yes"
            assigned-to: jdoe
          - serial: HTK200BAA0000001
            drift: 010
            seed: [present]
            assigned-to: [{}, 7]
        licence-imports:
          - error-code: unknown
            return-code: -7564.0
        """, """
        case.yaml:3:13 error KF002 report must be text; 5 without quotes is a number
          3 |     report: 5
            |             ^
          help: write it in quotes
        case.yaml:4:12 error KF002 drift must be a whole number of up to 9 digits, not "0"
          4 |     drift: "0"
            |            ^
          help: write it without quotes
        case.yaml:5:29 error KF002 lock-released-recently must be true or false, not "yes"
          5 |     lock-released-recently: "yes"
            |                             ^
          help: write true or false, without quotes
        case.yaml:6:18 error KF002 assigned-to must be a list, not a text
          6 |     assigned-to: jdoe
            |                  ^
          help: write it in brackets; [] means known to be empty
        case.yaml:8:12 error KF002 drift must be a whole number of up to 9 digits, not "010"
          8 |     drift: 010
            |            ^
        case.yaml:9:11 error KF002 seed must be a single value, not a list
          9 |     seed: [present]
            |           ^
        case.yaml:10:19 error KF002 this entry of assigned-to must have one of the keys user, admin
          10 |     assigned-to: [{}, 7]
             |                   ^
          help: write it like {user: NAME} or {admin: NAME}
        case.yaml:10:23 error KF002 assigned-to must be text; 7 without quotes is a number
          10 |     assigned-to: [{}, 7]
             |                       ^
          help: write a user name: up to 64 characters on one line, in quotes: "jdoe"
        case.yaml:12:17 error KF002 error-code must be a whole number of up to 9 digits, not "unknown"
          12 |   - error-code: unknown
             |                 ^
        case.yaml:13:18 error KF002 return-code must be a whole number of up to 9 digits, not "-7564.0"
          13 |     return-code: -7564.0
             |                  ^
        """);
  }

  @Test
  void sectionOfTheWrongShape() {
    assertShown("""
        hydrogate: []
        servers: [fds1.hydronet.com]
        tokens: {serial: HTK200BAA0000000}
        activations: [HTK200BAA0000000]
        """, """
        case.yaml:1:12 error KF002 hydrogate must be a mapping of keys to values, not a list
          1 | hydrogate: []
            |            ^
        case.yaml:2:10 error KF002 servers must be a mapping, not a list
          2 | servers: [fds1.hydronet.com]
            |          ^
        case.yaml:3:9 error KF002 tokens must be a list, not a mapping
          3 | tokens: {serial: HTK200BAA0000000}
            |         ^
          help: begin each entry with "- "
        case.yaml:4:15 error KF002 an entry of activations must be a mapping of keys to values, not a text
          4 | activations: [HTK200BAA0000000]
            |               ^
        """);
  }

  @Test
  void fileThatIsNoMapping() {
    assertShown("- serial: HTK200BAA0000000\n", """
        case.yaml:1:1 error KF002 a fact file must be a mapping of keys to values, not a list
          1 | - serial: HTK200BAA0000000
            | ^
        """);
  }

  @Test
  void keyWithoutAValue() {
    assertShown("""
        tokens:
          - serial: HTK200BAA0000000
            seed:
            report: " "
            drift: null
            assigned-to: ~
        email:
        """, """
        case.yaml:3:5 error KF005 seed has no value
          3 |     seed:
            |     ^
          help: leave out the key if the value was not collected
        case.yaml:4:5 error KF005 report has no value
          4 |     report: " "
            |     ^
          help: leave out the key if the value was not collected
        case.yaml:5:5 error KF005 drift has no value
          5 |     drift: null
            |     ^
          help: leave out the key if the value was not collected
        case.yaml:6:5 error KF005 assigned-to has no value
          6 |     assigned-to: ~
            |     ^
          help: leave out the key if the value was not collected
        case.yaml:7:1 error KF005 email has no value
          7 | email:
            | ^
          help: leave out the key if the value was not collected
        """);
  }

  @Test
  void tokenWithoutASerial() {
    assertShown("""
        tokens:
          - seed: present
          - {}
          - serial: x
        """, """
        case.yaml:2:5 error KF006 this token has no serial
          2 |   - seed: present
            |     ^
          help: it identifies the entry
        case.yaml:3:5 error KF006 this token has no serial
          3 |   - {}
            |     ^
          help: it identifies the entry
        case.yaml:4:13 error KF003 "x" is not a token's serial: HTKMOB and 10 hexadecimal digits, \
        or HTK and 13 capitals or digits
          4 |   - serial: x
            |             ^
          help: write it like HTK200BAA0000000
        """);
  }

  @Test
  void controlCharacterInAName() {
    assertShown("""
        case: "a\\nb"
        tokens:
          - {serial: HTK200BAA0000000, assigned-to: ["jdoe\\e[31m", "eod\\u202Ej"]}
        """, """
        case.yaml:1:7 error KF009 case contains a control character
          1 | case: "a\\nb"
            |       ^
          help: keep it on one line
        case.yaml:3:46 error KF009 assigned-to contains a control character: "jdoe·[31m"
          3 |   - {serial: HTK200BAA0000000, assigned-to: ["jdoe\\e[31m", "eod\\u202Ej"]}
            |                                              ^
        case.yaml:3:60 error KF009 assigned-to contains a control character: "eod·j"
          3 |   - {serial: HTK200BAA0000000, assigned-to: ["jdoe\\e[31m", "eod\\u202Ej"]}
            |                                                            ^
        """);
  }

  @Test
  void nameOfTheCaseThatIsNone() {
    assertShown("case: {}\n", """
        case.yaml:1:7 error KF002 case must be text or a number, not a mapping
          1 | case: {}
            |       ^
        """);
    assertShown("case: ''\n", """
        case.yaml:1:7 error KF005 case has no value
          1 | case: ''
            |       ^
          help: leave out the key
        """);
  }

  @Test
  void valueThatIsTooLong() {
    assertThat(readReport("x".repeat(1000)).problems()).isEmpty();
    assertThat(readReport("x".repeat(1001)).problems())
        .extracting(Problem::code, Problem::message)
        .containsExactly(tuple("KF008", "report is longer than 1,000 characters"));
    assertThat(read("case: " + "x".repeat(100)).problems()).isEmpty();
    assertThat(read("case: " + "x".repeat(101)).problems())
        .extracting(Problem::code, Problem::message)
        .containsExactly(tuple("KF008", "case is longer than 100 characters"));
  }

  private static Checked<FactFile> readReport(String report) {
    return read("tokens: [{serial: HTK200BAA0000000, report: " + report + "}]");
  }

  @Test
  void aHolderHasOneTableAndKnownKeys() {
    assertShown("tokens: [{serial: HTK200BAA0000000, assigned-to: [{admin: a, user: b}]}]\n", """
        case.yaml:1:51 error KF002 this entry of assigned-to must have one of the keys user, admin
          1 | tokens: [{serial: HTK200BAA0000000, assigned-to: [{admin: a, user: b}]}]
            |                                                   ^
          help: write it like {user: NAME} or {admin: NAME}
        """);
    assertShown("tokens: [{serial: HTK200BAA0000000, assigned-to: [{user: b, vdm: root}]}]\n", """
        case.yaml:1:61 error KF001 unknown key "vdm"
          1 | tokens: [{serial: HTK200BAA0000000, assigned-to: [{user: b, vdm: root}]}]
            |                                                             ^
          help: did you mean "vdom"? known keys: user, vdom
        """);
    assertShown("tokens: [{serial: HTK200BAA0000000, assigned-to: [{user: [b]}]}]\n", """
        case.yaml:1:58 error KF002 user must be text, not a list
          1 | tokens: [{serial: HTK200BAA0000000, assigned-to: [{user: [b]}]}]
            |                                                          ^
        """);
  }

  @Test
  void emptyEntryOfAList() {
    assertShown("tokens: [{serial: HTK200BAA0000000, assigned-to: [jdoe, '']}]\n", """
        case.yaml:1:57 error KF005 an entry of assigned-to is empty
          1 | tokens: [{serial: HTK200BAA0000000, assigned-to: [jdoe, '']}]
            |                                                         ^
        """);
  }

  @Test
  void moreFactsThanACaseCanHave() {
    assertThat(read("licence-imports: [" + "{}, ".repeat(100_000) + "]").problems())
        .isEmpty();
    String imports = "{}, ".repeat(60_000);

    assertThat(
            Rendered.of(read("licence-imports: [" + imports + "]\nactivations: [" + imports + "]"))
                .lines())
        .startsWith("case.yaml:2:1 error KF010 more than 100,000 facts up to here")
        .hasSize(3);
  }

  @Test
  void ofVeryManyMistakesTheRestIsCounted() {
    Checked<FactFile> checked = read("tokens:\n" + "- seed: present\n".repeat(20_000));

    assertThat(checked.problems()).hasSize(101);
    assertThat(checked.problems().get(100).message()).isEqualTo("and 19900 more problems");
  }

  @Test
  void mistakesInTheTextAndInTheFactsAreToldTogetherInTheirOrder() {
    assertThat(read("case: ''\ncase: b\nemail: {activation-code: x}\n").problems())
        .extracting(Problem::code)
        .containsExactly("KF005", "KY005", "KF004");
  }

  @Test
  void mistakesInJsonAreToldAsWell() {
    Checked<FactFile> checked = new FactFileReader(HydroFacts.KINDS)
        .read(SourceText.of("case.json", "{\n  \"hydrogate\": {\"hydroos\": 7.4}\n}\n"));

    assertThat(Rendered.of(checked)).isEqualTo("""
            case.json:2:28 error KF002 hydroos must be text; 7.4 without quotes is a decimal number
              2 |   "hydrogate": {"hydroos": 7.4}
                |                            ^
              help: write a HydroOS version of three numbers, in quotes: "7.4.11"
            """);
  }

  private static void assertShown(String file, String expected) {
    Checked<FactFile> checked = read(file);
    assertThat(Rendered.of(checked)).isEqualTo(expected);
    assertThat(checked.value()).isEmpty();
  }

  private static Checked<FactFile> read(String text) {
    return new FactFileReader(HydroFacts.KINDS).read(SourceText.of("case.yaml", text));
  }
}
