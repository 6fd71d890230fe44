package org.remediationkb.model.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.model.capture.CommandRun.Outcome;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.fact.Conflict;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.factfile.FactFileWriter;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.value.Text;
import org.remediationkb.rules.HydroContent;

class CaptureReaderTest {

  private static final Set<String> SERVERS = Set.of("one.hydronet.com", "two.hydronet.com");

  private static final String INFO = """
      HGT60F # diagnose hydrotoken info
      HYDROTOKEN DRIFT STATUS
      HTK200BAA0000000 0 %s
      Total activated token: 1
      """;

  private static CaptureReader reader() {
    return new CaptureReader(
        HydroContent.KINDS, HydroContent.LIBRARY.readers().commands(), SERVERS);
  }

  private static Capture read(String... logs) {
    return read(
        Stream.of(logs).map(log -> log.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new));
  }

  private static Capture read(byte[]... logs) {
    CaptureReader reader = reader();
    try {
      for (int i = 0; i < logs.length; i++) {
        String file = logs.length == 1 ? "log" : "log" + (i + 1);
        reader.read(file, new ByteArrayInputStream(logs[i]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reader.finish("CS-1");
  }

  @Test
  void everyCaseHasOneOfEachFactThatNoListHas() {
    Capture capture = read("");
    assertThat(capture.facts().facts(HydroContent.kind("hydrogate"))).hasSize(1);
    assertThat(capture.facts().facts(HydroContent.kind("email"))).hasSize(1);
    assertThat(capture.facts().facts()).hasSize(2);
  }

  @Test
  void laterFileReplacesEarlier() {
    Capture capture = read(INFO.formatted("locked"), INFO.formatted("active"));
    Fact token = capture.facts().facts(HydroContent.kind("token")).findFirst().orElseThrow();
    assertThat(token.reading("report").known().orElseThrow().source()).hasToString("log2:3");
    assertThat(capture.history().first())
        .extracting(past -> past.earlier().source() + " " + past.earlier().text())
        .containsExactly("log1:3 locked");
    assertThat(capture.facts().conflicts()).isEmpty();
  }

  @Test
  void conflictsNameWhatEachSourceSays() {
    Capture capture = read("""
        HGT60F # show system central-management
        config system central-management
            set type hydromanager
        end
        HGT60F # get system central-management
        type : none
        """);
    assertThat(capture.facts().conflicts()).hasSize(1);
    Conflict conflict = capture.facts().conflicts().get(0);
    assertThat(conflict.about()).isEqualTo("hydrogate");
    assertThat(conflict.property().key()).isEqualTo("management");
    assertThat(conflict.readings()).extracting(r -> r.source().line()).containsExactly(3, 6);
  }

  @Test
  void knownCommandThatNobodyCouldReadSaysSo() {
    Capture capture = read("HGT60F # diagnose hydrotoken info\nIt all looks different now\n");
    assertThat(capture.commands().first())
        .extracting(CommandRun::outcome)
        .containsExactly(Outcome.UNREADABLE);
    assertThat(capture.unread().first())
        .extracting(UnreadLine::text)
        .containsExactly("It all looks different now");
  }

  @Test
  void unreadLinesAreCountedBeyondWhatIsKept() {
    Capture capture = read("x\n".repeat(5000));
    assertThat(capture.unread().count()).isEqualTo(5000);
    assertThat(capture.unread().first()).hasSize(1000);
  }

  @Test
  void moreFactsThanACaseCanHave() {
    String rows = IntStream.range(0, 110_000)
        .mapToObj("HTK200BAA%07d 0 new\n"::formatted)
        .collect(Collectors.joining());
    Capture capture = read("HYDROTOKEN DRIFT STATUS\n" + rows);
    assertThat(capture.facts().facts(HydroContent.kind("token")).count())
        .isLessThanOrEqualTo(100_000);
    assertThat(capture.problems()).extracting(Problem::code).containsExactly("KC003");
  }

  @Test
  void readsAnExampleOfAPage() {
    CaptureReader reader = reader();
    reader.read(SourceText.of("page.md", "\n\n" + INFO.formatted("new")));
    assertThat(reader.finish("page").facts().facts(HydroContent.kind("token")))
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
        .isThrownBy(() -> reader().read("-", failing))
        .withMessage("the network went away");
  }

  @Test
  void theDebugOfAnImportMayStandInTheNextFile() {
    CaptureReader reader = reader();
    reader.read(SourceText.of("1.log", "fw # execute hydrotoken-mobile import 0000-1111-2222\n"));
    reader.read(SourceText.of("2.log", """
        received error from hydrocare [-7561]
        import hydrotoken license error: -7561
        """));
    assertThat(reader.finish("both").facts().facts(HydroContent.kind("licence-import")))
        .singleElement()
        .satisfies(attempt -> {
          assertThat(
                  attempt.reading("return-code").known().orElseThrow().source().file())
              .isEqualTo("2.log");
        });
  }

  @Test
  void anotherCommandInTheNextFileIsAnotherImport() {
    CaptureReader reader = reader();
    String command = "fw # execute hydrotoken-mobile import ";
    reader.read(SourceText.of(
        "1.log", command + "0000-1111-2222\nimport hydrotoken license error: -7561\n"));
    reader.read(SourceText.of(
        "2.log", command + "3333-4444-5555\nimport hydrotoken license error: -7564\n"));
    assertThat(reader.finish("both").facts().facts(HydroContent.kind("licence-import")))
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
    assertThat(read(log).problems())
        .extracting(Problem::code, Problem::isError)
        .containsExactly(tuple("KC004", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fw # show user hydrotoken\n",
        "fw # diagnose hydrotoken info\nCommand fail. Return code -61\n",
        "2022-09-16 09:36:40 htm_fc_command[615]:receive packet success.\n",
      })
  void aCommandWithoutAnAnswerIsRecognised(String log) {
    assertThat(read(log).problems()).isEmpty();
  }

  @Test
  void eachFileOfACaseIsToldInWhichNothingIsRecognised() {
    CaptureReader reader = reader();
    reader.read(SourceText.of("1.log", INFO.formatted("new")));
    reader.read(SourceText.of("2.log", "Dear colleague,\n"));
    assertThat(reader.finish("both").problems())
        .extracting(problem -> problem.location().toString())
        .containsExactly("2.log:1:1");
  }

  @Test
  void binaryFileIsAProblemAndNotACase() {
    Capture capture = read(new byte[5000]);
    assertThat(capture.problems()).extracting(Problem::code).containsExactly("KC001");
  }

  @Test
  void escapesInAStatusAreGone() {
    Capture capture = read(INFO.formatted("\u001b]0;owned\u0007\u001b[31mwe\u202eird\u001b[0m"));
    Fact token = capture.facts().facts(HydroContent.kind("token")).findFirst().orElseThrow();
    assertThat(token.reading("report").known().orElseThrow().text()).isEqualTo("we\ufffdird");
  }

  @Test
  void maskedSerialsNeitherJoinNorTellTheirModel() {
    Capture capture = read("""
        HYDROTOKEN DRIFT STATUS
        HTKMOB2A0****** 0 new
        HTKMOB2A0****** 0 new
        HTK2************ 0 new
        """);
    List<Fact> tokens = capture.facts().facts(HydroContent.kind("token")).toList();
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
    Capture capture = read("HYDROTOKEN DRIFT STATUS\nHTKMOB2A0******#1 0 new\n");
    assertThat(capture.facts().facts(HydroContent.kind("token"))).isEmpty();
    assertThat(capture.unread().first())
        .extracting(UnreadLine::text)
        .containsExactly("HTKMOB2A0******#1 0 new");
  }

  private static Text serial(Fact token) {
    return (Text) token.reading("serial").known().map(Known::value).orElseThrow();
  }

  @Test
  void attemptsWithOneCodeAreTheSameAttempt() {
    String log = "fw # execute hydrotoken-mobile import %s\nimport hydrotoken license error: %s\n";
    String code = "A1B2-C3D4-E5F6-G7H8-I9J0";
    assertThat(imports(log.formatted(code, -7564) + log.formatted(code, -7549))).isEqualTo(1);
    String masked = "XXXX-XXXX-XXXX-XXXX-XXXX";
    assertThat(imports(log.formatted(masked, -7564) + log.formatted(masked, -7549)))
        .isEqualTo(2);
  }

  private static long imports(String log) {
    return read(log).facts().facts(HydroContent.kind("licence-import")).count();
  }

  @Test
  void latin1AndUtf8InOneLog() {
    byte[] latin1 = "fw # show user local\nconfig user local\nedit \"J\u00f6rg\"\nset hydrotoken "
        .concat("\"HTK200BAA0000000\"\nnext\nend\n")
        .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(new FactFileWriter(HydroContent.KINDS).write(read(latin1).facts()))
        .contains("assigned-to: [{user: \"J\u00f6rg\"}]");
  }

  /** Every line but those of the secret is shown, whatever the secret is made of. */
  @Test
  void aSecretThatGoesOnOverLinesIsMaskedToItsEnd() {
    Capture capture = read("""
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
    Capture capture = read(open + "plain words here\n".repeat(50));
    assertThat(capture.unread().first())
        .extracting(UnreadLine::text)
        .endsWith("plain words here")
        .filteredOn("plain words here"::equals)
        .hasSize(10);
  }
}
