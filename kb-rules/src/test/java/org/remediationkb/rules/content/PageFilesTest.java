package org.remediationkb.rules.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.rules.Draft;

/** What an author reads of files that are not as they should be. */
class PageFilesTest {

  private static final String MISSING = "remediations/seed-missing.md";

  @TempDir
  private Path folder;

  private Draft draft;

  @BeforeEach
  void copy() {
    draft = Draft.in(folder);
  }

  @Test
  void byteOrderMarksAndWindowsLineEndsAreNoMistake() {
    draft
        .write(MISSING, "\ufeff" + draft.read(MISSING).replace("\n", "\r\n"))
        .write("vocabulary.yaml", "\ufeff" + draft.read("vocabulary.yaml"));
    assertThat(draft.complaints()).isEmpty();
  }

  @Test
  void otherEncodingIsShownWhereItBegins() throws IOException {
    String text = draft.read(MISSING).replace("## Why", "Müller\n\n## Why");
    Files.writeString(folder.resolve(MISSING), text, ISO_8859_1);
    assertThat(draft.complaints()).isEqualTo("""
        remediations/seed-missing.md:13:2 error KT002 the file is not UTF-8: byte 0xFC
          13 | M\ufffd
             |  ^
          help: save it as UTF-8; many editors show the encoding in the status line""");
  }

  @Test
  void withoutAVocabularyNoPageIsToBlame() {
    draft.write("vocabulary.yaml", "");
    assertThat(draft.complaints()).isEqualTo("vocabulary.yaml:1:1 error KY001 the file is empty");
  }

  @Test
  void missingFolder() throws IOException {
    try (var pages = Files.list(folder.resolve("articles"))) {
      for (Path page : pages.toList()) {
        Files.delete(page);
      }
    }
    Files.delete(folder.resolve("articles"));
    assertThat(draft.complaints()).isEqualTo("""
        articles:1:1 error KB101 folder not found
          help: create it""");
  }

  @Test
  void nameThatIsNoId() {
    draft.write("remediations/Seed Missing.md", draft.read(MISSING));
    assertThat(draft.complaints()).isEqualTo("""
        remediations/Seed Missing.md:1:1 error KB102 invalid id "Seed Missing": use a-z, 0-9 and single hyphens
          help: rename the file, for example to seed-missing.md""");
  }

  @Test
  void folderAndDanglingLinkInPlaceOfAPage() throws IOException {
    Files.createDirectory(folder.resolve("remediations/a.md"));
    Files.createSymbolicLink(folder.resolve("remediations/b.md"), Path.of("nowhere"));
    Files.createSymbolicLink(folder.resolve("remediations/c.md"), Path.of("c.md"));
    assertThat(draft.complaints()).isEqualTo("""
        remediations/a.md:1:1 error KB102 not a file
          help: a page must be a text file or a link to one
        remediations/b.md:1:1 error KB102 not a file
          help: a page must be a text file or a link to one
        remediations/c.md:1:1 error KB102 not a file
          help: a page must be a text file or a link to one""");
  }

  @Test
  void whatOnlyLooksLikeAPage() {
    String page = draft.read(MISSING);
    draft
        .write("remediations/a.MD", page)
        .write("remediations/b.md.txt", page)
        .write("remediations/tokens/c.md", page);
    assertThat(draft.complaints().lines().filter(line -> !line.startsWith("  help")))
        .containsExactly(
            "remediations/a.MD:1:1 warning KB102 ignored: not a page",
            "remediations/b.md.txt:1:1 warning KB102 ignored: not a page",
            "remediations/tokens/c.md:1:1 warning KB102 ignored: not a page");
  }

  @Test
  void whatEditorsLeaveBesideAPage() throws IOException {
    Files.createSymbolicLink(folder.resolve("remediations/.#a.md"), Path.of("me@host.1"));
    draft.write("remediations/.a.md.swp", "").write("remediations/a.md~", "");
    assertThat(draft.complaints()).isEmpty();
  }
}
