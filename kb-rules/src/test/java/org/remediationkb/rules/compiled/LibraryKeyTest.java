package org.remediationkb.rules.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryKeyTest {

  @TempDir
  private Path folder;

  private LibraryKey before = new LibraryKey("", "");

  @BeforeEach
  void write() throws IOException {
    write("clock/facts.yaml", "facts: {}\n");
    write("clock/remediations/slow.md", "# Slow\n");
    write("clock/cases/slow.yaml", "case: A\n");
    before = key();
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }

  private LibraryKey key() throws IOException {
    return LibraryKey.of("1.0", List.of(folder));
  }

  @Test
  void theSameContentHasTheSameKey() throws IOException {
    write("clock/facts.yaml", "facts: {}\n");
    assertThat(key()).isEqualTo(before);
    assertThat(before.toString()).matches("[0-9a-f]{16}-[0-9a-f]{16}");
  }

  @Test
  void anyByteCounts() throws IOException {
    write("clock/remediations/slow.md", "# slow\n");
    assertThat(key()).isNotEqualTo(before);
  }

  @Test
  void pagesAreToldFromWhatTheyDependOn() throws IOException {
    write("clock/remediations/slow.md", "# slow\n");
    assertThat(key().settings()).isEqualTo(before.settings());
    assertThat(key().pages()).isNotEqualTo(before.pages());
    write("clock/remediations/slow.md", "# Slow\n");
    write("clock/facts.yaml", "facts: {a: {}}\n");
    assertThat(key().settings()).isNotEqualTo(before.settings());
    assertThat(key().pages()).isEqualTo(before.pages());
  }

  @Test
  void whoseThePagesAreCounts() throws IOException {
    write("dial/remediations/worn.md", "# Worn\n");
    LibraryKey one = key();
    Files.move(
        folder.resolve("dial/remediations/worn.md"), folder.resolve("clock/remediations/worn.md"));
    assertThat(key().pages()).isNotEqualTo(one.pages());
  }

  @Test
  void isReadFromItsText() {
    assertThat(LibraryKey.parse(before.toString())).isEqualTo(before);
  }

  @Test
  void whereOneFileEndsAndAnotherBeginsCounts() throws IOException {
    write("a.md", "b.md");
    LibraryKey one = key();
    Files.delete(folder.resolve("a.md"));
    write("a.mdb.md", "");
    assertThat(key()).isNotEqualTo(one);
  }

  @Test
  void aNameCounts() throws IOException {
    Files.move(
        folder.resolve("clock/remediations/slow.md"), folder.resolve("clock/remediations/slo.md"));
    assertThat(key()).isNotEqualTo(before);
  }

  @Test
  void inWhichFolderAFileIsCounts() throws IOException {
    Files.move(folder.resolve("clock/remediations/slow.md"), folder.resolve("clock/slow.md"));
    assertThat(key()).isNotEqualTo(before);
  }

  @Test
  void theProgramCountsAndSoDoesTheNameOfAFolder() throws IOException {
    assertThat(LibraryKey.of("1.1", List.of(folder))).isNotEqualTo(before);
    Path renamed = Files.move(folder.resolve("clock"), folder.resolve("watch"));
    assertThat(LibraryKey.of("1.0", List.of(renamed)))
        .isNotEqualTo(LibraryKey.of("1.0", List.of(Files.move(renamed, folder.resolve("clock")))));
  }

  @Test
  void whereTheFolderLiesDoesNotCount() throws IOException {
    Path clock = folder.resolve("clock");
    LibraryKey here = LibraryKey.of("1.0", List.of(clock));
    assertThat(
            LibraryKey.of("1.0", List.of(folder.resolve("../" + folder.getFileName() + "/clock"))))
        .isEqualTo(here);
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("clock");
    Files.move(clock, elsewhere);
    Files.setLastModifiedTime(elsewhere.resolve("facts.yaml"), FileTime.fromMillis(0));
    assertThat(LibraryKey.of("1.0", List.of(elsewhere))).isEqualTo(here);
  }

  @Test
  void whatNoLibraryIsMadeFromDoesNotCount() throws IOException {
    write("clock/cases/slow.yaml", "case: B\n");
    write("clock/.facts.yaml.swp", "");
    assertThat(key()).isEqualTo(before);
    write("clock/schema/facts.json", "{}");
    LibraryKey with = key();
    write("clock/schema/facts.json", "[]");
    assertThat(key()).isEqualTo(with);
  }

  @Test
  void aFolderThatIsMissingHasNone() {
    assertThatThrownBy(() -> LibraryKey.of("1.0", List.of(folder.resolve("none"))))
        .isInstanceOf(IOException.class);
  }
}
