package org.remediationkb.rules.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.capture.CaptureReader;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Subject;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.secret.Identifier;
import org.remediationkb.model.secret.Identifier.Sort;
import org.remediationkb.model.secret.RedactionTerms;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.TextForm;
import org.remediationkb.model.value.TextType;
import org.remediationkb.rules.ShippedContent;

/**
 * Reads the raw outputs of ntc-templates, which are no part of this project, by pages alone, and
 * compares every value with what stands beside them.
 */
@EnabledIfSystemProperty(named = "kb.samples", matches = ".+")
class OutputsOfOthersTest {

  private static final Path PAGES = Path.of("src", "test", "resources", "ntc", "readers");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final TextType ANYTHING = TextType.of(".{1,500}", "anything", "a", "X");

  /** What the shipped content says of serials; without it, one may be a secret. */
  private static final RedactionTerms SERIALS = new RedactionTerms(
      List.of(new Identifier(Sort.UNIT, TextForm.of("F[0-9A-Z]{15}"), 16, true)),
      List.of(),
      Set.of(),
      Set.of(),
      List.of(),
      Set.of(),
      List.of());

  private static final TextType WORD = TextType.of("[^ ]{1,200}", "a word", "a", "X");

  /** What a file is named after, the command, and what the page calls the things of its output. */
  private record Output(String file, String command, String kind) {

    boolean isIn(String name) {
      return name.startsWith("fortinet_" + file) && name.endsWith(".raw");
    }
  }

  private static final List<Output> OUTPUTS = List.of(
      new Output("execute_dhcp_lease-list", "execute dhcp lease-list", "lease"),
      new Output("get_system_arp", "get system arp", "arp"),
      new Output("get_router_info_bgp_summary", "get router info bgp summary", "bgp"),
      new Output("get_router_info_routing-table_all", "get router info routing-table all", "route"),
      new Output("get_system_interface_physical", "get system interface physical", "interface"),
      new Output("get_hardware_nic", "get hardware nic port1", "nic"),
      new Output("get_system_ha_status", "get system ha status", "ha"),
      new Output("get_system_status", "get system status", "status"),
      new Output("execute_ping", "execute ping 8.8.8.8", "ping"));

  @TestFactory
  Stream<DynamicTest> areReadByPages() throws IOException {
    Map<Output, List<Path>> outputs = new LinkedHashMap<>();
    Path folder = Path.of(System.getProperty("kb.samples")).resolve("ntc-templates");
    for (Output output : OUTPUTS) {
      try (Stream<Path> files = Files.list(folder)) {
        outputs.put(
            output, files.filter(file -> output.isIn(name(file))).sorted().toList());
      }
    }
    FactKinds kinds = kinds(outputs);
    return outputs.entrySet().stream()
        .flatMap(output -> output.getValue().stream()
            .map(raw ->
                DynamicTest.dynamicTest(name(raw), () -> check(raw, output.getKey(), kinds))));
  }

  private static void check(Path raw, Output output, FactKinds kinds) throws IOException {
    ReaderPages pages = ReaderPages.in(List.of(PAGES), kinds);
    assertThat(pages.problems()).extracting(ShippedContent::message).isEmpty();
    CaptureReader reader = new CaptureReader(kinds, pages.commands(), Set.of());
    reader.read(SourceText.of("log", "fw # " + output.command() + "\n" + Files.readString(raw)));
    Capture capture = reader.finish("x");
    assertThat(capture.unread().first()).isEmpty();
    assertThat(capture
            .facts()
            .facts(kinds.named(output.kind()).orElseThrow())
            .map(OutputsOfOthersTest::values))
        .containsExactlyElementsOf(
            records(raw).stream().map(OutputsOfOthersTest::values).toList());
  }

  private static List<JsonNode> records(Path raw) throws IOException {
    Path values = raw.resolveSibling(name(raw).replace(".raw", ".yml"));
    return StreamSupport.stream(
            YAML.readTree(values.toFile()).get("parsed_sample").spliterator(), false)
        .toList();
  }

  /** The kinds of things that the values beside the outputs are about, and the unit. */
  private static FactKinds kinds(Map<Output, List<Path>> outputs) throws IOException {
    List<FactKind> kinds = new ArrayList<>();
    kinds.add(FactKind.of(
        "FortiGate",
        new Subject("fortigate", "fortigate", Subject.Shape.SINGLE, false),
        "The unit.",
        Property.collected("serial", ANYTHING, "Its serial number."),
        Property.collected(
            "vdoms",
            TermType.of(Term.of("enabled"), Term.of("disabled")),
            "Whether it has VDOMs.")));
    for (Map.Entry<Output, List<Path>> output : outputs.entrySet()) {
      List<JsonNode> records = new ArrayList<>();
      for (Path raw : output.getValue()) {
        records.addAll(records(raw));
      }
      kinds.add(kind(output.getKey().kind(), records));
    }
    return FactKinds.of(kinds.toArray(FactKind[]::new)).redactedBy(SERIALS);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** A kind with the keys of some records as properties; a text without blanks has that form. */
  private static FactKind kind(String name, List<JsonNode> records) {
    List<Property> properties = new ArrayList<>();
    records.get(0).properties().forEach(field -> {
      String key = field.getKey().replace('_', '-');
      boolean hasBlanks = records.stream()
          .anyMatch(record -> record.path(field.getKey()).asText().contains(" "));
      properties.add(
          field.getValue().isArray()
              ? Property.list(key, ANYTHING, "A value.")
              : Property.collected(key, hasBlanks ? ANYTHING : WORD, "A value."));
    });
    return FactKind.of(
        name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
        new Subject(name, name + "s", Subject.Shape.LIST, false),
        "What an output tells.",
        properties.toArray(Property[]::new));
  }

  private static Map<String, String> values(JsonNode record) {
    Map<String, String> values = new TreeMap<>();
    record.properties().forEach(field -> {
      JsonNode value = field.getValue();
      List<String> texts = value.isArray()
          ? StreamSupport.stream(value.spliterator(), false)
              .map(JsonNode::asText)
              .toList()
          : List.of(value.asText());
      String text = String.join(", ", texts);
      if (!text.isEmpty()) {
        values.put(field.getKey().replace('_', '-'), text);
      }
    });
    return values;
  }

  private static Map<String, String> values(Fact fact) {
    Map<String, String> values = new TreeMap<>();
    for (Property property : fact.type().stated()) {
      fact.reading(property).known().ifPresent(known -> values.put(property.key(), known.text()));
    }
    return values;
  }
}
