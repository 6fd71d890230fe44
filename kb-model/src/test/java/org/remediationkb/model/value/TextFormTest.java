package org.remediationkb.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remediationkb.model.value.TextForm.MalformedForm;

class TextFormTest {

  @ParameterizedTest
  @CsvSource({
    "abc, abc, true",
    "abc, abcd, false",
    "abc, ab, false",
    "[a-c0-9]{2}, b7, true",
    "[a-c0-9]{2}, b7b, false",
    "[^a-c]{1}, d, true",
    "[^a-c]{1}, b, false",
    "[a-], -, true",
    "a(b|cd)?, a, true",
    "a(b|cd)?, acd, true",
    "a(b|cd)?, abcd, false",
    "'x{2,3}', xx, true",
    "'x{2,3}', xxx, true",
    "'x{2,3}', x, false",
    "'x{2,3}', xxxx, false",
    "'(ab?){0,2}', aba, true",
    "'(ab?){0,2}', '', true",
    "'(ab?){0,2}', abab, true",
    "'(ab?){0,2}', ababa, false",
    "a\\.b, a.b, true",
    "a\\.b, axb, false",
    "'.{1,3}', a b, true",
    "'.{1,3}', abcd, false",
    "yes|no, no, true",
    "yes|no, yesno, false"
  })
  void takesWhatItDescribesAndNothingElse(String form, String text, boolean takes) {
    assertThat(TextForm.of(form).matches(text)).isEqualTo(takes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a*; 1; \"*\" has no meaning here; a backslash takes it",
        "[a-z; 4; expected \"]\", found the end",
        "a{2; 3; expected \"}\", found the end",
        "a{x}; 2; expected a number of up to 1000",
        "a{3,2}; 6; expected a number of 3 or more before, found the end",
        "(a|); 3; expected a character, found \")\"",
        "a); 1; expected the end, found \")\"",
        "[]; 1; expected a character, found \"]\"",
        "(([a-z]{1000}){1000}){1000}; 0; this form repeats too much"
      })
  void whatIsNoFormIsToldWithItsPlace(String form, int offset, String message) {
    assertThatExceptionOfType(MalformedForm.class)
        .isThrownBy(() -> TextForm.parse(form))
        .satisfies(e -> assertThat(e.offset()).isEqualTo(offset))
        .withMessageStartingWith(message.substring(0, Math.min(30, message.length())));
  }

  @ParameterizedTest
  @CsvSource({
    "HTK(MOB[0-9]|[0-9]{4}), HTK",
    "[A-Z]{3}, ''",
    "ab?c, a",
    "abc, abc",
    "(ab|ac), a",
    "'', ''"
  })
  void whatAllTextsBeginWith(String form, String beginning) {
    String written = form.isEmpty() ? "x?" : form;
    assertThat(TextForm.of(written).beginning()).isEqualTo(beginning);
  }

  /** A form is a regular expression, so what a library makes of it is what it means. */
  @Property(seed = "1", tries = 2000)
  void meansWhatTheRegularExpressionMeans(
      @ForAll("forms") String form, @ForAll("texts") String text) {
    assertThat(TextForm.of(form).matches(text))
        .as(form + " " + text)
        .isEqualTo(Pattern.compile(form).matcher(text).matches());
  }

  @Provide
  Arbitrary<String> forms() {
    Arbitrary<String> atom = Arbitraries.of("a", "b", "[ab]", "[^a]", "(a|bb)", "((ab?c|b){1,2})");
    Arbitrary<String> count = Arbitraries.of("", "?", "{2}", "{0,2}", "{1,3}");
    Arbitrary<String> piece = atom.flatMap(one -> count.map(many -> one + many));
    Arbitrary<String> sequence =
        piece.list().ofMinSize(1).ofMaxSize(4).map(p -> String.join("", p));
    return sequence.list().ofMinSize(1).ofMaxSize(2).map(s -> String.join("|", s));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("abc").ofMaxLength(8);
  }

  @Test
  void aDotIsNoControlCharacter() {
    TextForm form = TextForm.of("a.\\.[.]");
    assertThat(form.matches("a\u00e9..")).isTrue();
    assertThat(form.matches("a\n..")).isFalse();
    assertThat(form.matches("a\u007f..")).isFalse();
    assertThat(form.matches("abc.")).isFalse();
    assertThat(form.pattern()).isEqualTo("^(?:a[^\\u0000-\\u001f\\u007f]\\.[.])$");
  }

  @Test
  void noTextTakesLong() {
    TextForm form = TextForm.of("((a|a){0,40}(a|a){0,40}){0,8}b");
    assertThat(form.matches("a".repeat(100_000))).isFalse();
    assertThat(form.matches("a".repeat(600) + "b")).isTrue();
  }
}
