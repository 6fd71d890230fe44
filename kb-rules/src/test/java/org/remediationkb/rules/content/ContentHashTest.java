package org.remediationkb.rules.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentHashTest {

  /** By {@code (cd folder; sha256sum remediations/a.md vocabulary.yaml | sha256sum)}. */
  private static final String BY_HAND = "a86036ffd063";

  @TempDir
  private Path folder;

  @BeforeEach
  void write() throws IOException {
    write("vocabulary.yaml", "a: b\n");
    write("remediations/a.md", "# A\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String hash() throws IOException {
    return ContentHash.of(ContentLayout.of(folder)).toString();
  }

  @Test
  void isWhatAShellFindsToo() throws IOException {
    assertThat(hash()).isEqualTo(BY_HAND);
  }

  @Test
  void isAnotherOneWhereAFileHasAnotherNameOrText() throws IOException {
    write("vocabulary.yaml", "a: c\n");
    assertThat(hash()).isNotEqualTo(BY_HAND);
    write("vocabulary.yaml", "a: b\n");
    assertThat(hash()).isEqualTo(BY_HAND);
    Files.move(folder.resolve("remediations/a.md"), folder.resolve("remediations/b.md"));
    assertThat(hash()).isNotEqualTo(BY_HAND);
  }

  @Test
  void countsWhatReadersGetSomethingOf() throws IOException {
    write("cases/a.yaml", "case: a\n");
    write("schema/a.json", "{}\n");
    write("remediations/.a.md.swp", "x");
    write("notes.txt", "x");
    assertThat(hash()).isEqualTo(BY_HAND);
    write("readers/a.md", "# A\n");
    assertThat(hash()).isNotEqualTo(BY_HAND);
  }

  @Test
  void doesNotDependOnWhereAFolderIs(@TempDir Path other) throws IOException {
    Files.createDirectories(other.resolve("moved/remediations"));
    for (String name : List.of("vocabulary.yaml", "remediations/a.md")) {
      Files.copy(folder.resolve(name), other.resolve("moved").resolve(name));
    }
    assertThat(ContentHash.of(ContentLayout.of(other.resolve("moved"))).digits())
        .isEqualTo(BY_HAND);

    Path added = Files.createDirectories(other.resolve("added"));
    Files.writeString(added.resolve("commands.yaml"), "a: b\n");
    assertThat(ContentHash.of(ContentLayout.of(List.of(folder, added))).digits())
        .isNotEqualTo(BY_HAND);
  }
}
