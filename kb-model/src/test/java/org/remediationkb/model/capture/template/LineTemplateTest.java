package org.remediationkb.model.capture.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.TextType;
import org.remediationkb.model.value.VersionType;

class LineTemplateTest {

  private static final TextType PLATE =
      TextType.of("[A-Z]{2}[0-9]{3}", "a plate", "AB123", "PLATE").maskable();
  private static final TermType COLOUR = TermType.of(Term.of("red"), Term.of("light blue"));
  private static final TermType ANSWER =
      TermType.of(Term.of("fine"), Term.anyOther("another answer"));
  private static final Function<String, Optional<Form>> FORMS = name -> Optional.ofNullable(Map.of(
          "car.plate", Form.of(PLATE),
          "car.colour", Form.of(COLOUR),
          "car.answer", Form.of(ANSWER),
          "car.version", Form.of(new VersionType("CarOS", "1.2.3", "1.2.3")))
      .get(name));

  private static LineTemplate template(String text) {
    return LineTemplate.parse(text, FORMS).template().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "PLATE {word}, P, true",
    "PLATE {word}, p, false",
    "{word} PLATE, x, true",
    "{...}PLATE, x, true",
    "{number} PLATE, 7, true",
    "{number} PLATE, -, true",
    "{number} PLATE, x, false",
    "{car.colour} PLATE, L, true",
    "{car.colour} PLATE, x, false",
    "{car.colour?}PLATE, P, true",
    "{car.plate} {word}, x, true",
  })
  void firstCharacterTellsWhatMayBeTaken(String template, char first, boolean mayTake) {
    assertThat(template(template).mayTake(first)).isEqualTo(mayTake);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "PLATE COLOUR; PLATE   COLOUR; true",
        "PLATE COLOUR; PLATECOLOUR; false",
        "PLATE COLOUR; plate colour; false",
        "PLATE COLOUR; PLATE COLOUR x; false",
        "a {word} c; a b c; true",
        "a {word} c; a b d c; false",
        "a {text} c; a b d c; true",
        "a {text} c; a c; false",
        "a{...}c; ac; true",
        "a{...}c; a c; true",
        "{number}; -12; true",
        "{number}; 1234567890; false",
        "{number}; 1-; false",
        "{label}:{...}; IPS-DB (x/y): 1; true",
        "{label}:{...}; 1 IPS: 1; false",
        "{label}:{...}; IPS : 1; false",
        "{label} :{...}; IPS : 1; true",
        "{name}-{...}; Hydro-7; true",
        "{name}-{...}; Fort1-7; true",
        "{name}-{...}; 1Fort-7; false",
        "{\"on\"|\"off\"}{word}; only; true",
        "{\"on\"|\"off\"}{word}; on; false",
        "{=word} c; b c; true",
        "{=\"b\"} c; a c; false",
        "{car.colour}; Light   BLUE; true",
        "{car.colour}; blue; false",
        "{car.plate}; AB123; true",
        "{car.plate}; AB12; false",
        "{car.version},{...}; 7.4.10,build; true",
        "{car.version},{...}; 7.4,build; false",
        "{\"{\"|\"}\"}; {; true",
        "{\"on\"|\"off\"}; of; false",
        "{\"on\"|\"off\"}; OFF; true"
      })
  void takesWholeLines(String template, String line, boolean isTaken) {
    assertThat(template(template).take(line).isPresent()).isEqualTo(isTaken);
    assertThat(template(template).take("  " + line + "\t").isPresent()).isEqualTo(isTaken);
  }

  @Test
  void aHoleTakesAsLittleAsItCanTheFirstBeforeTheSecond() {
    assertThat(template("{text}: {text}").take("a: b: c")).contains(List.of("a", "b: c"));
    assertThat(template("{...}-{...}").take("a-b-c")).contains(List.of("a", "b-c"));
    assertThat(template("{car.plate} {number} {car.answer}").take("AB123  7 is it  so "))
        .contains(List.of("AB123", "7", "is it  so"));
  }

  @Test
  void aMaskedTextMayStandWhereTheTextCan() {
    TextType masked = TextType.of("[A-Z]{2}[0-9]{3}", "x", "AB123", "X").maskable();
    LineTemplate template = LineTemplate.parse("{p}", name -> Optional.of(Form.of(masked)))
        .template()
        .orElseThrow();
    assertThat(template.take("AB***")).isPresent();
    assertThat(template.take("A*")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; 0; it is empty",
        "a {b c; 2; '{ opens a hole that no } closes: for a brace write {\"{\"}'",
        "a {nothing}; 2; unknown hole {nothing}",
        "{word}{text}; 6; nothing stands between {text} and the hole before it: write what separates them",
        "{\"a\"|}; 0; unknown hole {\"a\"|}",
        "{\"\"}; 0; unknown hole {\"\"}"
      })
  void saysWhatIsWrong(String text, int index, String message) {
    LineTemplate.Parsed parsed = LineTemplate.parse(text, FORMS);
    assertThat(parsed.template()).isEmpty();
    assertThat(parsed.mistakes())
        .extracting(LineTemplate.Mistake::index, LineTemplate.Mistake::message)
        .containsExactly(Assertions.tuple(index, message));
  }

  @Property(tries = 200)
  void whatIsPrintedIsReadBack(
      @ForAll @AlphaChars @StringLength(min = 1, max = 8) String word,
      @ForAll @IntRange(min = -999_999_999, max = 999_999_999) int number,
      @ForAll boolean isRed,
      @ForAll @AlphaChars @StringLength(max = 8) String anything) {
    LineTemplate template = template("a {word} {number} <{car.colour}>: {car.plate}, {...}.");
    List<String> values =
        List.of(word, Integer.toString(number), isRed ? "red" : "light blue", "AB123", anything);
    assertThat(template.take(template.print(values))).contains(values);
  }

  @Test
  void timeIsInProportionToTheLength() {
    LineTemplate template = template("{...} {text} {...} {text} {...} {text} {...} {text} x");
    String line = "a ".repeat(1900) + "y";
    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(5), () -> assertThat(template.take(line)).isEmpty());
    assertThat(template("{...}").take("a".repeat(4001))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Total: {number}; Total: {word}; Total: 0",
        "{word} {number}; Total {text}; Total 0",
        "{label}: {...}; {word} x; a: x",
        "set {word} {...}; set colour {car.colour}; set colour red",
        "{car.plate} {number}; {word} {text}; AB123 0",
        "{car.plate} {...}; A{word} 1; AB123 1"
      })
  void showsALineThatBothTake(String one, String other, String line) {
    assertThat(template(one).overlap(template(other)))
        .isEqualTo(new LineTemplate.Overlap(true, Optional.of(line)));
    assertThat(template(other).overlap(template(one)).line()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Total: {number}; Total {number}",
        "{car.plate} {number} {text}; Total of it: {number}",
        "set colour {car.colour}; set size {word}",
        "{number} of {text}; {word} from {text}",
        "status: {car.colour}; status: {\"green\"|\"yellow\"}"
      })
  void knowsThatNoLineIsTakenByBoth(String one, String other) {
    assertThat(template(one).overlap(template(other)))
        .isEqualTo(new LineTemplate.Overlap(false, Optional.empty()));
  }

  @Test
  void whereOnlySamplesAreKnownNoneMayBeShown() {
    assertThat(template("{car.plate}").overlap(template("B{word}")))
        .isEqualTo(new LineTemplate.Overlap(true, Optional.empty()));
  }
}
