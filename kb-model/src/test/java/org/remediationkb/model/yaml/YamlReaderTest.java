package org.remediationkb.model.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlNode.ScalarType;
import org.remediationkb.model.yaml.YamlNode.Sequence;

class YamlReaderTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
          7.4.11 | TEXT    | 7.4.11
          "7.4"  | TEXT    | 7.4
          '14'   | TEXT    | 14
          ""     | TEXT    | ``
          yes    | TEXT    | yes
          off    | TEXT    | off
          True   | BOOLEAN | True
          7.4    | DECIMAL | 7.4
          14     | INTEGER | 14
          -7564  | INTEGER | -7564
          true   | BOOLEAN | true
          null   | EMPTY   | ``
          ~      | EMPTY   | ``
          ``     | EMPTY   | ``
          """)
  void typeIsHowAValueReads(String written, ScalarType type, String text) {
    Mapping mapping = (Mapping) read("x.yaml", "key: " + written + "\n");

    Scalar value = (Scalar) mapping.get("key").orElseThrow();

    assertThat(value.type()).isEqualTo(type);
    assertThat(value.text()).isEqualTo(text);
  }

  @Test
  void everyKeyAndValueKnowsItsPlace() {
    String text = """
        # a comment
        case: x
        tokens:
          - serial: "A"
            seed:   absent
          - {serial: B, users: [c, d]}
        """;

    assertThat(places(read("x.yaml", text)))
        .containsExactly(
            "{ 2:1",
            "case 2:1",
            "x 2:7",
            "tokens 3:1",
            "[ 4:3",
            "{ 4:5",
            "serial 4:5",
            "A 4:13",
            "seed 5:5",
            "absent 5:13",
            "{ 6:5",
            "serial 6:6",
            "B 6:14",
            "users 6:17",
            "[ 6:24",
            "c 6:25",
            "d 6:28");
  }

  @Test
  void placesInJsonAreAsExact() {
    String text = """
        {
        \t"case": "x\\/y",
        \t"tokens": [ {"drift": -1} ]
        }
        """;

    assertThat(places(read("x.json", text)))
        .containsExactly(
            "{ 1:1",
            "case 2:2",
            "x/y 2:10",
            "tokens 3:2",
            "[ 3:12",
            "{ 3:14",
            "drift 3:15",
            "-1 3:24");
  }

  @Test
  void columnsCountCharactersOfTheText() {
    assertThat(places(read("x.yaml", "a: {😀😀: b, c: d}\ne: f")))
        .contains("c 1:14", "d 1:17", "e 2:1");
    assertThat(places(read("x.json", "{\"😀😀\": \"b\", \"c\": 1}"))).contains("c 1:15", "1 1:20");
  }

  @Test
  void jsonIsKnownByItsNameOrItsLook() {
    // In YAML a tab can't stand before a key.
    assertThat(places(read("-", "\n {\t\"a\":\t1}"))).contains("a 2:4");
    assertThat(places(read("x.JSON", "[\t1]"))).contains("1 1:3");
    assertThat(places(read("-", "{a: 1}"))).contains("a 1:2");
  }

  @Test
  void partOfATextHasThePlacesOfTheWhole() {
    SourceText page = SourceText.of("page.md", "---\ntitle: x\n---\n\n## When\n");

    YamlNode root = YamlReader.read(page, "title: x\n", 2).value().orElseThrow();

    assertThat(places(root)).contains("x 2:8");
    assertThat(root.at().excerpt()).isEqualTo("title: x");
  }

  @Test
  void lineEndsOfAllSystemsCountTheSame() {
    assertThat(places(read("x.yaml", "a: 1\r\nb: 2\rc: 3\nd: 4")))
        .contains("b 2:1", "c 3:1", "d 4:1");
    assertThat(places(read("x.json", "{\"a\": 1,\r\n\"b\": 2,\r\"c\": 3}")))
        .contains("b 2:1", "c 3:1");
  }

  @Test
  void blockTextKeepsItsLines() {
    Mapping mapping = (Mapping) read("x.yaml", "a: |\n  b\n  c\n");

    assertThat(mapping.get("a"))
        .map(Scalar.class::cast)
        .hasValueSatisfying(scalar -> assertThat(scalar.text()).isEqualTo("b\nc\n"));
  }

  @Test
  void firstLineOfDashesIsPartOfTheDocument() {
    assertThat(places(read("x.yaml", "---\na: 1\n"))).contains("a 2:1");
  }

  @Test
  void twentyLevelsAreEnough() {
    String text = "[".repeat(20) + "]".repeat(20);

    assertThat(places(read("x.yaml", text))).hasSize(20);
    assertThat(places(read("x.json", text))).hasSize(20);
  }

  @Test
  void yamlAndJsonGiveTheSameTree() {
    String json = "{\"a\": [1, 2.5, true, null, \"x\", {}, []]}";

    assertThat(shape(read("x.json", json)))
        .isEqualTo(shape(read("x.yaml", json.replace("\"a\"", "a"))));
  }

  private static YamlNode read(String file, String text) {
    var checked = YamlReader.read(SourceText.of(file, text));
    assertThat(checked.problems()).isEmpty();
    return checked.value().orElseThrow();
  }

  private static Stream<String> places(YamlNode node) {
    String place = " " + node.at().line() + ":" + node.at().column();
    if (node instanceof Mapping mapping) {
      return Stream.concat(
          Stream.of("{" + place),
          mapping.entries().stream()
              .flatMap(e -> Stream.concat(places(e.key()), places(e.value()))));
    }
    if (node instanceof Sequence sequence) {
      return Stream.concat(
          Stream.of("[" + place), sequence.elements().stream().flatMap(YamlReaderTest::places));
    }
    return Stream.of(((Scalar) node).text() + place);
  }

  private static Object shape(YamlNode node) {
    if (node instanceof Mapping mapping) {
      return mapping.entries().stream()
          .map(e -> Map.entry(e.key().text(), shape(e.value())))
          .collect(Collectors.toList());
    }
    if (node instanceof Sequence sequence) {
      return sequence.elements().stream().map(YamlReaderTest::shape).toList();
    }
    Scalar scalar = (Scalar) node;
    return scalar.type() + " " + scalar.text();
  }
}
