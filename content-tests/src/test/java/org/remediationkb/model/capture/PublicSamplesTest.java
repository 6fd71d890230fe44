package org.remediationkb.model.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.value.Text;
import org.remediationkb.rules.ShippedContent;

/**
 * Reads the raw outputs of ntc-templates, which are no part of this project, and compares what is
 * read with the values that stand beside them.
 */
@EnabledIfSystemProperty(named = "kb.samples", matches = ".+")
class PublicSamplesTest {

  private static final Pattern VALUE = Pattern.compile("(?:  |- ) *([a-z_]+): \"(.*)\"");
  private static final Pattern VERSION = Pattern.compile(".* v([0-9.]+),.*");

  @TestFactory
  Stream<DynamicTest> systemStatus() throws IOException {
    return tests("fortinet_get_system_status", PublicSamplesTest::checkStatus);
  }

  @TestFactory
  Stream<DynamicTest> ping() throws IOException {
    return tests("fortinet_execute_ping", PublicSamplesTest::checkPing);
  }

  @TestFactory
  Stream<DynamicTest> othersTellNothing() throws IOException {
    return tests("fortinet_", PublicSamplesTest::checkOther);
  }

  /** A check of one output. */
  private interface Check {
    void of(Path raw, Map<String, String> values) throws IOException;
  }

  private static Stream<DynamicTest> tests(String prefix, Check check) throws IOException {
    Path folder = Path.of(System.getProperty("kb.samples")).resolve("ntc-templates");
    List<Path> raw;
    try (Stream<Path> files = Files.list(folder)) {
      raw = files
          .filter(f -> name(f).startsWith(prefix) && name(f).endsWith(".raw"))
          .sorted()
          .toList();
    }
    assertThat(raw).isNotEmpty();
    return raw.stream()
        .map(file -> DynamicTest.dynamicTest(name(file), () -> check.of(file, values(file))));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static Map<String, String> values(Path raw) throws IOException {
    Path file = raw.resolveSibling(name(raw).replace(".raw", ".yml"));
    return Files.readAllLines(file).stream()
        .map(VALUE::matcher)
        .filter(Matcher::find)
        .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2), (first, other) -> first));
  }

  private static void checkStatus(Path raw, Map<String, String> values) throws IOException {
    Capture capture = Captures.read(Files.readAllBytes(raw));
    Fact unit =
        capture.facts().facts(ShippedContent.kind("fortigate")).findFirst().orElseThrow();
    Matcher version = VERSION.matcher(values.getOrDefault("version", ""));
    assertThat(version.matches()).isTrue();
    assertThat(value(unit, "fortios")).hasToString(version.group(1));
    String serial = values.getOrDefault("serial_number", "");
    assertThat(unit.reading("serial")
            .known()
            .map(known -> ((Text) known.value()).text())
            .orElse("masked"))
        .isEqualTo(serial.contains("xxx") ? "masked" : serial);
    boolean isWhole = values.getOrDefault("virtual_domain_configuration", "").equals("disable");
    assertThat(value(unit, "vdoms")).hasToString(isWhole ? "disabled" : "enabled");
    assertThat(capture.unread().count()).isZero();
  }

  private static void checkPing(Path raw, Map<String, String> values) throws IOException {
    String host = values.getOrDefault("address", "");
    CaptureReader reader = new CaptureReader(
        ShippedContent.KINDS, ShippedContent.LIBRARY.readers().commands(), Set.of(host));
    try (InputStream in = Files.newInputStream(raw)) {
      reader.read("log", in);
    }
    Fact check = reader
        .finish("x")
        .facts()
        .facts(ShippedContent.kind("server"))
        .findFirst()
        .orElseThrow();
    assertThat(check.about()).isEqualTo(host);
    boolean isLost = values.getOrDefault("packet_loss", "").equals("100");
    assertThat(value(check, "reachability")).hasToString(isLost ? "unreachable" : "reachable");
  }

  private static Object value(Fact fact, String property) {
    return fact.reading(property).known().orElseThrow().value();
  }

  private static void checkOther(Path raw, Map<String, String> values) throws IOException {
    if (!name(raw).contains("system_status") && !name(raw).contains("ha_status")) {
      String account = Captures.account(Captures.read(Files.readAllBytes(raw)));
      assertThat(account.lines().filter(line -> !line.startsWith("#")))
          .containsExactly("case: \"CS-1\"");
    }
  }
}
