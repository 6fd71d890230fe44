package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactCommandTest {

  private static final String CAPTURES =
      "../kb-rules/src/test/resources/org/remediationkb/model/capture/";

  @TempDir
  private Path folder;

  /** The command knows no content, which {@link Run#run} names. */
  private static Run redact(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] all = Stream.concat(Stream.of("redact"), Stream.of(args)).toArray(String[]::new);
    int code = Main.run(
        Terminal.none(),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        all);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static List<String> remediations(String capture) throws IOException {
    List<String> found = new ArrayList<>();
    for (JsonNode finding : new ObjectMapper()
        .readTree(Run.run("evaluate", capture, "--format", "json").out())
        .get("findings")) {
      found.add(finding.get("remediation").asText());
    }
    return found.stream().sorted().toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../redact/secrets.txt", "whole/typed-by-hand.txt", "whole/pasted-through-mail.txt"
      })
  void theCopyHasTheSameFindings(String capture) throws IOException {
    String copy = folder.resolve("copy.log").toString();
    String ledger = folder.resolve("ledger.txt").toString();
    Run run = redact(CAPTURES + capture, "-o", copy, "--ledger", ledger);
    assertThat(run).isEqualTo(new Run(0, "", ""));
    assertThat(remediations(copy)).isNotEmpty().isEqualTo(remediations(CAPTURES + capture));
    assertThat(Files.readString(Path.of(ledger))).contains("token serials: ");
  }

  @Test
  void theLedgerGoesToStandardError() {
    Run run = redact(CAPTURES + "../redact/secrets.txt");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("host-1.example #").doesNotContain("ACME", "SECRET");
    assertThat(run.err()).contains("user names: ").doesNotContain("jdoe", "SECRET");
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException {
    Path binary = Files.write(folder.resolve("binary.log"), new byte[4096]);
    Run run = redact(binary.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("this is not a text file");
  }
}
