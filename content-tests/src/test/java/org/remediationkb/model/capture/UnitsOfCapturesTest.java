package org.remediationkb.model.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.factfile.FactFileWriter;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.ShippedContent;

/** Logs of several units, and logs that only look like it. */
class UnitsOfCapturesTest {

  private static final String A = "FGT60FTK20000001";
  private static final String B = "FGT60FTK20000002";

  private static String status(String host, String serial) {
    return """
        %s # get system status
        Version: FortiGate-60F v7.6.6,build3510,250415 (GA.M)
        Serial-Number: %s

        """.formatted(host, serial);
  }

  private static String tokens(String prompt, String status, int... numbers) {
    return prompt + " show user fortitoken\nconfig user fortitoken\n"
        + IntStream.of(numbers)
            .mapToObj(number -> "    edit \"FTK200BAA000000%d\"\n        set status %s\n    next\n"
                .formatted(number, status))
            .collect(Collectors.joining())
        + "end\n\n";
  }

  /** The units with their values, the chosen one with a star. */
  private static List<String> units(Capture capture) {
    return capture.units().stream()
        .map(unit -> (unit.isChosen() ? "*" : "") + unit.about() + " " + unit.values())
        .toList();
  }

  private static List<String> units(String... logs) {
    return units(Captures.read(logs));
  }

  private static Capture choose(String unit, String log) {
    CaptureReader reader = ShippedContent.LIBRARY.captureReader(Optional.of(unit));
    try {
      reader.read("log", new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return reader.finish("CS-1");
  }

  private static String facts(Capture capture) {
    return Captures.factFile(capture).replaceAll(" +# log.*", "");
  }

  @Test
  void twoPromptsAreTwoUnitsWithoutAConflict() {
    String log = status("FGT-A", A)
        + tokens("FGT-A #", "lock", 1, 2)
        + status("FGT-B", B)
        + tokens("FGT-B #", "active", 1);
    Capture capture = Captures.read(log);

    // version and serial, and for each token its serial, seed and status
    assertThat(units(capture)).containsExactly("*FGT-A (" + A + ") 8", "FGT-B (" + B + ") 5");
    assertThat(capture.facts().conflicts()).isEmpty();
    assertThat(facts(capture)).contains("serial: " + A, "status: lock").doesNotContain(B, "active");
    assertThat(capture.problems())
        .extracting(Problem::message)
        .containsExactly("2 units: this is about FGT-A (" + A + "), not about FGT-B (" + B + ")");
    assertThat(capture.units().get(1).facts().facts(ShippedContent.kind("token")))
        .hasSize(1);
  }

  @Test
  void theOneWithMoreValuesIsChosenAndTheFirstOfEqualOnes() {
    assertThat(units(tokens("FGT-A #", "lock", 1) + tokens("FGT-B #", "lock", 1, 2)))
        .containsExactly("FGT-A 3", "*FGT-B 6");
    assertThat(units(tokens("FGT-A #", "lock", 1) + tokens("FGT-B #", "lock", 1)))
        .containsExactly("*FGT-A 3", "FGT-B 3");
  }

  @Test
  void aUnitIsChosenByItsNameOrSerial() {
    String log = status("FGT-A", A) + tokens("FGT-A #", "lock", 1) + status("FGT-B", B);

    assertThat(units(choose("FGT-B", log)))
        .isEqualTo(units(choose(B, log)))
        .containsExactly("FGT-A (" + A + ") 5", "*FGT-B (" + B + ") 2");
    assertThat(facts(choose(B, log))).contains(B).doesNotContain(A, "tokens:");
    assertThat(choose("FGT-B", log).problems()).isEmpty();
  }

  @Test
  void aWrongNameIsToldWithTheUnitsThatThereAre() {
    String log = status("FGT-A", A) + status("FGT-B", B);

    assertThat(choose("FGT-BB", log).problems()).singleElement().satisfies(problem -> {
      assertThat(problem.isError()).isTrue();
      assertThat(problem.message()).isEqualTo("no unit is called \"FGT-BB\"");
      assertThat(problem.help())
          .isEqualTo("did you mean \"FGT-B\"? the units are: FGT-A (" + A + "), FGT-B (" + B + ")");
    });
    assertThat(choose("x", "Token server status: reachable\n").problems())
        .anySatisfy(problem ->
            assertThat(problem.help()).isEqualTo("no prompt and no output names a unit"));
  }

  @Test
  void whatHasNoUnitBelongsToTheCase() {
    String log = "diagnose fortitoken info\nFORTITOKEN  DRIFT  STATUS\n"
        + "Token server status: reachable\n"
        + tokens("FGT-A #", "lock", 1)
        + tokens("FGT-B #", "lock", 1, 2);

    assertThat(facts(Captures.read(log))).contains("token-server: reachable");
    assertThat(facts(choose("FGT-A", log))).contains("token-server: reachable");
    assertThat(Captures.read(log).units())
        .allSatisfy(
            unit -> assertThat(new FactFileWriter(ShippedContent.KINDS).sections(unit.facts()))
                .contains("lock")
                .doesNotContain("reachable"));
  }

  @Test
  void aUnitThatIsRenamedStaysOneUnit() {
    String renamed = """
        FGT-A # config system global

        FGT-A (global) # set hostname FGT-B

        FGT-A (global) # end

        """;
    Capture capture =
        Captures.read(tokens("FGT-A #", "lock", 1) + renamed + tokens("FGT-B #", "active", 1));

    assertThat(units(capture)).containsExactly("*FGT-A 3");
    assertThat(capture.units().get(0).names()).containsExactly("FGT-A", "FGT-B");
    assertThat(facts(capture)).contains("status: active").doesNotContain("disputed");
    assertThat(capture.history().first()).hasSize(1);
  }

  @Test
  void oneSerialUnderTwoNamesIsOneUnit() {
    String log = tokens("FGT-A #", "lock", 1)
        + status("FGT-A", A)
        + tokens("fw #", "active", 1)
        + status("fw", A);

    assertThat(units(log)).containsExactly("*FGT-A (" + A + ") 5");
    assertThat(facts(Captures.read(log))).contains("status: active").doesNotContain("disputed");
    assertThat(units(status("FGT-A", A), status("fw", A))).hasSize(1);
  }

  @Test
  void twoSerialsUnderOneNameAreTwoUnits() {
    String first = status("FortiGate-60F", A) + tokens("FortiGate-60F #", "lock", 1);
    String second = tokens("FortiGate-60F #", "active", 1, 2) + status("FortiGate-60F", B);

    assertThat(units(first, second))
        .containsExactly("FortiGate-60F (" + A + ") 5", "*FortiGate-60F (" + B + ") 8");
    assertThat(units(first + status("FortiGate-60F", B)))
        .containsExactly("*FortiGate-60F (" + A + ") 5", "FortiGate-60F (" + B + ") 2");
    assertThat(choose("FortiGate-60F", first + status("FortiGate-60F", B)).problems())
        .extracting(Problem::message)
        .containsExactly("2 units are called \"FortiGate-60F\"");
  }

  @Test
  void ofTwoUnitsWithOneNameTheLastOneIsMeant() {
    String again = tokens("FortiGate-60F #", "lock", 1);

    assertThat(units(status("FortiGate-60F", A), status("FortiGate-60F", B), again))
        .containsExactly("FortiGate-60F (" + A + ") 2", "*FortiGate-60F (" + B + ") 5");
    assertThat(units(again, status("FortiGate-60F", A), status("FortiGate-60F", B)))
        .containsExactly("*FortiGate-60F (" + A + ") 5", "FortiGate-60F (" + B + ") 2");
  }

  @Test
  void whereInAUnitOneIsMakesNoOtherUnit() {
    assertThat(units(status("FGT-A (global)", A)
            + tokens("FGT-A (root) #", "lock", 1)
            + tokens("FGT-A (Primary) (root) #", "lock", 1)
            + tokens("FGT-A $", "lock", 1)))
        .containsExactly("*FGT-A (" + A + ") 5");
    assertThat(units(status("FGT-A", A) + tokens("$", "lock", 1) + tokens("***** #", "lock", 2)))
        .hasSize(1);
  }

  @Test
  void theOtherMemberOfAClusterIsAnotherUnit() {
    String log = status("FGT-A", A)
        + tokens("FGT-A #", "lock", 1, 2)
        + "FGT-A # execute ha manage 1 admin\n\n"
        + status("FGT-B", B)
        + "FGT-B # exit\n\n"
        + tokens("FGT-A #", "active", 1);
    Capture capture = Captures.read(log);

    assertThat(units(capture)).containsExactly("*FGT-A (" + A + ") 5", "FGT-B (" + B + ") 2");
    assertThat(facts(capture)).contains("status: active").doesNotContain("lock");
    assertThat(capture.commands().first())
        .filteredOn(run -> !run.isOfCase())
        .hasSize(2)
        .allSatisfy(run -> assertThat(run.source().line()).isBetween(16, 22));
  }

  @Test
  void aBackupBehindALogIsOfTheUnitThatItNames() {
    String backup = """
        #config-version=FGT60F-7.4.9-FW-build2829-250415:opmode=0:vdom=0:user=admin
        config system global
            set hostname "%s"
        end
        """;
    String tokens = tokens("FGT-A #", "lock", 1, 2, 3);

    assertThat(units(tokens + backup.formatted("FGT-B") + tokens("", "lock", 4).strip()))
        .containsExactly("*FGT-A 9", "FGT-B 5");
    assertThat(units(tokens + backup.formatted("FGT-A"))).containsExactly("*FGT-A 11");
    assertThat(units(tokens, backup.formatted("FGT-B"))).hasSize(2);
    assertThat(units(tokens, backup.replaceAll(".*hostname.*\n", ""))).containsExactly("*FGT-A 11");
  }

  @Test
  void theSerialAboveABackupOfACollectorNamesItsUnit() {
    String backup = """
        # Version: FortiGate-60F v7.4.9,build2829,250415 (GA.M)
        # Serial-Number: %s
        config system global
        end
        """;

    assertThat(units(status("FGT-A", A), backup.formatted(A))).hasSize(1);
    assertThat(units(status("FGT-A", A), backup.formatted(B))).hasSize(2);
  }

  @Test
  void whatADaemonPrintsIsOfTheUnitAtWhosePromptItArrives() {
    String importing = "%s # execute fortitoken-mobile import 0000-0000-0000-0000-0000\n"
        + "import fortitoken license error: %d\n\n";
    String log = status("FGT-A", A)
        + importing.formatted("FGT-A", -7571)
        + status("FGT-B", B)
        + importing.formatted("FGT-B", -7501);

    assertThat(facts(choose("FGT-A", log))).contains("-7571").doesNotContain("-7501");
    assertThat(facts(choose("FGT-B", log))).contains("-7501").doesNotContain("-7571");

    String sameName = log.replace("FGT-A", "FortiGate-60F").replace("FGT-B", "FortiGate-60F");
    assertThat(facts(choose(A, sameName))).contains("-7571").doesNotContain("-7501");
    assertThat(facts(choose(B, sameName))).contains("-7501").doesNotContain("-7571");
  }

  @Test
  void aWordBeforeASignIsNoUnit() {
    String noise = "Total # of entries: 4\nPort # 12\n";
    String one = status("FGT-A", A) + noise + tokens("FGT-A #", "lock", 1);

    assertThat(units(one)).containsExactly("*FGT-A (" + A + ") 5");
    assertThat(Captures.read(one).problems()).isEmpty();

    // What a daemon prints behind such a line is of the unit at whose prompt it was begun.
    String debug = one
        + "FGT-A # execute fortitoken-mobile import 0000-0000-0000-0000-0000\n\n"
        + "Total # of entries: 4\nimport fortitoken license error: -7571\n";
    assertThat(units(debug)).containsExactly("*FGT-A (" + A + ") 6");
    assertThat(facts(Captures.read(debug))).contains("-7571");
  }

  @Test
  void whatStandsBeforeAPromptOnItsLineIsNoOtherUnit() {
    assertThat(units(tokens("FGT-A #", "lock", 1)
            + "some text FGT-A # get system status\nSerial-Number: " + A + "\n\n"))
        .containsExactly("*FGT-A (" + A + ") 4");
  }

  @Test
  void aUnitOfWhichNothingIsKnownIsNotTold() {
    assertThat(units(tokens("FGT-A #", "lock", 1) + "FGT-B # get system performance status\n\n"))
        .containsExactly("*FGT-A 3");
  }

  @Test
  void aSerialAloneAndANameAloneAreOneUnit() {
    String serial = "Version: FortiGate-60F v7.6.6,build3510,250415 (GA.M)\nSerial-Number: " + A;
    String tokens = tokens("FGT-A #", "lock", 1);

    assertThat(units(serial, tokens)).containsExactly("*FGT-A (" + A + ") 5");
    assertThat(units(serial, tokens + tokens("FGT-B #", "lock", 1))).hasSize(3);
    assertThat(units(serial + "\nHostname: FGT-A\n", tokens + tokens("FGT-B #", "lock", 1)))
        .containsExactly("*FGT-A (" + A + ") 5", "FGT-B 3");
  }

  @Test
  void aLogOfAnyLengthIsDivided() {
    String info = "FGT-A # diagnose fortitoken info\nFORTITOKEN  DRIFT  STATUS\n"
        + "FTK200BAA0000001  0  active\n".repeat(35_000); // three claims a line

    assertThat(units(info + tokens("FGT-B #", "active", 1) + tokens("FGT-A #", "lock", 2)))
        .containsExactly("*FGT-A 6", "FGT-B 3");
  }
}
