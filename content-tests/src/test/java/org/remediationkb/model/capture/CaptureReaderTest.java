package org.remediationkb.model.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.model.capture.CommandRun.Outcome;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.fact.Conflict;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.value.Text;
import org.remediationkb.rules.ShippedContent;

class CaptureReaderTest {

  private static final String INFO = """
      FGT60F # diagnose fortitoken info
      FORTITOKEN DRIFT STATUS
      FTK200BAA0000000 0 %s
      Total activated token: 1
      """;

  @Test
  void everyCaseHasAFortiGateAndAnEmail() {
    Capture capture = Captures.read("");
    assertThat(capture.facts().facts(ShippedContent.kind("fortigate"))).hasSize(1);
    assertThat(capture.facts().facts(ShippedContent.kind("email"))).hasSize(1);
    assertThat(capture.facts().facts()).hasSize(2);
  }

  @Test
  void laterFileReplacesEarlier() {
    Capture capture = Captures.read(INFO.formatted("locked"), INFO.formatted("active"));
    Fact token = capture.facts().facts(ShippedContent.kind("token")).findFirst().orElseThrow();
    assertThat(token.reading("report").known().orElseThrow().source()).hasToString("log2:3");
    assertThat(capture.history().first())
        .extracting(past -> past.earlier().source() + " " + past.earlier().text())
        .containsExactly("log1:3 locked");
    assertThat(capture.facts().conflicts()).isEmpty();
  }

  @Test
  void conflictsNameWhatEachSourceSays() {
    Capture capture = Captures.read("""
        FGT60F # show system central-management
        config system central-management
            set type fortimanager
        end
        FGT60F # get system central-management
        type : none
        """);
    assertThat(capture.facts().conflicts()).hasSize(1);
    Conflict conflict = capture.facts().conflicts().get(0);
    assertThat(conflict.about()).isEqualTo("fortigate");
    assertThat(conflict.property().key()).isEqualTo("management");
    assertThat(conflict.readings()).extracting(r -> r.source().line()).containsExactly(3, 6);
  }

  @Test
  void knownCommandThatNobodyCouldReadSaysSo() {
    Capture capture =
        Captures.read("FGT60F # diagnose fortitoken info\nIt all looks different now\n");
    assertThat(capture.commands().first())
        .extracting(CommandRun::outcome)
        .containsExactly(Outcome.UNREADABLE);
    assertThat(capture.unread().first())
        .extracting(UnreadLine::text)
        .containsExactly("It all looks different now");
  }

  @Test
  void unreadLinesAreCountedBeyondWhatIsKept() {
    Capture capture = Captures.read("x\n".repeat(5000));
    assertThat(capture.unread().count()).isEqualTo(5000);
    assertThat(capture.unread().first()).hasSize(1000);
  }

  @Test
  void moreFactsThanACaseCanHave() {
    String rows = IntStream.range(0, 110_000)
        .mapToObj("FTK200BAA%07d 0 new\n"::formatted)
        .collect(Collectors.joining());
    Capture capture = Captures.read("FORTITOKEN DRIFT STATUS\n" + rows);
    assertThat(capture.facts().facts(ShippedContent.kind("token")).count())
        .isLessThanOrEqualTo(100_000);
    assertThat(capture.problems()).extracting(Problem::code).containsExactly("KC003");
  }

  @Test
  void readsAnExampleOfAPage() {
    CaptureReader reader = new CaptureReader(
        ShippedContent.KINDS, ShippedContent.LIBRARY.readers().commands(), Captures.SERVERS);
    reader.read(SourceText.of("page.md", "\n\n" + INFO.formatted("new")));
    assertThat(reader.finish("page").facts().facts(ShippedContent.kind("token")))
        .extracting(token -> token.source().toString())
        .containsExactly("page.md:5");
  }

  @Test
  void failingStreamIsTold() {
    InputStream failing = new InputStream() {
      private int left = 20_000;

      @Override
      public int read() throws IOException {
        if (left-- > 0) {
          return left % 50 == 0 ? '\n' : 'x';
        }
        throw new IOException("the network went away");
      }
    };
    Assertions.assertThatIOException()
        .isThrownBy(() -> new CaptureReader(
                ShippedContent.KINDS, ShippedContent.LIBRARY.readers().commands(), Captures.SERVERS)
            .read("-", failing))
        .withMessage("the network went away");
  }

  @Test
  void theDebugOfAnImportMayStandInTheNextFile() {
    CaptureReader reader =
        new CaptureReader(ShippedContent.KINDS, ShippedContent.LIBRARY.readers().commands());
    reader.read(SourceText.of("1.log", "fw # execute fortitoken-mobile import 0000-1111-2222\n"));
    reader.read(SourceText.of("2.log", """
        received error from forticare [-7561]
        import fortitoken license error: -7561
        """));
    assertThat(reader.finish("both").facts().facts(ShippedContent.kind("licence-import")))
        .singleElement()
        .satisfies(attempt -> {
          assertThat(
                  attempt.reading("return-code").known().orElseThrow().source().file())
              .isEqualTo("2.log");
        });
  }

  @Test
  void anotherCommandInTheNextFileIsAnotherImport() {
    CaptureReader reader =
        new CaptureReader(ShippedContent.KINDS, ShippedContent.LIBRARY.readers().commands());
    String command = "fw # execute fortitoken-mobile import ";
    reader.read(SourceText.of(
        "1.log", command + "0000-1111-2222\nimport fortitoken license error: -7561\n"));
    reader.read(SourceText.of(
        "2.log", command + "3333-4444-5555\nimport fortitoken license error: -7564\n"));
    assertThat(reader.finish("both").facts().facts(ShippedContent.kind("licence-import")))
        .extracting(
            attempt -> attempt.reading("return-code").known().orElseThrow().text())
        .containsExactly("-7561", "-7564");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Dear colleague,\nplease see the attached log.\n",
        "fw # get system performance status\nCPU states: 1% user\n",
      })
  void whereNoLineIsRecognisedTheCaptureSaysSo(String log) {
    assertThat(Captures.read(log).problems())
        .extracting(Problem::code, Problem::isError)
        .containsExactly(tuple("KC004", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fw # show user fortitoken\n",
        "fw # diagnose fortitoken info\nCommand fail. Return code -61\n",
        "2022-09-16 09:36:40 ftm_fc_command[615]:receive packet success.\n",
      })
  void aCommandWithoutAnAnswerIsRecognised(String log) {
    assertThat(Captures.read(log).problems()).isEmpty();
  }

  @Test
  void eachFileOfACaseIsToldInWhichNothingIsRecognised() {
    CaptureReader reader =
        new CaptureReader(ShippedContent.KINDS, ShippedContent.LIBRARY.readers().commands());
    reader.read(SourceText.of("1.log", INFO.formatted("new")));
    reader.read(SourceText.of("2.log", "Dear colleague,\n"));
    assertThat(reader.finish("both").problems())
        .extracting(problem -> problem.location().toString())
        .containsExactly("2.log:1:1");
  }

  @Test
  void binaryFileIsAProblemAndNotACase() {
    Capture capture = Captures.read(new byte[5000]);
    assertThat(capture.problems()).extracting(Problem::code).containsExactly("KC001");
  }

  @Test
  void escapesInAStatusAreGone() {
    Capture capture =
        Captures.read(INFO.formatted("\u001b]0;owned\u0007\u001b[31mwe\u202eird\u001b[0m"));
    Fact token = capture.facts().facts(ShippedContent.kind("token")).findFirst().orElseThrow();
    assertThat(token.reading("report").known().orElseThrow().text()).isEqualTo("we\ufffdird");
  }

  @Test
  void maskedSerialsNeitherJoinNorTellTheirModel() {
    Capture capture = Captures.read("""
        FORTITOKEN DRIFT STATUS
        FTKMOB2A0****** 0 new
        FTKMOB2A0****** 0 new
        FTK2************ 0 new
        """);
    List<Fact> tokens = capture.facts().facts(ShippedContent.kind("token")).toList();
    assertThat(tokens)
        .map(CaptureReaderTest::serial)
        .doesNotHaveDuplicates()
        .hasSize(3)
        .noneMatch(Text::isComplete);
    assertThat(tokens.get(0).reading("kind").known()).isPresent();
    assertThat(tokens.get(2).reading("kind").known()).isEmpty();
    assertThat(tokens.get(2).reading("model").known()).isEmpty();
  }

  /** Which token it is was told by the place where it got its number. */
  @Test
  void aMaskedSerialThatHasANumberAlreadyNamesNoToken() {
    Capture capture = Captures.read("FORTITOKEN DRIFT STATUS\nFTKMOB2A0******#1 0 new\n");
    assertThat(capture.facts().facts(ShippedContent.kind("token"))).isEmpty();
    assertThat(capture.unread().first())
        .extracting(UnreadLine::text)
        .containsExactly("FTKMOB2A0******#1 0 new");
  }

  private static Text serial(Fact token) {
    return (Text) token.reading("serial").known().map(Known::value).orElseThrow();
  }

  @Test
  void attemptsWithOneCodeAreTheSameAttempt() {
    String log = "fw # execute fortitoken-mobile import %s\nimport fortitoken license error: %s\n";
    String code = "A1B2-C3D4-E5F6-G7H8-I9J0";
    assertThat(imports(log.formatted(code, -7564) + log.formatted(code, -7549))).isEqualTo(1);
    String masked = "XXXX-XXXX-XXXX-XXXX-XXXX";
    assertThat(imports(log.formatted(masked, -7564) + log.formatted(masked, -7549)))
        .isEqualTo(2);
  }

  private static long imports(String log) {
    return Captures.read(log)
        .facts()
        .facts(ShippedContent.kind("licence-import"))
        .count();
  }

  @Test
  void latin1AndUtf8InOneLog() {
    byte[] latin1 = "fw # show user local\nconfig user local\nedit \"J\u00f6rg\"\nset fortitoken "
        .concat("\"FTK200BAA0000000\"\nnext\nend\n")
        .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Captures.factFile(Captures.read(latin1)))
        .contains("assigned-to: [{user: \"J\u00f6rg\"}]");
  }

  /** Every line but those of the secret is shown, whatever the secret is made of. */
  @Test
  void aSecretThatGoesOnOverLinesIsMaskedToItsEnd() {
    Capture capture = Captures.read("""
        set psksecret "the first words
        and the second
        and the last" # as typed
        set alias "a name"
        """);
    assertThat(capture.unread().first())
        .extracting(UnreadLine::text)
        .hasSize(4)
        .noneMatch(text -> text.matches(".*(first|second|last).*"))
        .endsWith("set alias \"a name\"");
  }

  @Test
  void aQuoteThatStaysOpenMasksNotTheWholeLog() {
    String open = "set psksecret \"never closed\n";
    Capture capture = Captures.read(open + "plain words here\n".repeat(50));
    assertThat(capture.unread().first())
        .extracting(UnreadLine::text)
        .endsWith("plain words here")
        .filteredOn("plain words here"::equals)
        .hasSize(10);
  }
}
