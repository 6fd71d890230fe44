package org.remediationkb.model.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {

  private static final int MEBIBYTE = 1024 * 1024;

  @Test
  void readsAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "größe: 😀\r\nb");

    SourceText text = SourceFile.read(file, 1).value().orElseThrow();

    assertThat(text).isEqualTo(SourceText.of(file.toString(), "größe: 😀\r\nb"));
    assertThat(text.lines()).containsExactly("größe: 😀", "b");
  }

  @Test
  void missingFileIsAnExceptionNotAProblem(@TempDir Path folder) {
    assertThatThrownBy(() -> SourceFile.read(folder.resolve("none.yaml"), 1))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void byteOrderMarkIsNoPartOfTheText() throws IOException {
    assertThat(read("\ufeffcase: a".getBytes(UTF_8)).value())
        .contains(SourceText.of("-", "case: a"));
  }

  @Test
  void sizeLimitIsExact() throws IOException {
    assertThat(read(new byte[MEBIBYTE]).value()).isPresent();
    assertThat(Rendered.of(read(new byte[MEBIBYTE + 1])))
        .isEqualTo("-:1:1 error KT001 the file is larger than 1 MiB\n");
  }

  @Test
  void otherEncodingIsShownWhereItBegins() throws IOException {
    assertThat(Rendered.of(read("case: a\nuser: Müller\n".getBytes(StandardCharsets.ISO_8859_1))))
        .isEqualTo("""
            -:2:8 error KT002 the file is not UTF-8: byte 0xFC
              2 | user: M�
                |        ^
              help: save it as UTF-8; many editors show the encoding in the status line
            """);
  }

  @Test
  void textCutOffWithinACharacterIsNotUtf8() throws IOException {
    byte[] bytes = "ö".getBytes(UTF_8);

    assertThat(read(new byte[] {'a', bytes[0]}).problems())
        .extracting(Problem::code)
        .containsExactly("KT002");
  }

  private static Checked<SourceText> read(byte[] bytes) throws IOException {
    return SourceFile.read("-", new ByteArrayInputStream(bytes), 1);
  }
}
