package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release has a kept library, so who builds it again has to come to the same bytes. */
class KeptLibraryBytesTest {

  private static final String CASE = "../content/fortitoken/cases/tokens/one-locked-token.yaml";

  @TempDir
  private Path folder;

  /** Keeps the library of the content as a program of its own: the order of sets may be another in each. */
  private byte[] keptBy(String program) throws IOException, InterruptedException {
    Path home = Files.createDirectory(folder.resolve(program));
    Path output = folder.resolve(program + ".txt");
    List<String> command = List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Dkb.content=../content",
        "-Dkb.home=" + home,
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "evaluate",
        CASE);
    ProcessBuilder process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    // What this user has kept would be taken instead.
    process.environment().put("XDG_CACHE_HOME", folder.resolve("caches").toString());
    assertThat(process.start().waitFor()).as(Files.readString(output)).isZero();
    try (Stream<Path> kept = Files.list(home)) {
      return Files.readAllBytes(kept.findFirst().orElseThrow());
    }
  }

  @Test
  void twoProgramsKeepTheSameBytes() throws Exception {
    // Not the bytes themselves, which would fill the message.
    assertThat(Arrays.mismatch(keptBy("one"), keptBy("other"))).isEqualTo(-1);
  }
}
