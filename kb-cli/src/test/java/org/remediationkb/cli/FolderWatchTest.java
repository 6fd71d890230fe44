package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class FolderWatchTest {

  @TempDir
  private Path folder;

  private Path pages;
  private FolderWatch watch;

  @BeforeEach
  void watchAFolderWithAnotherInIt() throws IOException {
    pages = Files.createDirectory(folder.resolve("remediations"));
    watch = new FolderWatch(List.of(folder));
  }

  @AfterEach
  void close() throws IOException {
    watch.close();
  }

  @Test
  void filesSavedOneAfterTheOtherAreOneChange() throws IOException {
    Path vocabulary = Files.writeString(folder.resolve("vocabulary.yaml"), "a");
    Path page = Files.writeString(pages.resolve("a.md"), "a");
    Files.writeString(page, "b");
    assertThat(watch.next()).containsExactlyInAnyOrder(vocabulary, page);
  }

  @Test
  void aFileThatIsReplacedOrGone() throws IOException {
    Path page = Files.writeString(pages.resolve("a.md"), "a");
    assertThat(watch.next()).containsExactly(page);
    Files.delete(page);
    assertThat(watch.next()).containsExactly(page);
  }

  @Test
  void aFolderThatIsMadeLaterIsWatchedAsWell() throws IOException {
    Path cases = Files.createDirectory(folder.resolve("cases"));
    assertThat(watch.next()).containsExactly(cases);
    Path facts = Files.writeString(cases.resolve("a.yaml"), "a");
    assertThat(watch.next()).containsExactly(facts);
  }

  @Test
  void whatEditorsWriteBesidesIsNoChange() throws IOException {
    Files.writeString(pages.resolve(".a.md.swp"), "a");
    Files.writeString(pages.resolve("a.md~"), "a");
    Files.delete(Files.writeString(pages.resolve("4913"), ""));
    Path page = Files.writeString(pages.resolve("a.md"), "a");
    assertThat(watch.next()).containsExactly(page);
  }

  @Test
  void anInterruptEndsTheWaiting() throws IOException {
    Thread.currentThread().interrupt();
    Set<Path> changed = watch.next();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(changed).isEmpty();
  }
}
