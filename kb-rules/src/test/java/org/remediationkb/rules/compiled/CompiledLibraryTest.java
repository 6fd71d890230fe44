package org.remediationkb.rules.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.secret.RedactionTerms;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.content.ContentHash;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ContentReader;

class CompiledLibraryTest {

  private static final LibraryKey KEY = new LibraryKey("01234567", "89abcdef");
  private static final List<Path> ROOTS = List.of(HydroContent.FOLDER);
  private static final ContentHash HASH = new ContentHash("714d17d2a337");
  private static final CompiledLibrary SMALL =
      new CompiledLibrary(ContentLibrary.empty(FactKinds.of(HydroContent.kind("email"))), HASH);

  private static CompiledLibrary read(Path... folders) throws IOException {
    ContentLayout layout = ContentLayout.of(List.of(folders));
    ContentLibrary library = ContentReader.kinds(layout)
        .then(kinds -> ContentReader.read(layout, kinds))
        .value()
        .orElseThrow();
    return new CompiledLibrary(library, HASH);
  }

  /** All parts, those included that are read when somebody asks: bytes have them all. */
  private static void assertSameAfterwards(CompiledLibrary compiled) {
    byte[] bytes = compiled.toBytes(KEY, ROOTS);
    CompiledLibrary again = CompiledLibrary.of(bytes, KEY, ROOTS).orElseThrow();
    assertThat(again.hash()).isEqualTo(compiled.hash());
    assertThat(again.toBytes(KEY, ROOTS)).isEqualTo(bytes);
    assertThat(again.library().remediations().keySet())
        .containsExactlyElementsOf(compiled.library().remediations().keySet());
    assertThat(again.library().vocabulary().sentences())
        .hasSameSizeAs(compiled.library().vocabulary().sentences());
    assertThat(again.library().readers().pages())
        .hasSameSizeAs(compiled.library().readers().pages());
    RedactionTerms terms = again.library().kinds().secrets().terms();
    RedactionTerms before = compiled.library().kinds().secrets().terms();
    assertThat(terms.words()).containsExactlyElementsOf(before.words());
    assertThat(terms.identifiers()).hasSameSizeAs(before.identifiers());
  }

  @Test
  void aLibraryIsTheSameFromAFile() throws IOException {
    assertSameAfterwards(read(HydroContent.FOLDER));
  }

  @Test
  void aLibraryOfTwoFoldersIsTheSameFromAFile(@TempDir Path other) throws IOException {
    Files.writeString(other.resolve("commands.yaml"), """
        language: hydroos
        commands: [{id: other, command: show other, context: any, does: reads}]
        """);
    assertSameAfterwards(read(HydroContent.FOLDER, other));
  }

  @Test
  void whereItsFolderLiesNowIsInTheNamesOfItsFiles() throws IOException {
    byte[] bytes = read(HydroContent.FOLDER).toBytes(KEY, ROOTS);
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
        .doesNotContain(HydroContent.FOLDER.toString());

    List<Path> now = List.of(Path.of("/opt/kb/content"));
    ContentLibrary library = CompiledLibrary.of(bytes, KEY, now).orElseThrow().library();
    assertThat(library.remediations().values())
        .isNotEmpty()
        .extracting(page -> page.page().text().file())
        .allMatch(file -> file.startsWith("/opt/kb/content/hydrotoken/remediations/"));
  }

  @Test
  void aLibraryIsTheSameWhereItsClassesAreOnlyKnownFromATable() throws IOException {
    CompiledLibrary compiled = read(HydroContent.FOLDER);
    CompiledLibrary again =
        CompiledLibrary.of(CompiledLibrary.typeTable(), compiled.data(ROOTS), List.of("content/"));
    assertThat(again.data(List.of(Path.of("content")))).isEqualTo(compiled.data(ROOTS));
    assertThat(again.library().remediations().values())
        .extracting(page -> page.page().text().file())
        .allMatch(file -> file.startsWith("content/hydrotoken/remediations/"));
  }

  @Test
  void aTableNamesTheClassesOfASealedTypeAndThePartsOfAClass() {
    assertThat(CompiledLibrary.typeTable().lines())
        .contains(
            "class org.remediationkb.rules.content.ContentHash digits",
            "class org.remediationkb.rules.compiled.CompiledLibrary library hash")
        .anyMatch(line -> line.startsWith("sealed org.remediationkb.model.value.ValueType "));
  }

  @Test
  void aKindIsOneObjectWhereverItIsNamed() throws IOException {
    ContentLibrary library = CompiledLibrary.of(
            read(HydroContent.FOLDER).toBytes(KEY, ROOTS), KEY, ROOTS)
        .orElseThrow()
        .library();
    assertThat(library.remediations().values())
        .allSatisfy(page -> assertThat(library.kinds().all()).contains(page.about()));
  }

  @Test
  void aFileThatEndsTooEarlyIsRefusedWhereverItEnds() {
    byte[] bytes = SMALL.toBytes(KEY, ROOTS);
    for (int length = 0; length < bytes.length; length++) {
      assertThat(CompiledLibrary.of(Arrays.copyOf(bytes, length), KEY, ROOTS))
          .as("the first %d bytes", length)
          .isEmpty();
    }
    assertThat(CompiledLibrary.of(Arrays.copyOf(bytes, bytes.length + 1), KEY, ROOTS))
        .isEmpty();
    assertThat(CompiledLibrary.of(bytes, KEY, ROOTS)).isPresent();
  }

  @Test
  void aFileWithAWrongBitIsRefusedWhereverThatIs() {
    byte[] bytes = SMALL.toBytes(KEY, ROOTS);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] ^= 4;
      assertThat(CompiledLibrary.of(bytes, KEY, ROOTS)).as("byte %d", i).isEmpty();
      bytes[i] ^= 4;
    }
  }

  /** As somebody would write it who wants to do harm: the checksum is right. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 0x7f, 0x80, 0xff})
  void dataThatNobodyWroteIsRefusedOrIsALibrary(int wrong) {
    byte[] bytes = SMALL.toBytes(KEY, ROOTS);
    int start = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
    for (int i = start; i < bytes.length; i++) {
      byte right = bytes[i];
      bytes[i] = (byte) wrong;
      Optional<CompiledLibrary> read = CompiledLibrary.of(withSum(bytes, start), KEY, ROOTS);
      assertThat(read.map(CompiledLibrary::library).map(ContentLibrary::kinds))
          .satisfiesAnyOf(
              kinds -> assertThat(kinds).isEmpty(), kinds -> assertThat(kinds).isPresent());
      bytes[i] = right;
    }
  }

  private static byte[] withSum(byte[] bytes, int start) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, start, bytes.length - start);
    byte[] digits = String.format("%08x", sum.getValue()).getBytes(StandardCharsets.US_ASCII);
    byte[] all = bytes.clone();
    System.arraycopy(digits, 0, all, start - 1 - digits.length, digits.length);
    return all;
  }

  @Test
  void aFileOfAnotherKeyOrFormatIsRefused() {
    byte[] bytes = SMALL.toBytes(KEY, ROOTS);
    assertThat(CompiledLibrary.of(bytes, new LibraryKey("01234567", "89abcdee"), ROOTS))
        .isEmpty();
    String other = new String(bytes, StandardCharsets.ISO_8859_1).replace("format 3", "format 1");
    assertThat(CompiledLibrary.of(other.getBytes(StandardCharsets.ISO_8859_1), KEY, ROOTS))
        .isEmpty();
  }

  @Test
  void anythingElseIsRefused() throws IOException {
    assertThat(CompiledLibrary.of(Files.readAllBytes(Path.of("pom.xml")), KEY, ROOTS))
        .isEmpty();
  }
}
