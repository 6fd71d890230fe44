package org.remediationkb.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixesTest {

  @TempDir
  private Path folder;

  private SourceText file(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("page.md"), text);
    return SourceText.reviewed(file.toString(), text);
  }

  private String text() throws IOException {
    return Files.readString(folder.resolve("page.md"));
  }

  private static Problem problem(
      SourceText text, int line, int column, String was, String becomes) {
    Location at = text.at(line, column);
    return Problem.warning("KB1", at, "it is wrong", "mend it").mendedBy(new Fix(at, was, becomes));
  }

  @Test
  void severalOfOneLineAndOfOthers() throws IOException {
    SourceText text = file("one two\r\nthree one\n\none\n");
    List<Fix> made = Fixes.apply(List.of(
        problem(text, 1, 1, "one", "eleven"),
        problem(text, 1, 5, "two", "2"),
        problem(text, 2, 7, "one", "eleven"),
        problem(text, 4, 1, "one", "")));
    assertThat(text()).isEqualTo("eleven 2\r\nthree eleven\n\n\n");
    assertThat(made)
        .extracting(Fix::toString)
        .startsWith(folder.resolve("page.md") + ":1:1: one -> eleven")
        .hasSize(4);
  }

  @Test
  void theSameTwiceIsMadeOnce() throws IOException {
    SourceText text = file("<a>\n");
    Problem problem = problem(text, 1, 1, "<a>", "\\<a>");
    assertThat(Fixes.apply(List.of(problem, problem))).hasSize(1);
    assertThat(text()).isEqualTo("\\<a>\n");
  }

  @Test
  void ofTwoThatOverlapOneIsMade() throws IOException {
    SourceText text = file("abcd\n");
    Fixes.apply(List.of(problem(text, 1, 1, "abc", "x"), problem(text, 1, 3, "cd", "y")));
    assertThat(text()).isEqualTo("aby\n");
  }

  @Test
  void aFileThatHasChangedMeanwhileIsLeftAlone() throws IOException {
    SourceText text = file("one\n");
    Problem problem = problem(text, 1, 1, "one", "two");
    Files.writeString(folder.resolve("page.md"), "new\n");
    assertThat(Fixes.apply(List.of(problem))).isEmpty();
    assertThat(text()).isEqualTo("new\n");
  }

  @Test
  void aProblemOffersOnlyWhatFits() throws IOException {
    SourceText text = file("one\n");
    assertThat(problem(text, 1, 1, "one", "two").help())
        .isEqualTo("mend it; `kb check --fix` does it");
    assertThat(problem(text, 1, 2, "one", "two"))
        .isEqualTo(Problem.warning("KB1", text.at(1, 2), "it is wrong", "mend it"));
  }

  @Test
  void nothingButTheTextChanges() throws IOException {
    SourceText text = file("one\n");
    Path file = folder.resolve("page.md");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.md"), file);
    Fixes.apply(
        List.of(problem(SourceText.reviewed(link.toString(), text.text()), 1, 1, "one", "two")));
    assertThat(text()).isEqualTo("two\n");
    assertThat(link).isSymbolicLink();
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-rw----"));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(file, link);
    }
  }
}
