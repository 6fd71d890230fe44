package org.remediationkb.model.capture.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.model.problem.Problem;

class TranscriptTest {

  private static final int MEBIBYTE = 1024 * 1024;

  private static List<String> lines(byte[] bytes) throws IOException {
    Transcript transcript = new Transcript("log", new ByteArrayInputStream(bytes));
    List<String> lines = new ArrayList<>();
    Optional<Line> line = transcript.next();
    while (line.isPresent()) {
      lines.add(line.get().source().line() + " " + line.get().text());
      line = transcript.next();
    }
    return lines;
  }

  private static List<String> lines(String text) throws IOException {
    return lines(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\nb\n\nc", "a\r\nb\r\n\r\nc\r\n", "a\r\r\nb\r\r\n\r\r\nc", "a\rb\r\rc\r"})
  void linesEndInEveryWay(String text) throws IOException {
    assertThat(lines(text)).containsExactly("1 a", "2 b", "3 ", "4 c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "fw (root) # get; #(); $]{",
        "f_x[12]: said; []:_; #({",
        "it costs 5 EUR; ''; #$]{}~",
        "\u201cfw\u201d; '\"'; #$",
        "caf\u00e9 {x}; {}; #[]",
        "ab$\b\b\b#; #; [",
      })
  void lineTellsWhichCharactersItMayHave(String text, String present, String absent)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Line line = new Transcript("log", new ByteArrayInputStream(bytes)).next().orElseThrow();

    assertThat(present.chars().allMatch(c -> line.mayHave((char) c))).isTrue();
    assertThat(absent.chars().noneMatch(c -> line.mayHave((char) c))).isTrue();
  }

  @Test
  void pagerIsOverwrittenByTheNextLine() throws IOException {
    assertThat(lines("--More-- \r         \rnext\r\n")).containsExactly("1 next");
    assertThat(lines("--More-- \r         \r    set status lock\r\n"))
        .containsExactly("1     set status lock");
  }

  @Test
  void pagerOfOtherTools() throws IOException {
    String back = "\b".repeat(9);
    assertThat(lines("--More-- " + back + "         " + back + "next\n")).containsExactly("1 next");
    assertThat(lines("--More--\r\u001b[Knext\n")).containsExactly("1 next");
    assertThat(lines("--More--\u001b[2Knext\n")).containsExactly("1 next");
    assertThat(lines("--More--          next\n")).containsExactly("1 next");
    assertThat(lines("\u2014More\u2014 next\n")).containsExactly("1 next");
  }

  @Test
  void whatIsCorrectedIsNotSeen() throws IOException {
    assertThat(lines("fw # shwo\b \b\b \bow user\n")).containsExactly("1 fw # show user");
    assertThat(lines("\b\b\babc\n")).containsExactly("1 abc");
    assertThat(lines("10%\r20%\r100%\n")).containsExactly("1 100%");
  }

  @ParameterizedTest
  @CsvSource({
    "'\u001b[1;32mactive\u001b[0m', active",
    "'\u001b]0;title\u0007active', active",
    "'\u001b]0;title\u001b\\active', active",
    "'\u001b]0;active', '0;active'",
    "'\u001bP1;2|data\u001b\\active', active",
    "'\u001b(Bactive', active",
    "'\u001b7active\u001b8', active",
    "'\u009b1mactive\u009d0;x\u009c', active",
    "'acti\u001b', acti",
    "'acti\u001b[1;2', acti",
    "'a\u0000c\u0007t\u007fi\u000bve', active",
    "'a\u202ective\u2028', 'a\ufffdctive\ufffd'",
  })
  void nothingThatSteersATerminalIsLeft(String sent, String shown) throws IOException {
    assertThat(lines(sent + "\n")).containsExactly("1 " + shown);
  }

  @Test
  void eachLineIsDecodedForItself() throws IOException {
    byte[] bytes = {'Z', (byte) 0xfc, '\n', 'Z', (byte) 0xc3, (byte) 0xbc, '\n', (byte) 0x93, 'a'};
    assertThat(lines(bytes)).containsExactly("1 Zü", "2 Zü", "3 \"a");
  }

  @Test
  void byteOrderMarks() throws IOException {
    assertThat(lines("\ufeffa\n")).containsExactly("1 a");
    String log = "a\uD83D\uDE00\r\n".repeat(5000);
    byte[] utf16 = log.getBytes(StandardCharsets.UTF_16);
    assertThat(lines(utf16))
        .hasSize(5000)
        .startsWith("1 a\uD83D\uDE00")
        .endsWith("5000 a\uD83D\uDE00");
    byte[] le = ("\ufeff" + log).getBytes(StandardCharsets.UTF_16LE);
    assertThat(lines(le)).hasSize(5000);
  }

  @Test
  void whatMailProgramsDo() throws IOException {
    assertThat(lines("edit\u00a0\u201cHTK200BAA0000000\u201d\u200b"))
        .containsExactly("1 edit \"HTK200BAA0000000\"");
    assertThat(lines("show full\u2011configuration \u2013f \u2018x\u2019"))
        .containsExactly("1 show full-configuration -f 'x'");
    assertThat(lines("edit \"Zoë O\u2019Brien\"")).containsExactly("1 edit \"Zoë O\u2019Brien\"");
  }

  @Test
  void longLinesAreCutAndCounted() throws IOException {
    String shortLine = "short\n";
    String text = shortLine + "ä".repeat(100_000) + "\n" + shortLine + "x".repeat(65_537) + "\n";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Transcript transcript = new Transcript("log", new ByteArrayInputStream(bytes));
    transcript.next();
    assertThat(transcript.next().orElseThrow().text())
        .hasSize(32 * 1024 - 1)
        .doesNotContain("\u00c3");
    transcript.next();
    assertThat(transcript.next().orElseThrow().text()).hasSize(64 * 1024);
    assertThat(transcript.next()).isEmpty();
    assertThat(transcript.problems())
        .extracting(Problem::code, p -> p.location().line())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("KC002", 2));
  }

  @Test
  void oneLineOfAHundredMebibytes() throws IOException {
    InputStream line = new InputStream() {
      private int left = 100 * MEBIBYTE;

      @Override
      public int read() {
        return left-- > 0 ? 'x' : -1;
      }
    };
    InputStream log = new SequenceInputStream(
        line, new ByteArrayInputStream("\nend".getBytes(StandardCharsets.UTF_8)));
    Transcript transcript = new Transcript("log", log);
    assertThat(transcript.next().orElseThrow().text()).hasSize(64 * 1024);
    assertThat(transcript.next().orElseThrow().text()).isEqualTo("end");
  }

  @Test
  void hostileEscapesTakeNoLonger() throws IOException {
    String opened = "\u001b]".repeat(30_000);
    assertThat(lines(opened + "\nend")).hasSize(2);
    assertThat(lines(opened + "\u0007\nend")).hasSize(2);
  }

  @Test
  void binaryFileIsOneProblem() throws IOException {
    byte[] bytes = new byte[10_000];
    Transcript transcript = new Transcript("firmware.out", new ByteArrayInputStream(bytes));
    assertThat(transcript.next()).isEmpty();
    assertThat(transcript.problems()).extracting(Problem::code).containsExactly("KC001");
  }

  @Test
  void noBytesAtAll() throws IOException {
    assertThat(lines("")).isEmpty();
    assertThat(lines("\n")).containsExactly("1 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[2025-05-06 10:11:12.345] ",
        "[2025-05-06 10:11:12] ",
        "10:11:12 ",
        "10:11:12.345: ",
        "2025-05-06T10:11:12+02:00 ",
        "2025-05-06T10:11:12.345Z ",
        "2025-05-06 10:11:12,345 ",
        "2025-05-06 10:11:12 ",
        "May  6 10:11:12 ",
        "Tue May  6 10:11:12 2025 | ",
        "<06.05.2025 10:11:12> ",
        "(05/06/25 10:11:12 AM)\t",
      })
  void timeBeforeEveryLineIsTakenOff(String stamp) throws IOException {
    String log = String.join(
        "\n" + stamp, stamp + "fw # show", "config user local", "    edit \"a\"", "", "fw #");
    assertThat(lines(log))
        .containsExactly("1 fw # show", "2 config user local", "3     edit \"a\"", "4 ", "5 fw #");
  }

  @Test
  void timeIsTakenOffBeforeThePagerOverwritesTheLine() throws IOException {
    String stamp = "[2025-05-06 10:11:12.345] ";
    assertThat(lines("=~=~ a log begins\r\n" + stamp + "fw # show\r\n" + stamp + "a\r\n" + stamp
            + "b\r\n" + stamp + "--More-- \r         \rnext\r\n"))
        .containsExactly("1 =~=~ a log begins", "2 fw # show", "3 a", "4 b", "5 next");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%d ", "%d: ", "%6d\t", "%d| "})
  void numberBeforeEveryLineIsTakenOff(String form) throws IOException {
    List<String> log = List.of("fw # show", "config user local", "    edit \"a\"", "end", "fw #");
    StringBuilder numbered = new StringBuilder();
    for (int i = 0; i < log.size(); i++) {
      numbered.append(form.formatted(i + 7)).append(log.get(i)).append('\n');
    }
    assertThat(lines(numbered.toString()))
        .containsExactly(
            "1 fw # show", "2 config user local", "3     edit \"a\"", "4 end", "5 fw #");
  }

  @Test
  void timeAndNumberThatBelongToTheOutputStay() throws IOException {
    String debug = "fw # diagnose debug enable\n" + "2025-05-06 10:11:12 received\n".repeat(9);
    assertThat(lines(debug)).contains("2 2025-05-06 10:11:12 received");
    assertThat(lines("10:11:12 once\nthen\nnot\n")).contains("1 10:11:12 once");
    assertThat(lines("1 a\n2 b\n4 c\n5 d\n6 e\n")).contains("1 1 a");
  }

  @Test
  void everyLineKnowsWhatWasTakenOff() throws IOException {
    String log = "[10:11:12] a\n[10:11:13] b\nc\n[10:11:14] d\n[10:11:15] e\n";
    Transcript transcript =
        new Transcript("log", new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)));
    assertThat(transcript.next().orElseThrow().prefix()).isEqualTo("[10:11:12]");
    assertThat(transcript.next().orElseThrow().prefix()).isEqualTo("[10:11:13]");
    assertThat(transcript.next().orElseThrow().prefix()).isEmpty();
  }

  @Test
  void whatMailsPutBeforeQuotedLinesIsTakenOff() throws IOException {
    assertThat(lines("She writes:\n> fw # show\n>     edit \"a\"\n>\n> > end\n>fw #\n"))
        .containsExactly(
            "1 She writes:", "2 fw # show", "3     edit \"a\"", "4 ", "5 end", "6 fw #");
    assertThat(lines(">>>  \"set\" \"a\"\n> >>>  \"set\"\n"))
        .as("a list of errors")
        .containsExactly("1 >>>  \"set\" \"a\"", "2 >>>  \"set\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[09:12, 3/3/2026] %s: ",
        "[3/3/26, 9:12:44 AM] %s: ",
        "3/3/26, 09:12 - %s: ",
        "2026-03-03, 09:12 - %s: ",
      })
  void whoSentALineOfAChatIsTakenOff(String form) throws IOException {
    String jane = form.formatted("Jane Doe");
    assertThat(lines(jane + "fw # show\n    edit \"a\"\n" + jane + "end\n"))
        .containsExactly("1 fw # show", "2     edit \"a\"", "3 end");
    String labels = form.formatted("Version") + "7\n" + form.formatted("Serial") + "8\n";
    assertThat(lines(labels).get(0)).as("no names").endsWith("Version: 7");
  }
}
