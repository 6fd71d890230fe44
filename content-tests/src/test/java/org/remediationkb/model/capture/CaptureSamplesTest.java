package org.remediationkb.model.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.remediationkb.model.capture.command.CommandParser;
import org.remediationkb.model.capture.command.DebugParser;
import org.remediationkb.model.factfile.FactFile;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.ShippedContent;

/**
 * Reads every sample below {@code samples/PARSER} and compares all that comes of it with the file
 * beside it: the fact file, and in its comments the commands, what was not read, and the history.
 */
class CaptureSamplesTest {

  private static final Path CAPTURES =
      Path.of("src", "test", "resources", "org", "remediationkb", "model", "capture");
  private static final Path SAMPLES = CAPTURES.resolve("samples");

  @TestFactory
  Stream<DynamicTest> samples() throws IOException {
    return captures().stream()
        .map(capture ->
            DynamicTest.dynamicTest(CAPTURES.relativize(capture).toString(), () -> check(capture)));
  }

  private static List<Path> captures() throws IOException {
    try (Stream<Path> files = Files.walk(CAPTURES)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static void check(Path file) throws IOException {
    Capture capture = Captures.read(Files.readAllBytes(file));
    String account = Captures.account(capture);
    Path expected = file.resolveSibling(file.getFileName().toString().replace(".txt", ".yaml"));
    assertThat(account).isEqualTo(Files.readString(expected));
    assertThat(account).doesNotContain("SECR");
    Checked<FactFile> again =
        new FactFileReader(ShippedContent.KINDS).read(SourceText.of("facts.yaml", account));
    assertThat(again.problems()).isEmpty();
  }

  @Test
  void everyParserHasASample() {
    Stream<Class<?>> parsers = Stream.of(CommandParser.class, DebugParser.class)
        .flatMap(type -> ServiceLoader.load(type).stream().map(ServiceLoader.Provider::type));
    assertThat(parsers).isNotEmpty().allSatisfy(parser -> {
      try (Stream<Path> files = Files.list(SAMPLES.resolve(parser.getSimpleName()))) {
        assertThat(files).isNotEmpty();
      }
    });
  }
}
