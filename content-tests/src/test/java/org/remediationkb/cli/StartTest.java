package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a small evaluate doesn't load, because that would be a good part of its time. */
class StartTest {

  private static final String CASE = "../content/fortitoken/cases/tokens/one-locked-token.yaml";

  @TempDir
  private Path folder;

  private List<String> loadedBy(String... args) throws IOException, InterruptedException {
    Path classes = folder.resolve("classes");
    Path output = folder.resolve("output");
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xlog:class+load:file=" + classes,
        "-Dkb.content=../content",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName()));
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    assertThat(process.waitFor()).as(Files.readString(output)).isZero();
    return Files.readAllLines(classes);
  }

  @Test
  void anEvaluateReadsNoAnnotationsOfOptionsDrawsNoRandomNumbersAndStartsNoFreeMarker()
      throws Exception {
    assertThat(loadedBy("evaluate", CASE))
        .anyMatch(line -> line.contains("picocli.CommandLine$Model$CommandSpec "))
        .anyMatch(line -> line.contains("org.drools."))
        .noneMatch(line -> line.contains("picocli.CommandLine$Model$TypedMember"))
        .noneMatch(line -> line.contains("java.security.SecureRandom "))
        .noneMatch(line -> line.contains("freemarker.template.Configuration "))
        .noneMatch(line -> line.contains("org.remediationkb.cli.shell."));
  }

  @Test
  void theVersionNeedsNeitherOptionsNorRules() throws Exception {
    assertThat(loadedBy("--version"))
        .anyMatch(line -> line.contains("org.remediationkb.cli.ProgramVersion "))
        .noneMatch(line -> line.contains(" picocli.CommandLine ") || line.contains("org.drools."));
  }
}
