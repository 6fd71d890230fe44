package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is known of a vendor's products is content: the program names none, nor their serials. */
class NoVendorTest {

  /** In parts, so that it does not name itself. */
  private static final Pattern VENDOR =
      Pattern.compile("(?i:for" + "ti|f" + "tk|f" + "gt|f" + "tm)|\"F\\[");

  @Test
  void theProgramNamesNoVendor() throws IOException {
    for (String module : List.of("kb-model", "kb-rules", "kb-render", "kb-cli")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main"))) {
        assertThat(files.filter(Files::isRegularFile))
            .isNotEmpty()
            .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(VENDOR));
      }
    }
  }
}
