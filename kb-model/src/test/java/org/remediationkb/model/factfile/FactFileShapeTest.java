package org.remediationkb.model.factfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remediationkb.model.hydro.HydroFacts.HOLDER;
import static org.remediationkb.model.hydro.HydroFacts.KINDS;
import static org.remediationkb.model.hydro.HydroFacts.TOKEN;
import static org.remediationkb.model.hydro.HydroFacts.TOKEN_SERIAL;
import static org.remediationkb.model.hydro.HydroFacts.USER_NAME;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.model.factfile.Distinction.Dates;
import org.remediationkb.model.factfile.Distinction.Names;
import org.remediationkb.model.factfile.FactFileShape.Shape;

class FactFileShapeTest {

  private static final long NEW_YEAR_2025 = 1_735_689_600;

  /** The first six characters of a serial tell its model, and somebody asks for a token and a user. */
  private static final FactFileShape SHAPES = new FactFileShape(
      KINDS,
      Map.of(
          TOKEN.property("serial").orElseThrow(),
          new Names(List.of(TOKEN_SERIAL), 6, false, Set.of("HTK200B000000000")),
          TOKEN.property("assigned-to").orElseThrow(),
          new Names(List.of(HOLDER.bare(), USER_NAME), 0, true, Set.of("root"))),
      new Dates(Set.of(NEW_YEAR_2025)));

  private static Optional<String> shape(String file) {
    return SHAPES.of(file.replace('\'', '"').getBytes(StandardCharsets.UTF_8)).map(Shape::text);
  }

  private static void same(String one, String other) {
    assertThat(shape(one)).isPresent().isEqualTo(shape(other));
  }

  private static void different(String one, String other) {
    assertThat(shape(one)).isPresent().isNotEqualTo(shape(other));
    assertThat(shape(other)).isPresent();
  }

  private static String token(String serial) {
    return "{'tokens': [{'serial': '" + serial + "', 'seed': 'absent'}]}";
  }

  private static String held(String... names) {
    return "{'tokens': [{'serial': 'HTK200B000000001', 'assigned-to': ['"
        + String.join("', '", names) + "']}]}";
  }

  @Test
  void whichNameItIsDoesNotMatter() {
    same(token("HTK200B000000001"), token("HTK200B000000002"));
    same(held("ada", "bob"), held("eve", "joe"));
  }

  @Test
  void howANameBeginsMatters() {
    different(token("HTK200B000000001"), token("HTK210B000000001"));
  }

  @Test
  void aNameThatSomebodyAsksForIsLikeNoOther() {
    different(token("HTK200B000000000"), token("HTK200B000000001"));
    different(held("root"), held("ada"));
  }

  @Test
  void aTextThatIsNoNameIsLikeNoOther() {
    different(token("HTK200B0000000"), token("HTK200B00000"));
    different(token("HTK200*******#1"), token("HTK200*******#2"));
    different(held("ada b"), held("ada c"));
  }

  @Test
  void whichNamesAreTheSameMatters() {
    different(held("ada", "ada"), held("ada", "bob"));
    different(held("ada", "bob", "ada"), held("ada", "bob", "bob"));
  }

  /** A name that also stands where every text matters is the same there. */
  @Test
  void aNameIsTheSameAsATextElsewhere() {
    String hosts = "{'servers': {'ada': 'reachable'}, 'tokens': [{'serial': 'HTK200B000000001',"
        + " 'assigned-to': ['%s']}]}";
    different(String.format(hosts, "ada"), String.format(hosts, "bob"));
    same(String.format(hosts, "eve"), String.format(hosts, "bob"));
  }

  /** "a" and "b" can be joined to the same as "a/b". */
  @Test
  void whereATextHasASlashWhatIsJoinedIsNoName() {
    different(held("ada", "b/c"), held("bob", "b/c"));
    same(
        token("HTK200B000000001").replace("absent", "a/b"),
        token("HTK200B000000002").replace("absent", "a/b"));
  }

  @Test
  void whatACaseIsCalledDoesNotMatter() {
    same("{'case': 'A-1', 'tokens': []}", "{'case': 'B-77', 'tokens': []}");
    different("{'case': 'A-1', 'tokens': []}", "{'tokens': []}");
    different("{'case': ' ', 'tokens': []}", "{'case': 'A', 'tokens': []}");
  }

  @Test
  void everyOtherValueMatters() {
    different(
        "{'tokens': [{'serial': 'HTK200B000000001', 'drift': 1}]}",
        "{'tokens': [{'serial': 'HTK200B000000001', 'drift': 2}]}");
    different("{'hydrogate': {'vdoms': 'enabled'}}", "{'hydrogate': {'vdoms': true}}");
    different("{'hydrogate': {'vdoms': 'true'}}", "{'hydrogate': {'vdoms': true}}");
    different("{'servers': {'a.example': 'reachable'}}", "{'servers': {'b.example': 'reachable'}}");
    different("{'tokens': [{}, {}]}", "{'tokens': [{}]}");
    different("{'tokens': [[]]}", "{'tokens': [{}]}");
  }

  @Test
  void ofADateItMattersOnWhichSideItIs() {
    same("{'taken': '2025-06-01'}", "{'taken': '2025-07-09 10:00'}");
    same("{'taken': '2023-06-01'}", "{'taken': '2024-02-29'}");
    different("{'taken': '2025-06-01'}", "{'taken': '2024-06-01'}");
    different("{'taken': '2025-06-01'}", "{'taken': '2025-01-01'}");
    different("{'taken': '2025-01-01 00:00:00 UTC'}", "{'taken': '2025-01-01 00:00:01 UTC'}");
    different("{'taken': '2024-12-31 23:59:59 UTC'}", "{'taken': '2025-01-01 00:00:00 UTC'}");
    different("{'taken': 'yesterday'}", "{'taken': 'tomorrow'}");
  }

  @Test
  void blanksBetweenValuesDoNotMatter() {
    same(
        "{'tokens':[{'serial':'HTK200B000000001'}]}",
        "{'tokens' : [\n {'serial': 'HTK200B000000002'} ]\n}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        " {'tokens': []}",
        "tokens: []",
        "[]",
        "{'tokens': [}",
        "{'tokens': []} {}",
        "{'case': 'a\\u0000'}",
        "{'case': 'é'",
        "{'case': 'é'}",
        "{'case': 'a\u0001'}",
        "{'case': 'a\u007f'}"
      })
  void whatIsNotPlainlyJsonHasNone(String file) {
    assertThat(shape(file)).isEmpty();
  }

  @Test
  void whatIsVeryLargeHasNone() {
    String many = "'HTK200B000000001', ".repeat(5000);
    assertThat(shape("{'tokens': [" + many + "1]}")).isEmpty();
  }
}
