package org.remediationkb.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFolderTest {

  private static final String MARK = "mark.txt";

  @TempDir
  private Path above;

  private Path folder;
  private WholeFolder whole;

  @BeforeEach
  void name() {
    folder = above.resolve("a/site");
    whole = new WholeFolder(folder, MARK);
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void aFolderIsMadeWithAllThatIsInIt() throws IOException {
    Path image = Files.writeString(above.resolve("image"), "i");
    whole.write(Map.of(MARK, "", "b/c.txt", "ü"), Map.of("files/d.png", image));
    assertThat(files(folder)).containsExactly("b/c.txt", "files/d.png", MARK);
    assertThat(folder.resolve("b/c.txt")).hasContent("ü");
    assertThat(folder.resolveSibling("")).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void whatWasWrittenBeforeIsReplaced() throws IOException {
    whole.write(Map.of(MARK, "", "old.txt", ""), Map.of());
    whole.write(Map.of(MARK, "", "new.txt", ""), Map.of());
    assertThat(files(folder)).containsExactly(MARK, "new.txt");
  }

  @Test
  void aFolderOfSomethingElseIsRefused() throws IOException {
    Files.createDirectories(folder);
    whole.check();
    Files.writeString(folder.resolve("thesis.txt"), "precious");
    assertThatThrownBy(() -> whole.write(Map.of(MARK, ""), Map.of()))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("has other files");
    assertThat(files(folder)).containsExactly("thesis.txt");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Files.createDirectories(folder.resolveSibling(""));
    Files.writeString(folder, "");
    assertThatThrownBy(whole::check).hasMessageContaining("not a folder");
  }

  @Test
  void whereSomethingFailsTheFolderStaysAsItWas() throws IOException {
    whole.write(Map.of(MARK, "", "old.txt", ""), Map.of());
    Map<String, Path> missing = Map.of("x", above.resolve("missing"));
    assertThatThrownBy(() -> whole.write(Map.of(MARK, "", "new.txt", ""), missing))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(files(folder)).containsExactly(MARK, "old.txt");
    assertThat(folder.resolveSibling("")).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void noFileIsWrittenOutsideOfIt() {
    assertThatThrownBy(() -> whole.write(Map.of("../x", ""), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(folder.resolveSibling("x")).doesNotExist();
  }
}
