package org.remediationkb.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.file.BoundedLines.Line;

class BoundedLinesTest {

  private static List<String> lines(String text, int most) throws IOException {
    BoundedLines lines =
        new BoundedLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), most);
    List<String> all = new ArrayList<>();
    for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      Line one = line.get();
      String read = new String(one.open().readAllBytes(), StandardCharsets.UTF_8);
      all.add(one.number() + (one.isTooLong() ? ">" : ":") + read);
    }
    return all;
  }

  @Test
  void aLineEndsWithLfOrCrLfOrTheStream() throws IOException {
    assertThat(lines("a\nb\r\nc", 9)).containsExactly("1:a", "2:b", "3:c");
    assertThat(lines("a\n", 9)).containsExactly("1:a");
    assertThat(lines("", 9)).isEmpty();
  }

  @Test
  void anEmptyLineIsALine() throws IOException {
    assertThat(lines("\n\r\na", 9)).containsExactly("1:", "2:", "3:a");
  }

  @Test
  void aReturnWithinALineIsKept() throws IOException {
    assertThat(lines("a\rb\n", 9)).containsExactly("1:a\rb");
  }

  @Test
  void aLineMayHaveSoManyBytesWithoutItsEnd() throws IOException {
    assertThat(lines("abc\nabc\r\n", 3)).containsExactly("1:abc", "2:abc");
  }

  @Test
  void ofALineThatIsTooLongTheNextOneIsReadAllTheSame() throws IOException {
    List<String> all = lines("abcd\n" + "x".repeat(1000) + "\nb\n", 3);
    assertThat(all.get(0)).isEqualTo("1>abcd");
    assertThat(all.get(1)).startsWith("2>xxx").hasSizeLessThan(10);
    assertThat(all.get(2)).isEqualTo("3:b");
  }

  /** The second stream stands for what another program has not written yet. */
  @Test
  void whatIsNotReadYetIsNotAtHand() throws IOException {
    BoundedLines lines = new BoundedLines(
        SequentialInput.of(
            "test",
            new SequenceInputStream(
                new ByteArrayInputStream(new byte[] {'a', '\n', 'b', '\n'}),
                new ByteArrayInputStream(new byte[] {'c', '\n'}))),
        9);
    lines.next();
    assertThat(lines.isMoreAtHand()).isTrue();
    lines.next();
    assertThat(lines.isMoreAtHand()).isFalse();
    assertThat(lines.next()).map(Line::number).hasValue(3L);
  }
}
