package org.remediationkb.model.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.Rendered;
import org.remediationkb.model.problem.SourceText;

class YamlErrorsTest {

  /** The text (¶ for a line end), the code, where, and how the message goes. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
          a: b: c               | KY002 | 1:5  | unexpected ":"
          a: 1¶  b: 2           | KY002 | 2:4  | unexpected ":"
          a: @x                 | KY002 | 1:4  | a value can't begin with this character
          a: 'x¶b: y            | KY002 | 1:4  | this quote is never closed
          a: 'x¶--- y           | KY002 | 1:4  | this quote is never closed
          a: "x\\q"             | KY002 | 1:7  | invalid escape: this character can't follow \\ in double quotes
          a: "\\u12"            | KY002 | 1:7  | expected hexadecimal digits after this escape
          - a¶b: c              | KY002 | 2:1  | the indentation does not match the lines above
          a: "x" y              | KY002 | 1:8  | unexpected text after the end of a value
          a: [1, 2              | KY002 | 1:4  | this [ is never closed
          a: {x: 1              | KY002 | 1:4  | this { is never closed
          a: [1, 2}             | KY002 | 1:9  | expected "," or "]" before this
          a: {x: 1]             | KY002 | 1:9  | expected "," or "}" before this
          a: ]                  | KY002 | 1:4  | expected a value
          ` a: 1¶b: 2`          | KY002 | 2:1  | unexpected text after the end of the document
          a: - b                | KY002 | 1:4  | a list can't begin here
          a: 1¶b¶c: 2           | KY002 | 2:1  | expected ":" after this key
          : x                   | KY002 | 1:1  | expected a key before ":"
          `a: |x¶ b`            | KY002 | 1:5  | `nothing may follow | or > on the same line`
          a: !<x                | KY002 | 1:7  | this can't be read as YAML
          a:¶\tb: 1             | KY003 | 2:1  | this line is indented with a tab
          a: 1¶a: 2             | KY005 | 2:1  | the key "a" appears twice, first on line 1
          a: &x 1               | KY006 | 1:4  | anchors (&) are not supported
          a: &x [1]             | KY006 | 1:4  | anchors (&) are not supported
          &x a: 1               | KY006 | 1:1  | anchors (&) are not supported
          a: *x                 | KY011 | 1:4  | aliases (*) are not supported
          *x : a                | KY011 | 1:3  | aliases (*) are not supported
          a: !!str 1            | KY007 | 1:4  | tags (!) are not supported
          a: !x {b: c}          | KY007 | 1:4  | tags (!) are not supported
          !x a: 1               | KY007 | 1:1  | tags (!) are not supported
          a: 1¶---¶b: 2         | KY008 | 3:1  | a second document begins here
          ? [a]¶: b             | KY010 | 1:4  | a key must be text
          """)
  void mistakeInYamlIsToldInOurWords(String text, String code, String place, String message) {
    assertThat(problem("x.yaml", text.replace('¶', '\n')))
        .isEqualTo(code + " " + place + " " + message);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
          {"a": 1               | KY002 | 1:8  | unexpected end of the file
          {"a": "x              | KY002 | 1:9  | a closing quote is missing
          {"a": 1,}             | KY002 | 1:9  | expected a key in double quotes
          {a: 1}                | KY002 | 1:2  | expected a key in double quotes
          {"a" 1}               | KY002 | 1:6  | expected ":" before this
          {"a": 1 "b": 2}       | KY002 | 1:9  | expected a comma before this
          {"a": x}              | KY002 | 1:7  | expected a value: text in double quotes, a number, true, false, [ or {
          {"a": [1,]}           | KY002 | 1:10 | expected a value: text in double quotes, a number, true, false, [ or {
          {"a": 01}             | KY002 | 1:8  | invalid JSON number
          {"a": "x¶"}           | KY002 | 1:9  | a quoted text must end on its line
          {"a": "\\q"}          | KY002 | 1:9  | invalid escape: this character can't follow \\
          {"a": "\\u12"}        | KY002 | 1:12 | expected four hexadecimal digits after \\u
          {"a": [1}             | KY002 | 1:9  | this bracket does not match the opening one
          {"a": 1} // x         | KY002 | 1:10 | comments are not allowed in JSON
          {"a": 1, "a": 2}      | KY005 | 1:10 | the key "a" appears twice, first on line 1
          {"a": 1} {}           | KY008 | 1:10 | a second document begins here
          """)
  void mistakeInJsonIsToldInOurWords(String text, String code, String place, String message) {
    assertThat(problem("x.json", text.replace('¶', '\n')))
        .isEqualTo(code + " " + place + " " + message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\n", "# only a comment\n", "---\n", "null\n"})
  void emptyTextIsAProblem(String text) {
    assertThat(problem("x.yaml", text)).endsWith(" the file is empty").startsWith("KY001");
  }

  @Test
  void emptyJsonIsAProblem() {
    assertThat(problem("x.json", "\n")).isEqualTo("KY001 1:1 the file is empty");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 0x1b, 0x7f, 0x85, 0x2028, 0xffff})
  void controlCharacterIsRefused(int c) {
    String character = Character.toString(c);
    String message = String.format("the character U+%04X is not allowed here", c);

    assertThat(problem("x.yaml", "a: 😀\nb: 😀" + character)).isEqualTo("KY004 2:6 " + message);
    assertThat(problem("x.json", "{\"a\":\n\"😀" + character + "\"}"))
        .isEqualTo("KY004 2:4 " + message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: \ud800", "a: \ud800b", "a: \udc00"})
  void halfACharacterIsRefused(String text) {
    assertThat(problem("x.yaml", text)).startsWith("KY004 1:4 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: 1\r\nb: \u001b", "a: 1\rb: \u001b", "a: 1\nb: \u001b"})
  void controlCharacterIsFoundInItsLine(String text) {
    assertThat(problem("x.yaml", text)).startsWith("KY004 2:4 ");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          {"a": 1,}   | delete the comma before it
          {"a": [1,]} | delete the comma before it
          {"a": x}    | ''
          {a: 1}      | ''
          """)
  void commaBeforeAClosingBracketInJsonIsExplained(String text, String help) {
    assertThat(read("x.json", text).problems()).extracting(Problem::help).containsExactly(help);
  }

  @Test
  void helpSaysHowToWriteIt() {
    assertThat(read("x.yaml", "a: *b").problems())
        .extracting(Problem::help)
        .containsExactly("repeat the value; text that begins with * needs quotes");
  }

  @Test
  void duplicateKeysLeaveTheTreeWhole() {
    Checked<YamlNode> checked = read("x.yaml", "a: 1\nb: 2\na: 3\nb: 4\n");

    assertThat(checked.problems()).hasSize(2).allMatch(Problem::isError);
    assertThat(checked.value())
        .map(YamlNode.Mapping.class::cast)
        .hasValueSatisfying(mapping -> assertThat(mapping.entries()).hasSize(2));
  }

  @Test
  void anythingElseLeavesNoTree() {
    assertThat(read("x.yaml", "a: *x\nb: 1\n").value()).isEmpty();
    assertThat(read("x.yaml", "a: 1\nb: [\n").value()).isEmpty();
  }

  @Test
  void problemOfAPartStandsWhereItIsInTheWhole() {
    SourceText page = SourceText.of("page.md", "---\ntitle: a: b\n---\n");

    assertThat(Rendered.of(YamlReader.read(page, "title: a: b\n", 2))).isEqualTo("""
            page.md:2:9 error KY002 unexpected ":"
              2 | title: a: b
                |         ^
              help: put a value that contains ": " in quotes; otherwise check the indentation
            """);
  }

  @Test
  void eachDuplicateAmongManyKeysIsTold() {
    StringBuilder text = new StringBuilder();
    for (int key = 1; key <= 40; key++) {
      text.append("k").append(key).append(": x\n");
    }
    text.append("k3: x\nk39: x\nk3: x\n");
    assertThat(read("x.yaml", text.toString()).problems())
        .extracting(problem -> problem.location().line() + " " + problem.message())
        .containsExactly(
            "41 the key \"k3\" appears twice, first on line 3",
            "42 the key \"k39\" appears twice, first on line 39",
            "43 the key \"k3\" appears twice, first on line 3");
  }

  private static String problem(String file, String text) {
    Checked<YamlNode> checked = read(file, text);
    assertThat(checked.problems()).hasSize(1);
    Problem problem = checked.problems().get(0);
    assertThat(problem.help()).doesNotContain("\n");
    return problem.code()
        + " " + problem.location().line() + ":" + problem.location().column()
        + " " + problem.message();
  }

  private static Checked<YamlNode> read(String file, String text) {
    return YamlReader.read(SourceText.of(file, text));
  }
}
