package org.remediationkb.model.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.ShippedContent;

/**
 * Reads what nobody would write: random bytes, and samples with pieces lost, doubled, damaged and
 * mixed. Whatever comes, nothing is thrown, no control character and no secret gets out, and what is
 * written of it is a good fact file.
 */
class CaptureFuzzTest {

  private static final Path CAPTURES =
      Path.of("src", "test", "resources", "org", "remediationkb", "model", "capture");
  private static final List<String> SAMPLES = samples();
  private static final List<String> PIECES = List.of(
      "fw # ",
      "fw (root) # ",
      "$ ",
      "\n",
      "\r",
      "\r\n",
      "\b",
      "\u001b[2K",
      "\u001b]",
      "\u0007",
      "\u0000",
      "\"",
      "'",
      "{\"d\":{",
      "}",
      "--More-- ",
      "end\n",
      "next\n",
      "config user fortitoken\n",
      "edit \"FTK200BAA0000000\"\n",
      "set seed \"SECRETSEED0000\"\n",
      "set passwd ENC SECRETPASSWORD\n",
      "| grep -f FTK",
      "FORTITOKEN DRIFT STATUS\n",
      "FTKMOB2A0****** 0 new\n",
      "2022-09-16 09:36:40 ftm_fc_command[615]:",
      "received error from forticare [-7561]\n",
      "import fortitoken license error: -7561\n",
      "current vf=root:0\n",
      "command parse error before 'x'\n",
      "=~=~=~=~=\n",
      "\u202e",
      "\u2028",
      "\ufeff",
      "\uD800",
      "\u00a0",
      "\u201c");

  private final FactFileReader reader = new FactFileReader(ShippedContent.KINDS);

  private static List<String> samples() {
    try (Stream<Path> files = Files.walk(CAPTURES)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(CaptureFuzzTest::text)
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void check(byte[] log) {
    Capture capture = Captures.read(log);
    String account = Captures.account(capture);
    for (String line : account.split("\n", -1)) {
      assertThat(ControlCharacters.areIn(line)).as(line).isFalse();
    }
    assertThat(account).hasSizeLessThan(10_000 + 20 * log.length);
    assertThat(reader.read(SourceText.of("facts.yaml", account)).problems())
        .as(account)
        .isEmpty();
  }

  @Property(seed = "1218458", tries = 500)
  void anyBytes(@ForAll byte[] bytes) {
    check(bytes);
  }

  @Property(seed = "1218458", tries = 1000)
  void mixedPieces(@ForAll("mixtures") String log) {
    check(log.getBytes(StandardCharsets.UTF_8));
  }

  @Property(seed = "1218458", tries = 1000)
  void damagedSamples(@ForAll("damaged") String log) {
    check(log.getBytes(StandardCharsets.UTF_8));
  }

  /** Nothing that the samples hide gets out where lines are lost, but what hides it is there. */
  @Property(seed = "1218458", tries = 1000)
  void samplesWithLinesLost(@ForAll("thinned") String log) {
    check(log.getBytes(StandardCharsets.UTF_8));
    assertThat(Captures.account(Captures.read(log))).doesNotContain("SECR");
  }

  @Provide
  Arbitrary<String> mixtures() {
    Arbitrary<String> pieces = Arbitraries.oneOf(
        Arbitraries.of(PIECES),
        Arbitraries.of(SAMPLES).flatMap(CaptureFuzzTest::lineOf),
        Arbitraries.strings().ofMaxLength(10));
    return pieces.list().ofMaxSize(60).map(list -> String.join("", list));
  }

  private static Arbitrary<String> lineOf(String sample) {
    return Arbitraries.of(sample.split("(?<=\n)"));
  }

  @Provide
  Arbitrary<String> damaged() {
    return Combinators.combine(
            Arbitraries.of(SAMPLES),
            Arbitraries.integers().between(0, 10_000),
            Arbitraries.integers().between(0, 200),
            Arbitraries.of(PIECES))
        .as((sample, at, length, piece) -> {
          int from = at % (sample.length() + 1);
          int to = Math.min(sample.length(), from + length);
          return sample.substring(0, from) + piece + sample.substring(to);
        });
  }

  @Provide
  Arbitrary<String> thinned() {
    return Combinators.combine(Arbitraries.of(SAMPLES), Arbitraries.longs()).as((sample, seed) -> {
      Random random = new Random(seed);
      return Stream.of(sample.split("(?<=\n)"))
          .filter(line -> random.nextInt(8) > 0)
          .collect(Collectors.joining());
    });
  }
}
