package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is known of a vendor's products is content: neither the program nor the tests of its modules name
 * any, nor their serials.
 */
class NoVendorTest {

  /** In parts, so that it does not name itself. */
  private static final Pattern VENDOR =
      Pattern.compile("(?i:for" + "ti|f" + "tk|f" + "gt|f" + "tm)|\"F\\[");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kb-model/src/main",
        "kb-model/src/test/java",
        "kb-rules/src/main",
        "kb-rules/src/test/java",
        "kb-rules/src/test/resources",
        "kb-render/src/main",
        "kb-render/src/test/java",
        "kb-cli/src/main",
        "kb-cli/src/test/java"
      })
  void noVendorIsNamed(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("..", folder))) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(VENDOR));
    }
  }
}
