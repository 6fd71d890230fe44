package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ContentReader;

/** Content as it was at a revision; the repository is one of the test's own. */
class ContentVersionTest {

  private static final FactKinds KINDS = kinds();

  private static FactKinds kinds() {
    try {
      return ContentReader.kinds(ContentLayout.of(Path.of(Content.FOLDER)))
          .value()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TempDir
  private Path repository;

  private Path content;

  @BeforeEach
  void aRepositoryWithOneRevision() throws IOException {
    content = Files.createDirectories(repository.resolve("docs/content"));
    Content.copy(content);
    git("init", "-q", "-b", "trunk");
    git("add", ".");
    git("-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-q", "-m", "first");
    git("tag", "v1");
  }

  private void git(String... arguments) throws IOException {
    assertThat(new GitRepository(repository).ask(arguments))
        .as(String.join(" ", arguments))
        .isPresent();
  }

  private Checked<ContentLibrary> read(String name) throws IOException {
    try (ContentVersion version = ContentVersion.of(name, ContentLayout.of(content))) {
      return version.read(KINDS);
    }
  }

  private String message(String name) {
    return assertThatIOException().isThrownBy(() -> read(name)).actual().getMessage();
  }

  @Test
  void aRevisionIsWhatWasCommitted() throws IOException {
    Path edited = content.resolve("hydrotoken/remediations/seed-missing.md");
    Files.writeString(edited, Files.readString(edited).replaceFirst("title: .*", "title: None"));
    assertThat(List.of("v1", "trunk", "HEAD", "HEAD^{/first}"))
        .allSatisfy(name -> assertThat(read(name)
                .value()
                .orElseThrow()
                .remediation("seed-missing")
                .orElseThrow()
                .title())
            .isEqualTo("A hard token has no seed"));
    assertThat(read(content.toString()).value().orElseThrow().remediation("seed-missing"))
        .hasValueSatisfying(page -> assertThat(page.title()).isEqualTo("None"));
  }

  @Test
  void itsFilesAreNamedAsGitNamesThem() throws IOException {
    assertThat(read("v1")
            .value()
            .orElseThrow()
            .articles()
            .get("hydrotoken-basic-troubleshooting")
            .page()
            .text()
            .file())
        .isEqualTo("v1:docs/content/hydrotoken/articles/hydrotoken-basic-troubleshooting.md");
  }

  @Test
  void nothingIsLeftBehind() throws IOException {
    ContentVersion version = ContentVersion.of("v1", ContentLayout.of(content));
    Path archive = Path.of(version.layout().folders().get(0).getFileSystem().toString());
    assertThat(archive).exists();
    version.close();
    assertThat(archive).doesNotExist();
  }

  @Test
  void whatThereIsNotIsToldInOneSentence() throws IOException {
    assertThat(message("v2")).isEqualTo("unknown folder or git revision v2; did you mean v1?");
    assertThat(message("no-such-branch"))
        .isEqualTo("unknown folder or git revision no-such-branch");
    assertThat(message("--output=" + repository.resolve("x")))
        .startsWith("unknown folder or git revision --output=");
    assertThat(List.of("--since=1", "--all", "-h", "--", "--tags=v1", "--path-format=absolute"))
        .allSatisfy(
            name -> assertThat(message(name)).startsWith("unknown folder or git revision " + name));
    assertThat(repository.resolve("x")).doesNotExist();
    try (Stream<Path> files = Files.walk(content)) {
      assertThat(files.filter(file -> file.endsWith("x"))).isEmpty();
    }
  }

  @Test
  void aRevisionWithoutTheFolder() throws IOException {
    Path later = Files.createDirectory(repository.resolve("later"));
    assertThatIOException()
        .isThrownBy(() -> ContentVersion.of("v1", ContentLayout.of(later)))
        .withMessage("the revision v1 has no folder later/");
  }

  @Test
  void noRepositoryAndNoContent(@TempDir Path elsewhere) {
    assertThatIOException()
        .isThrownBy(() -> ContentVersion.of("v1", ContentLayout.of(elsewhere)))
        .withMessage("unknown folder v1, and " + elsewhere + " is not in a git repository");
    assertThatIOException()
        .isThrownBy(() ->
            ContentVersion.of(elsewhere.toString(), ContentLayout.of(content)).read(KINDS))
        .withMessage(elsewhere + " is not a content folder: it has no vocabulary.yaml");
  }
}
