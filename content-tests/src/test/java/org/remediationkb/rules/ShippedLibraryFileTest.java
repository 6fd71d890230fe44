package org.remediationkb.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.rules.compiled.CompiledLibrary;
import org.remediationkb.rules.compiled.LibraryKey;
import org.remediationkb.rules.content.ContentHash;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ContentReader;

/** The shipped library can be kept in a file, alone and with another one. */
class ShippedLibraryFileTest {

  private static final LibraryKey KEY = new LibraryKey("01234567", "89abcdef");

  private static void isTheSameFromAFile(Path... folders) throws IOException {
    List<Path> roots = List.of(folders);
    ContentLayout layout = ContentLayout.of(roots);
    Checked<ContentLibrary> library =
        ContentReader.kinds(layout).then(kinds -> ContentReader.read(layout, kinds));
    byte[] bytes = new CompiledLibrary(
            library.value().orElseThrow(), new ContentHash("714d17d2a337"))
        .toBytes(KEY, roots);
    assertThat(CompiledLibrary.of(bytes, KEY, roots).orElseThrow().toBytes(KEY, roots))
        .isEqualTo(bytes);
  }

  @Test
  void alone() throws IOException {
    isTheSameFromAFile(ShippedContent.FOLDER);
  }

  @Test
  void withAnExample() throws IOException {
    isTheSameFromAFile(ShippedContent.FOLDER, Path.of("../examples/memory"));
  }
}
