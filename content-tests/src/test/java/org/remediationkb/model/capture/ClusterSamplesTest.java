package org.remediationkb.model.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.ShippedContent;
import org.remediationkb.rules.diagnosis.Diagnostician;

/**
 * Reads what clusters of others printed, which is no part of this project: each line is read, the values
 * are those that stand beside it, and what is found was thought out by hand.
 */
@EnabledIfSystemProperty(named = "kb.samples", matches = ".+")
class ClusterSamplesTest {

  private static final Pattern VALUE = Pattern.compile("^ +(?:- )?([a-z_]+): \"(.*)\"$");

  /** By release, what is found. In each sample, the members are in sync. */
  private static final Map<String, List<String>> FOUND = Map.of(
      "5.6", List.of("ha-healthy about cluster"),
      "6.0", List.of("ha-healthy about cluster"),
      "6.2", List.of("ha-healthy about cluster"),
      "7.0_hbdev",
          List.of(
              "ha-heartbeat-link-down about FGT40XXXXXXXXXXX/lan2",
              "ha-heartbeat-link-down about FGT40YYYYYYYYYYY/lan2"));

  private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(ShippedContent.LIBRARY);

  private static Path folder() {
    return Path.of(System.getProperty("kb.samples")).resolve("ntc-templates");
  }

  @TestFactory
  Stream<DynamicTest> ofClusters() {
    return FOUND.keySet().stream()
        .sorted()
        .map(release -> DynamicTest.dynamicTest(release, () -> check(release)));
  }

  private static void check(String release) throws IOException {
    String name = "fortinet_get_system_ha_status_" + release;
    Capture capture = Captures.read(Files.readAllBytes(folder().resolve(name + ".raw")));
    Map<String, String> values = values(folder().resolve(name + ".yml"));
    Fact cluster = only(capture.facts(), "cluster");

    assertThat(capture.unread().count()).isZero();
    assertThat(text(cluster, "mode")).contains(mode(value(values, "ha_mode")));
    assertThat(text(cluster, "group-id")).contains(value(values, "ha_group"));
    assertThat(text(cluster, "override")).contains(value(values, "ha_override_status"));
    assertThat(text(cluster, "health")).contains(release.equals("7.0_hbdev") ? "WARNING" : "OK");
    assertThat(members(capture.facts()))
        .containsExactlyInAnyOrder(
            value(values, "ha_master_unit_serial") + " " + value(values, "ha_master_unit_name")
                + " primary in-sync",
            value(values, "ha_slave_unit_serial") + " " + value(values, "ha_slave_unit_name")
                + " secondary in-sync");
    assertThat(found(capture.facts())).isEqualTo(FOUND.get(release));
  }

  private static String mode(String printed) {
    return printed.equals("HA A-P") ? "a-p" : "a-a";
  }

  private static List<String> members(Case facts) {
    return facts
        .facts(ShippedContent.kind("member"))
        .map(member -> unnumbered(member.about()) + " "
            + text(member, "host-name").orElse("-") + " " + text(member, "role").orElse("-") + " "
            + text(member, "sync").orElse("-"))
        .toList();
  }

  private static List<String> found(Case facts) {
    return DIAGNOSTICIAN.diagnose(facts).standing().stream()
        .map(finding -> finding.remediation().id() + " about " + unnumbered(finding.about()))
        .toList();
  }

  /** Without the numbers that tell masked serials apart. */
  private static String unnumbered(String about) {
    return about.replaceAll("#[0-9]+", "");
  }

  @Test
  void ofMembersByThemselves() throws IOException {
    Case primary = status("fortinet_get_system_status.raw");
    assertThat(members(primary)).containsExactly("FG1K501234567890 MYCOOLEFIREWALLNAME primary -");
    assertThat(found(primary)).isEmpty();
    assertThat(members(status("fortinet_get_system_status_6.2.raw")))
        .containsExactly("F*** fgt-600e primary -");
  }

  @Test
  void aUnitAloneHasNoCluster() throws IOException {
    for (String release : List.of("7.0", "7.4")) {
      Case alone = status("fortinet_get_system_status_" + release + ".raw");
      assertThat(alone.facts(ShippedContent.kind("cluster"))).isEmpty();
      assertThat(found(alone)).isEmpty();
    }
  }

  private static Case status(String file) throws IOException {
    return Captures.read(Files.readAllBytes(folder().resolve(file))).facts();
  }

  private static Fact only(Case facts, String kind) {
    return facts.facts(ShippedContent.kind(kind)).findFirst().orElseThrow();
  }

  private static Optional<String> text(Fact fact, String property) {
    return fact.reading(property).known().map(known -> known.value().toString());
  }

  private static String value(Map<String, String> values, String key) {
    return Optional.ofNullable(values.get(key)).orElseThrow();
  }

  private static Map<String, String> values(Path yml) throws IOException {
    Map<String, String> values = new HashMap<>();
    for (String line : Files.readAllLines(yml)) {
      Matcher value = VALUE.matcher(line);
      if (value.matches()) {
        values.put(value.group(1), value.group(2));
      }
    }
    return values;
  }
}
