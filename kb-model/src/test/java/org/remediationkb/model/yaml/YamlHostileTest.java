package org.remediationkb.model.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;

/** Whatever a file holds, reading it ends soon, with a tree or a problem. */
class YamlHostileTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @Test
  void bombOfAliasesIsRefusedNotUnfolded() {
    String bomb = IntStream.range(0, 50)
        .mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "x]\n")
        .collect(Collectors.joining());

    Checked<YamlNode> checked = readSoon("x.yaml", bomb);

    assertThat(checked.value()).isEmpty();
    assertThat(checked.problems()).hasSize(101);
    assertThat(checked.problems().subList(0, 100))
        .extracting(Problem::code)
        .containsOnly("KY006", "KY011");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "- ", "? ", "[[], "})
  void deepNestingIsRefused(String level) {
    for (String file : new String[] {"x.yaml", "x.json"}) {
      assertThat(readSoon(file, level.repeat(200_000)).problems()).isNotEmpty();
    }
    for (String deep :
        List.of("[".repeat(21) + "]".repeat(21), "{a: ".repeat(21) + "}".repeat(21))) {
      assertThat(readSoon("x.yaml", deep).problems())
          .extracting(Problem::code)
          .containsExactly("KY009");
    }
  }

  @Test
  void wideLineIsReadInLinearTime() {
    String entries = "{k: v, s: \"😀\"}, ".repeat(60_000);

    assertThat(readSoon("x.yaml", "a: [" + entries + "]").value()).isPresent();
    assertThat(readSoon("x.yaml", "a: \"" + "x".repeat(1_000_000) + "\"").value())
        .isPresent();
    assertThat(readSoon("x.yaml", "a: " + "9".repeat(1_000_000)).value()).isPresent();
    assertThat(readSoon("x.json", "{\"a\": " + "9".repeat(1_000_000) + "}").value())
        .isPresent();
    assertThat(readSoon("x.yaml", "&".repeat(1_000_000)).value()).isEmpty();
  }

  @Test
  void keysWithTheSameHashAreReadInLinearTime() {
    String keys = IntStream.range(0, 1 << 15)
        .mapToObj(i -> IntStream.range(0, 15)
            .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
            .collect(Collectors.joining("", "\"", "\": 1")))
        .collect(Collectors.joining(",\n", "{", "}"));

    assertThat(readSoon("x.json", keys).value()).isPresent();
    assertThat(readSoon("x.yaml", keys).value()).isPresent();
  }

  @Property(seed = "1218458")
  void anyBytesGiveATreeOrAProblem(@ForAll byte[] bytes) {
    givesTreeOrProblem(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  @Property(seed = "1218458")
  void anyTextGivesATreeOrAProblem(@ForAll String text) {
    givesTreeOrProblem(text);
  }

  @Property(seed = "1218458", tries = 5000)
  void whatLooksLikeYamlGivesATreeOrAProblem(@ForAll("yamlLike") String text) {
    givesTreeOrProblem(text);
  }

  @Provide
  Arbitrary<String> yamlLike() {
    return Arbitraries.of(
            "a", "b", ": ", ":", "- ", "\n", "  ", "\t", "\"", "'", "{", "}", "[", "]", ", ", "#",
            "&a ", "*a", "!t ", "!!int ", "|", ">", "%", "@", "?", "? ", "---\n", "...\n", "\\",
            "\\u12", "1", "1.5", "0x", "true", "null", "~", "<<", "😀", "\r", "\u00a0", "\ufeff")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  private static void givesTreeOrProblem(String text) {
    for (String file : new String[] {"x.yaml", "x.json"}) {
      Checked<YamlNode> checked = YamlReader.read(SourceText.of(file, text));
      assertThat(checked.value().isEmpty()).isNotEqualTo(onlyDuplicateKeys(checked));
      assertThat(checked.problems()).noneMatch(p -> p.message().contains("\n"));
    }
  }

  /** Duplicate keys are the only problems that a tree may have. */
  private static boolean onlyDuplicateKeys(Checked<YamlNode> checked) {
    return checked.problems().stream().allMatch(problem -> problem.code().equals("KY005"));
  }

  private static Checked<YamlNode> readSoon(String file, String text) {
    return Assertions.assertTimeout(SOON, () -> YamlReader.read(SourceText.of(file, text)));
  }
}
