package org.remediationkb.model.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.remediationkb.model.capture.UnreadShapes;
import org.remediationkb.model.secret.HydroConsole;

/** What is left out for lines that seem to need no closer look would have found nothing in them. */
class OrdinaryLinesTest {

  private static final List<String> PIECES = List.of(
      "2026-01-02 10:11:12 id=20085 msg=\"vd-root:0 received a packet(proto=6, 10.1.2.3:80->192.168.7.9:443)\"",
      "S       10.3.2.0/24 [10/0] via 172.16.2.7, port3, [1/0]",
      "fw-edge (root) # get system status",
      "fw-edge is up, 10.1.2.3 and 300.1.2.3 and 1.2.3.4.5",
      "    set comment \"of nobody\"",
      "    set psksecret \"abc",
      "10.9.8.7\"",
      "config user local",
      "    edit \"jdoe\"",
      "{\"seed\":\"abc",
      "10.1.1.1",
      "HYDSR00000000001",
      "HYD-SR00000000001",
      "jdoe",
      "JDOE@x.example.org",
      "fe80::1:2",
      "00:11:22:33:44:55",
      "0011.2233.4455",
      "+49 171 2345678",
      "www.pumps.example",
      "port3. ",
      "[263:root:1a]",
      "user=",
      "CORP\\jdoe ",
      "%2210.1.2.3%22",
      "password: ",
      "vd-",
      "#",
      "$ ",
      "=",
      " ",
      ":",
      ".",
      "\r",
      "\u001b[1m",
      "\u00e9",
      "\0",
      "\n",
      "\n",
      "\n");

  @Provide
  Arbitrary<String> logs() {
    return Arbitraries.oneOf(
            Arbitraries.of(PIECES), Arbitraries.strings().ofMaxLength(8).ascii())
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }

  private static String copy(byte[] log, boolean isLearned, boolean isQuick) throws IOException {
    Pseudonyms pseudonyms = new Pseudonyms(HydroConsole.SECRETS);
    if (isLearned) {
      Redaction.learn(stream(log), pseudonyms);
    }
    StringWriter out = new StringWriter();
    Redaction redaction = new Redaction(pseudonyms, isQuick);
    redaction.copy("log", stream(log), out);
    return out + String.join("\n", redaction.ledger().lines());
  }

  private static InputStream stream(byte[] log) {
    return new ByteArrayInputStream(log);
  }

  private static void check(byte[] log) throws IOException {
    assertThat(copy(log, true, true)).isEqualTo(copy(log, true, false));
    assertThat(copy(log, false, true)).isEqualTo(copy(log, false, false));
  }

  private static Map<String, Integer> templates(Redaction redaction, String log)
      throws IOException {
    StringWriter out = new StringWriter();
    redaction.copy("log", stream(log.getBytes(StandardCharsets.UTF_8)), out);
    return UnreadShapes.templates(out.toString().lines());
  }

  @Property(seed = "1218458", tries = 1000)
  void templatesAreTheSame(@ForAll("logs") String log) throws IOException {
    assertThat(templates(Redaction.forTemplates(new Pseudonyms(HydroConsole.SECRETS)), log))
        .isEqualTo(templates(new Redaction(new Pseudonyms(HydroConsole.SECRETS), false), log));
  }

  @Example
  void aNameThatIsKnownIsInNoTemplate() throws IOException {
    String log = "config user local\n    edit \"jdoe\"\n    next\nend\nit rains on jdoe now\n";
    Redaction redaction = Redaction.forTemplates(new Pseudonyms(HydroConsole.SECRETS));
    assertThat(templates(redaction, log).keySet())
        .anyMatch(template -> template.startsWith("it rains on "))
        .noneMatch(template -> template.contains("jdoe"));
  }

  @Property(seed = "1218458", tries = 1000)
  void theCopyIsTheSame(@ForAll("logs") String log) throws IOException {
    check(log.getBytes(StandardCharsets.UTF_8));
  }

  @Property(seed = "1218458", tries = 20)
  void theCopyOfALongLogIsToo(@ForAll("logs") String log) throws IOException {
    String many = log.repeat(1 + 500_000 / (1 + log.length()));
    check(many.substring(0, Math.min(many.length(), 400_000)).getBytes(StandardCharsets.UTF_8));
  }

  @Property(seed = "1218458", tries = 500)
  void theCopyOfAnyBytesIsToo(@ForAll byte[] bytes) throws IOException {
    check(bytes);
  }
}
