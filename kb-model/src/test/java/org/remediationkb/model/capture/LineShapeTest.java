package org.remediationkb.model.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineShapeTest {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern NUMBER = Pattern.compile("(-?[0-9]{1,9})([,;:.)]?)");
  private static final Pattern VALUE = Pattern.compile(".*[0-9*{].*|\".*");
  private static final Pattern PARTS =
      Pattern.compile("([A-Za-z][A-Za-z_-]{0,40}=)?(.*?)([,;:.)]?)");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "fan 3: -4500 rpm,    | fan {number}: {number} rpm,",
        "id 1234567890 12.5   | id {word} {word}",
        "memory=36%, up=yes   | memory={word}, up=yes",
        "9=1 -a=1 a_b-c=1     | {word} {word} a_b-c={word}",
        "\"name is\" x **     | {word} is\" x {word}",
        "- -- 5)) ) =          | - -- {word}) ) =",
        "a={b} {word}         | a={word} {word}",
      })
  void whatDiffersBetweenLinesIsAHole(String line, String template) {
    assertThat(LineShape.of(line)).isEqualTo(template);
  }

  /** A key of a setting is a name, not text of any length. */
  @ParameterizedTest
  @CsvSource({"41,true", "42,false"})
  void aLongKeyIsPartOfTheValue(int length, boolean isKey) {
    String key = "k".repeat(length) + "=";
    assertThat(LineShape.of(key + "1")).isEqualTo((isKey ? key : "") + "{word}");
  }

  @Property(seed = "1218458", tries = 2000)
  void aShapeIsWhatTheExpressionsSay(@ForAll("lines") String line) {
    String expected = Arrays.stream(BLANKS.split(line.strip()))
        .map(LineShapeTest::word)
        .collect(Collectors.joining(" "));
    assertThat(LineShape.of(line)).isEqualTo(expected);
  }

  private static String word(String word) {
    Matcher number = NUMBER.matcher(word);
    if (number.matches()) {
      return "{number}" + number.group(2);
    }
    Matcher parts = PARTS.matcher(word);
    return VALUE.matcher(word).matches() && parts.matches()
        ? (parts.group(1) == null ? "" : parts.group(1)) + "{word}" + parts.group(3)
        : word;
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.strings().withChars("aZ_-=019*\"{}.,:;)( \t").ofMaxLength(40);
  }
}
