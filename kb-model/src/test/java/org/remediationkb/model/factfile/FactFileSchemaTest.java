package org.remediationkb.model.factfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.model.hydro.HydroFacts;
import org.remediationkb.model.problem.SourceText;

class FactFileSchemaTest {

  private static final String GENERATED = FactFileSchema.of(HydroFacts.KINDS);
  private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_7)
      .getSchema(GENERATED, InputFormat.JSON);
  private static final FactFileReader READER = new FactFileReader(HydroFacts.KINDS);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Other subjects add keys of their own. */
  @Test
  void takesTheExample() {
    assertThat(SCHEMA.validate(Samples.COMPLETE, InputFormat.YAML)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token: []",
        "case: {}",
        "case: ''",
        "email:",
        "hydrogate: []",
        "hydrogate: {hydroos: 7.4}",
        "hydrogate: {hydroos: '7.4'}",
        "hydrogate: {hydroos: '7.4.1\n'}",
        "hydrogate: {management: hydromanger}",
        "hydrogate: {vdoms: true}",
        "hydrogate: {vdoms: null}",
        "servers: {bad_host: reachable}",
        "servers: {fds1.hydronet.com: up}",
        "tokens: {}",
        "tokens: [x]",
        "tokens: [{seed: present}]",
        "tokens: [{serial: HTKMOB2A0******}]",
        "tokens: [{serial: HTK200BAA0000000, staus: active}]",
        "tokens: [{serial: HTK200BAA0000000, seed: A1B2}]",
        "tokens: [{serial: HTK200BAA0000000, report: ' '}]",
        "tokens: [{serial: HTK200BAA0000000, report: 5}]",
        "tokens: [{serial: HTK200BAA0000000, drift: '0'}]",
        "tokens: [{serial: HTK200BAA0000000, drift: 1000000000}]",
        "tokens: [{serial: HTK200BAA0000000, assigned-to: jdoe}]",
        "tokens: [{serial: HTK200BAA0000000, assigned-to: [7]}]",
        "tokens: [{serial: HTK200BAA0000000, lock-released-recently: 'yes'}]",
        "licence-imports: [{error-code: unknown}]",
        "licence-imports: [{error-code: 14.5}]"
      })
  void refusesWhatTheReaderRefuses(String text) {
    assertThat(SCHEMA.validate(text, InputFormat.YAML)).isNotEmpty();
    assertThat(READER.read(SourceText.of("case.yaml", text)).value()).isEmpty();
  }

  @Property(seed = "1218458", tries = 3000)
  void agreesWithTheReader(@ForAll("files") Map<String, Object> file)
      throws JsonProcessingException {
    String json = JSON.writeValueAsString(file);

    List<Error> errors = SCHEMA.validate(json, InputFormat.JSON);

    assertThat(READER.read(SourceText.of("case.json", json)).value().isPresent())
        .as(json + " " + errors)
        .isEqualTo(errors.isEmpty());
  }

  /** Files with mostly good values under good keys, one token at most. */
  @Provide
  Arbitrary<Map<String, Object>> files() {
    Arbitrary<Object> mapping = entries(VALUES, KEYS, 3).map(map -> map);
    Arbitrary<Object> list = mapping.list().ofMaxSize(1).map(elements -> elements);
    Arbitrary<Object> servers = entries(VALUES, HOSTS, 2).map(map -> map);
    Arbitrary<Object> sections = Arbitraries.oneOf(mapping, list, servers, VALUES);
    return entries(sections, SECTIONS, 3);
  }

  private static final Arbitrary<String> SECTIONS = Arbitraries.of(
      "case",
      "hydrogate",
      "servers",
      "tokens",
      "activations",
      "licence-imports",
      "email",
      "expect",
      "token");

  private static final Arbitrary<String> HOSTS = Arbitraries.of("a", "10.0.0.1", "b.c", "b_c", "");

  private static final Arbitrary<String> KEYS = Arbitraries.of(
      "serial",
      "seed",
      "status",
      "report",
      "drift",
      "assigned-to",
      "licence",
      "hydroos",
      "lock-released-recently",
      "output",
      "error-code",
      "error-message",
      "activation-code");

  private static final Arbitrary<Object> VALUES = Arbitraries.of(
      "HTK200BAA0000000",
      "HGT60HTK20000001",
      "HTMTRIAL098C2FE8",
      "present",
      "active",
      "reachable",
      "delivered",
      "7.4.11",
      "7.4",
      "",
      " ",
      "14",
      "-1",
      "x y",
      0,
      -7,
      14,
      7.5,
      2_000_000_000,
      true,
      List.of(),
      List.of("jdoe"),
      List.of(7),
      List.of(""),
      Map.of());

  private static Arbitrary<Map<String, Object>> entries(
      Arbitrary<Object> values, Arbitrary<String> keys, int most) {
    return Arbitraries.maps(keys, values).ofMaxSize(most);
  }
}
