package org.remediationkb.model.factfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remediationkb.model.hydro.HydroFacts.HOLDER;
import static org.remediationkb.model.hydro.HydroFacts.KINDS;
import static org.remediationkb.model.hydro.HydroFacts.TOKEN;
import static org.remediationkb.model.hydro.HydroFacts.TOKEN_SERIAL;
import static org.remediationkb.model.hydro.HydroFacts.USER_NAME;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.factfile.Distinction.Names;

class CaseShapeTest {

  private static final Property SERIAL = TOKEN.property("serial").orElseThrow();
  private static final Property HOLDERS = TOKEN.property("assigned-to").orElseThrow();
  private static final Property DRIFT = TOKEN.property("drift").orElseThrow();

  /** The first six characters of a serial tell its model, and somebody asks for a user. */
  private static final CaseShape SHAPES = new CaseShape(Map.of(
      SERIAL,
      new Names(List.of(TOKEN_SERIAL), 6, false, Set.of()),
      HOLDERS,
      new Names(List.of(HOLDER.bare(), USER_NAME), 0, true, Set.of("root"))));

  private static Case read(String token) throws IOException {
    String file = "{\"tokens\": [" + token.replace('\'', '"') + "]}";
    return new FactFileReader(KINDS)
        .read("a.json", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
        .value()
        .orElseThrow()
        .facts();
  }

  private static Optional<String> shape(String token) throws IOException {
    return SHAPES.of(read(token));
  }

  private static String held(String... names) {
    return "{'serial': 'HTK200B000000001', 'assigned-to': ['" + String.join("', '", names) + "']}";
  }

  private static void same(String one, String other) throws IOException {
    assertThat(shape(one)).isPresent().isEqualTo(shape(other));
  }

  private static void different(String one, String other) throws IOException {
    assertThat(shape(one)).isPresent().isNotEqualTo(shape(other));
  }

  @Test
  void whichNameItIsDoesNotMatter() throws IOException {
    same("{'serial': 'HTK200B000000001'}", "{'serial': 'HTK200B000000002'}");
    same(held("ada", "bob"), held("eve", "joe"));
  }

  @Test
  void allElseMatters() throws IOException {
    different("{'serial': 'HTK200B000000001'}", "{'serial': 'HTK210B000000001'}");
    different(held("ada"), held("root"));
    different(held("ada"), held("ada", "bob"));
    different(
        "{'serial': 'HTK200B000000001', 'drift': 1}", "{'serial': 'HTK200B000000001', 'drift': 2}");
    different("{'serial': 'HTK200B000000001', 'drift': 1}", "{'serial': 'HTK200B000000001'}");
  }

  /** A user of a VDOM and one of whom only the name is known. */
  @Test
  void whatKindOfValueItIsMatters() throws IOException {
    String written = "{'serial': 'HTK200B000000001', 'assigned-to': [%s]}";
    different(String.format(written, "'ada'"), String.format(written, "{'user': 'ada'}"));
    same(String.format(written, "{'user': 'ada'}"), String.format(written, "{'user': 'bob'}"));
  }

  private static Case drifting(int... minutes) {
    Source source = new Source("a.log", 1);
    Known<?> serial =
        SERIAL.known("HTK200B000000001", "HTK200B000000001", source).orElseThrow();
    List<Known<Object>> drifts = Arrays.stream(minutes)
        .boxed()
        .map(drift -> new Known<Object>(drift, "" + drift, source))
        .toList();
    return new Case(
        "a",
        List.of(new Fact(TOKEN, source, Map.of(SERIAL, serial, DRIFT, Reading.ofAll(drifts)))));
  }

  @Test
  void whatSourcesDisagreeOnMatters() {
    assertThat(SHAPES.of(drifting(1, 2)))
        .isPresent()
        .isEqualTo(SHAPES.of(drifting(1, 2)))
        .isNotEqualTo(SHAPES.of(drifting(1, 3)))
        .isNotEqualTo(SHAPES.of(drifting(2)));
  }

  @Test
  void aLargeCaseHasNone() {
    List<Fact> many = Collections.nCopies(501, drifting(1).facts().get(0));
    assertThat(SHAPES.of(new Case("a", many))).isEmpty();
  }
}
