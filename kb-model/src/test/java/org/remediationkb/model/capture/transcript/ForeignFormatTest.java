package org.remediationkb.model.capture.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.model.problem.Problem;

class ForeignFormatTest {

  private static List<String> told(String bytes) throws IOException {
    byte[] file = bytes.getBytes(StandardCharsets.ISO_8859_1);
    Transcript transcript = new Transcript("a", new ByteArrayInputStream(file));
    assertThat(transcript.next().isPresent()).isEqualTo(transcript.problems().isEmpty());
    return transcript.problems().stream().map(Problem::message).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "255044462d312e37, a PDF document",
    "7b5c727466315c616e7369, an RTF document",
    "89504e470d0a1a0a, a PNG image",
    "ffd8ffe0, a JPEG image",
    "474946383961, a GIF image",
    "524946460102030457454250565038, a WebP image",
    "424d0102030400000000, a BMP image",
    "504b0304, a ZIP archive or an Office document",
    "1f8b08, a gzip archive",
    "425a6839314159265359, a bzip2 archive",
  })
  void isToldAsWhatItIs(String beginning, String what) throws IOException {
    String bytes =
        new String(HexFormat.of().parseHex(beginning), StandardCharsets.ISO_8859_1) + " text";
    assertThat(told(bytes)).containsExactly("this is " + what);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BMC-fw # get system status", "PK # ", "GIF8 # ", "%PD", "fw # "})
  void whatOnlyBeginsLikeOneIsACapture(String line) throws IOException {
    assertThat(told(line)).isEmpty();
  }

  @Test
  void anyOtherBinaryFileIsNoText() throws IOException {
    assertThat(told("\u0001".repeat(100))).containsExactly("this is not a text file");
  }
}
