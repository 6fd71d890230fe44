package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.remediationkb.render.replay.CaseOutcome;
import org.remediationkb.rules.diagnosis.KnowledgeBase;

/** Captures that say the same are decided once: each has the outcome that it has by itself. */
class EqualCapturesTest {

  private static final Path CAPTURES = Path.of("src/test/resources");

  /** The end of a serial, which tells which one it is and not of what. */
  private static final Pattern END = Pattern.compile("(?<=[A-Z0-9]{12})[0-9]{4}\\b");

  private static List<byte[]> captures() throws IOException {
    List<byte[]> captures = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CAPTURES)) {
      for (Path file :
          files.filter(f -> f.toString().matches(".*[.](txt|log)")).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        captures.add(bytes);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        captures.add(END.matcher(text)
            .replaceAll(EqualCapturesTest::next)
            .getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return captures;
  }

  private static String next(MatchResult digits) {
    return String.format("%04d", (Integer.parseInt(digits.group()) + 1000) % 10_000);
  }

  private static CaseOutcome outcome(LibraryJudge judge, byte[] capture) {
    try {
      return judge.ofFiles("a.log", List.of(CaseFile.of("a.log", capture)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void eachHasTheOutcomeThatItHasByItself() throws IOException {
    KnowledgeBase base = KnowledgeBase.load(Path.of("../content")).value().orElseThrow();
    LibraryJudge together = new LibraryJudge(base);
    List<byte[]> captures = captures();
    assertThat(captures).hasSizeGreaterThan(150);
    for (byte[] capture : captures) {
      assertThat(outcome(together, capture)).isEqualTo(outcome(new LibraryJudge(base), capture));
    }
  }

  /** An empty table says nothing of any token, but nobody need ask for it again. */
  @Test
  void whatIsAnsweredIsNotAskedAgainThoughTheFactsAreTheSame() throws IOException {
    String status = """
        FGT60F # get system status
        Version: FortiGate-60F v7.4.11,build2795,250523 (GA.M)
        FGT60F # diagnose fortitoken info
        FORTITOKEN        DRIFT STATUS
        Total activated token: 0
        Total global activated token: 0
        FGT60F # show system central-management
        config system central-management
        end
        """;
    String table = """
        FGT60F # show user fortitoken
        config user fortitoken
        end
        FGT60F #
        """;
    KnowledgeBase base = KnowledgeBase.load(Path.of("../content")).value().orElseThrow();
    LibraryJudge judge = new LibraryJudge(base);
    assertThat(next(judge, status)).containsExactly("show user fortitoken");
    assertThat(next(judge, status + table)).isNotEmpty().doesNotContain("show user fortitoken");
  }

  private static List<String> next(LibraryJudge judge, String capture) {
    return outcome(judge, capture.getBytes(StandardCharsets.UTF_8)).outcome().next();
  }
}
