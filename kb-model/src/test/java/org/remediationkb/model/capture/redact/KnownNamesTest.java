package org.remediationkb.model.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remediationkb.model.capture.redact.KnownNames.Named;

class KnownNamesTest {

  private static String marked(String text, String... names) {
    KnownNames known = new KnownNames();
    for (String name : names) {
      known.add(name, new Named(Kind.HOST, name, "<" + name + ">"));
    }
    StringBuilder marked = new StringBuilder(text);
    known.find(
        text,
        text.toCharArray(),
        (start, end, named) -> marked
            .insert(marked.length() - (text.length() - end), "]")
            .insert(marked.length() - 1 - (text.length() - start), "["));
    return marked.toString();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          jdoe here         | jdoe        | [jdoe] here
          see jdoe          | jdoe        | see [jdoe]
          jdoes xjdoe       | jdoe        | jdoes xjdoe
          a=JDoe;jdoe       | jdoe        | a=[JDoe];[jdoe]
          jan doe, jan      | jan doe     | [jan doe], jan
          x jan.doe@y       | jan.doe     | x [jan.doe]@y
          jan doe           | jan         | [jan] doe
          jan-doe-x         | jan-doe     | [jan-doe]-x
          jan-doex jan-doe  | jan-doe     | jan-doex [jan-doe]
          jan-dot jan-do    | jan-do      | jan-dot [jan-do]
          doe/jan           | jan         | doe/[jan]
          müller, Müller    | müller      | [müller], [Müller]
          x.*jdoe*.x        | .*jdoe*     | x.*[jdoe]*.x
          """)
  void aNameIsFoundAsAWordInAnyCase(String text, String name, String marked) {
    assertThat(marked(text, name)).isEqualTo(marked);
  }

  @Test
  void theLongestNameCounts() {
    assertThat(marked("jan doe jan dow jan", "jan", "jan doe"))
        .isEqualTo("[jan doe] [jan] dow [jan]");
    assertThat(marked("a.b.c.d", "a.b", "a.b.c")).isEqualTo("[a.b.c].d");
  }

  @Test
  void whatHasNoLetterOrIsTooLongIsNoName() {
    String longest = "a".repeat(64);
    assertThat(marked("-- " + longest, "--", longest)).isEqualTo("-- [" + longest + "]");
    assertThat(marked("x" + longest, "x" + longest)).isEqualTo("x" + longest);
    assertThat(new KnownNames().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "see jane.doe, true",
    "JANE, true",
    "janet jan jane1, false",
    "a doe, false",
    "\u00e9, true",
  })
  void aTextMayHaveOneWhereAWordBeginsIt(String text, boolean mayHave) {
    KnownNames known = new KnownNames();
    known.add("jane doe", new Named(Kind.USER, "jane doe", "user-1"));
    char[] chars = text.toCharArray();
    assertThat(known.mayBeIn(chars, new Runs(chars))).isEqualTo(mayHave);
    assertThat(new KnownNames().mayBeIn(chars, new Runs(chars))).isFalse();
  }

  @Test
  void theFirstSpellingOfAUserIsTheOneThatIsReplacedAsItIs() {
    Named user = new Named(Kind.USER, "jdoe", "user-1");
    assertThat(user.as("jdoe")).isEqualTo("user-1");
    assertThat(user.as("JDOE")).isEqualTo("USER-1");
    assertThat(new Named(Kind.HOST, "fw", "host-1").as("FW")).isEqualTo("host-1");
  }
}
