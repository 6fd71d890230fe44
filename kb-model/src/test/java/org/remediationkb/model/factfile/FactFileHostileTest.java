package org.remediationkb.model.factfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.hydro.HydroFacts;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.model.problem.Rendered;

/** Whatever a file holds, reading it and showing what is wrong ends soon and steers no terminal. */
class FactFileHostileTest {

  private static final FactFileReader READER = new FactFileReader(HydroFacts.KINDS);

  @Property(seed = "1218458")
  void anyBytesGiveACaseOrProblems(@ForAll byte[] bytes) throws IOException {
    givesCaseOrProblems(bytes);
  }

  @Property(seed = "1218458", tries = 3000)
  void damagedFileGivesACaseOrProblems(@ForAll("damaged") String text) throws IOException {
    givesCaseOrProblems(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The complete sample with a few characters replaced by others that mean something in YAML. */
  @Provide
  Arbitrary<String> damaged() {
    Arbitrary<Integer> places = Arbitraries.integers().between(0, Samples.COMPLETE.length() - 1);
    Arbitrary<Character> damage = Arbitraries.of(
        " \t\n:-[]{}\"'&*!|>%@#,0\u001b\u202e\\".chars().mapToObj(c -> (char) c).toList());
    return Arbitraries.maps(places, damage).ofMinSize(1).ofMaxSize(4).map(damages -> {
      StringBuilder text = new StringBuilder(Samples.COMPLETE);
      damages.forEach(text::setCharAt);
      return text.toString();
    });
  }

  @Test
  void manyTokensAreReadSoon() {
    String tokens = IntStream.range(0, 20_000)
        .mapToObj(i -> String.format("- {serial: HTK200%010X, seed: absent, drift: %d}%n", i, i))
        .collect(Collectors.joining());
    byte[] file = ("tokens:\n" + tokens).getBytes(StandardCharsets.UTF_8);

    Checked<FactFile> checked = Assertions.assertTimeout(Duration.ofSeconds(20), () -> read(file));

    assertThat(checked.value()).map(f -> f.facts().facts().size()).contains(20_002);
  }

  private static void givesCaseOrProblems(byte[] file) throws IOException {
    Checked<FactFile> checked = read(file);

    assertThat(checked.value().isEmpty()).isEqualTo(!checked.problems().isEmpty());
    assertThat(ControlCharacters.areIn(Rendered.of(checked).replace("\n", ""))).isFalse();
  }

  private static Checked<FactFile> read(byte[] file) throws IOException {
    return READER.read("case.yaml", new ByteArrayInputStream(file));
  }
}
