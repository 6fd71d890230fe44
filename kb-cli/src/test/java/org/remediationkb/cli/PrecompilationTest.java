package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.model.fortitoken.FortiTokenFacts;
import org.remediationkb.rules.content.ContentReader;
import org.remediationkb.rules.drools.DrlWriter;

class PrecompilationTest {

  private static final String DRL = "META-INF/org.remediationkb/precompiled.drl";

  @Test
  void theProgramHasTheRulesOfTheShippedContent() throws IOException {
    String rules = DrlWriter.write(ContentReader.read(Path.of("../content"), FortiTokenFacts.TYPES)
        .value()
        .orElseThrow()
        .remediations()
        .values());
    try (InputStream precompiled = Main.class.getClassLoader().getResourceAsStream(DRL)) {
      assertThat(precompiled).isNotNull();
      assertThat(new String(precompiled.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(rules);
    }
  }

  @Test
  void leavesOutContentWithErrors(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("content/remediations"));
    Files.createDirectories(folder.resolve("content/articles"));
    Files.writeString(folder.resolve("content/vocabulary.yaml"), "- say: a token\n");
    Files.writeString(folder.resolve("content/commands.yaml"), "commands: []\n");
    Path classes = Files.createDirectory(folder.resolve("classes"));

    Precompilation.main(new String[] {folder.resolve("content").toString(), classes.toString()});

    assertThat(classes).isEmptyDirectory();
  }
}
