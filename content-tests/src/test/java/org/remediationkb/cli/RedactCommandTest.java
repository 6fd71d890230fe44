package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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

  private static final String CAPTURES = "src/test/resources/org/remediationkb/model/capture/";

  @TempDir
  private Path folder;

  private static Run redact(String... args) {
    return Shipped.run(Stream.concat(Stream.of("redact"), Stream.of(args)).toArray(String[]::new));
  }

  private static List<String> remediations(String capture) throws IOException {
    List<String> found = new ArrayList<>();
    for (JsonNode finding : new ObjectMapper()
        .readTree(Shipped.run("evaluate", capture, "--format", "json").out())
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
  void whatAnAddedLibraryDeclaresIsReplacedToo() throws IOException {
    Path log = Files.writeString(folder.resolve("boiler.log"), """
        boiler-1 # boiler unlock 3 open-sesame
        BLR-0042 is hot, FTK200BAA0000000 is not
        password: hunter2
        """);
    Files.writeString(folder.resolve("facts.yaml"), """
        types:
          serial: {text: "BLR-[0-9A-Z]{4}", is: a serial, example: BLR-0001, identifies: unit}
        redaction:
          secrets: ["boiler unl* {word} {secrets}"]
        facts:
          boiler:
            is: The boiler.
            properties:
              serial: {type: serial, is: Its serial.}
        """);
    assertThat(redact(log.toString(), "--content", folder.toString()).out()).isEqualTo("""
        host-1.example # boiler unlock 3 REDACTED
        BLR-R001 is hot, FTK200R000000001 is not
        password: REDACTED
        """);
    assertThat(redact(log.toString()).out()).contains("open-sesame", "BLR-0042", ": REDACTED");
  }

  @Test
  void aLibraryThatCannotBeReadRedactsNothing() throws IOException {
    Path log = Files.writeString(folder.resolve("a.log"), "password: hunter2\n");
    Files.writeString(folder.resolve("facts.yaml"), "redaction: {secrets: [boiler]}\n");
    Run run = redact(log.toString(), "--content", folder.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("invalid element of secrets: \"boiler\"");
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
