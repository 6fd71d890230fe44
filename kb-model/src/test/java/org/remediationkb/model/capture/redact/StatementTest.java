package org.remediationkb.model.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.model.secret.Clues;
import org.remediationkb.model.secret.Secrets;

class StatementTest {

  private static String in(String line) {
    return Statement.in(line, Clues.of(line, Secrets.GENERAL))
        .map(found -> found.verb() + "@" + found.start() + "@" + found.arguments())
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
          set a b                            | set@4@a b
          `    set comment "a b"`            | set@8@comment "a b"
          se a 1                             | se@3@a 1
          conf user local                    | conf@5@user local
          edit "jane"                        | edit@5@"jane"
          next                               | next@0@
          10:11:12 set a b                   | set@13@a b
          [2026-01-02 10:11:12] end          | end@0@
          "end                               | end@0@
          fw (x) # set a b                   | set@13@a b
          fw $ end                           | end@0@
          "set a b"                          | set@5@a b
          "set a b",                         | set@5@a b
          'end'                              | end@0@
          set a "b",                         | set@4@a "b"
          set a "b"]},                       | set@4@a "b"
          set a b,                           | set@4@a b
          set a b]                           | set@4@a b]
          set a b <----                      | set@4@a b
          set a b-                           | set@4@a b-
          "key": set a b                     | set@11@a b
          "key"=set a b                      | set@10@a b
          set a x=y                          | set@4@a x=y
          """)
  void itsArgumentsAreWithoutTheSignsAroundIt(String line, String found) {
    assertThat(in(line)).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "settle a b",
        "show a",
        "a set b",
        "x \"key\" set a b",
        "nextly",
        "end.",
        "end'",
        "'end' a"
      })
  void anotherLineIsNone(String line) {
    assertThat(in(line)).isEqualTo("none");
  }
}
