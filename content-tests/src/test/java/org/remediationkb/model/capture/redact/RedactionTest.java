package org.remediationkb.model.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.model.capture.CaptureReader;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.ShippedContent;

class RedactionTest {

  private static final List<String> ORIGINALS = List.of(
      "SECR",
      "REGID",
      "APA91",
      "SEED\"",
      "-BBB",
      "CCCC3",
      "B2-",
      "jsonCode",
      "mmuster",
      "10.20",
      "ACME",
      "acme",
      "ABCDEF",
      "173.243",
      "helpdesk",
      "mailrobot",
      "jdoe",
      "jane",
      "Jane",
      "1701234567",
      "BAA000",
      "26B6",
      "A1B201",
      "12345678",
      "2a02",
      "00:09:0f");

  private static String resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(RedactionTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String copy(String text, Redaction redaction) throws IOException {
    StringWriter out = new StringWriter();
    redaction.copy("log", stream(text), out);
    return out.toString();
  }

  private static String copy(String text) throws IOException {
    Pseudonyms pseudonyms = new Pseudonyms(ShippedContent.KINDS.secrets());
    Redaction.learn(stream(text), pseudonyms);
    return copy(text, new Redaction(pseudonyms));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theTimeBeforeEveryLineStays() throws IOException {
    String log = """
        [10:11:12] fw # show user local
        [10:11:13] config user local
        [10:11:13]     edit "jdoe"
        [10:11:14]
        """;
    assertThat(copy(log)).isEqualTo("""
        [10:11:12] host-1.example # show user local
        [10:11:13] config user local
        [10:11:13]     edit "user-1"
        [10:11:14]\s
        """);
  }

  @Test
  void nothingOfTheOriginalsIsLeft() throws IOException {
    String text = resource("/org/remediationkb/model/redact/secrets.txt");
    assertThat(ORIGINALS).allSatisfy(original -> assertThat(text).contains(original));
    assertThat(ORIGINALS).allSatisfy(original -> assertThat(copy(text)).doesNotContain(original));
  }

  @Test
  void aStreamThatIsReadOnceHidesTheSame() throws IOException {
    String copy = copy(
        resource("/org/remediationkb/model/redact/secrets.txt"),
        new Redaction(new Pseudonyms(ShippedContent.KINDS.secrets())));
    assertThat(ORIGINALS).allSatisfy(original -> assertThat(copy).doesNotContain(original));
  }

  @Test
  void whatDecidesFindingsStays() throws IOException {
    String text = resource("/org/remediationkb/model/redact/secrets.txt");
    String copy = copy(text);
    assertThat(copy.lines().count()).isEqualTo(text.lines().count());
    assertThat(copy)
        .contains("set seed ENC REDACTED", "set seed ''", "edit \"FTKMOB2A0******\"")
        .contains("fds1.fortinet.com", "license \"EFTMR0", "\"forticare license expired\"")
        .contains("error: -7564", "\"SoftToken.ActivationLicenseRequest\"", "v7.4.11,build2878");
  }

  @Test
  void theLedgerTellsKindsAndLinesAndNoOriginal() throws IOException {
    Redaction redaction = new Redaction(new Pseudonyms(ShippedContent.KINDS.secrets()));
    String copy = copy(resource("/org/remediationkb/model/redact/secrets.txt"), redaction);
    String ledger = String.join("\n", redaction.ledger().lines());
    assertThat(copy).isNotEmpty();
    assertThat(Kind.values())
        .allSatisfy(kind -> assertThat(redaction.ledger().count(kind)).isPositive());
    assertThat(ledger).contains("unit serials: 2 replaced, lines 5, 59");
    assertThat(ORIGINALS).allSatisfy(original -> assertThat(ledger).doesNotContain(original));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FTK200BAA0000000 FTK200BAA0000000 FTK200BAA0000001|FTK200R000000001 FTK200R000000001 FTK200R000000002",
        "FTK200R000000001|FTK200R000000001",
        "FTKMOB26B6A1B201 FTK211AAAAAAAAA1|FTKMOBDE00000001 FTK211R000000002",
        "FTK200XXXXXXXXXX FTKMOB2A0******|FTK200XXXXXXXXXX FTKMOB2A0******",
        "10.1.1.1 255.255.255.0 10.1.1.2|192.0.2.1 255.255.255.0 192.0.2.2",
        "at 09:31:02 on a.b.example.org|at 09:31:02 on host-1.example",
        "execute fortitoken-mobile import 0000-0000-0000-0000-0000|execute fortitoken-mobile import 0000-0000-0000-0000-0000",
        "exe fortitoken-m imp ABCDE-12345|exe fortitoken-m imp REDACTED",
        "{\"seed:\"abcdef\"}|{\"seed:\"REDACTED\"}",
        "password            : hunter2|password            : REDACTED"
      })
  void aLine(String line, String copy) throws IOException {
    assertThat(copy(line, new Redaction(new Pseudonyms(ShippedContent.KINDS.secrets()))))
        .isEqualTo(copy + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/org/remediationkb/model/redact/secrets.txt",
        "../whole/typed-by-hand.txt",
        "../whole/pasted-through-mail.txt"
      })
  void theFactsAreTheSameButForNames(String name) throws IOException {
    String text = resource(name);
    String copy = copy(text);
    assertThat(shape(copy)).isEqualTo(shape(text));
    assertThat(shape(copy(copy))).isEqualTo(shape(text));
    assertThat(copy).doesNotContain("SECR", "BAA000", "26B6A1B2", "jdoe", "BRANCH-FW");
  }

  /** What the facts say, without names. */
  private static List<String> shape(String text) throws IOException {
    CaptureReader reader = new CaptureReader(
        ShippedContent.KINDS,
        ShippedContent.LIBRARY.readers().commands(),
        Set.of("fds1.fortinet.com", "directregistration.fortinet.com"));
    reader.read("log", stream(text));
    return reader.finish("x").facts().facts().stream()
        .map(RedactionTest::shape)
        .sorted()
        .toList();
  }

  private static String shape(Fact fact) {
    String kind = fact.type().name();
    return fact.type() == ShippedContent.kind("token")
        ? kind
            + value(fact.reading("seed"))
            + value(fact.reading("status"))
            + value(fact.reading("report"))
            + value(fact.reading("model"))
        : kind;
  }

  private static Object value(Reading<?> reading) {
    return reading instanceof Reading.Known<?> known ? known.value() : "nothing";
  }

  @Property(seed = "1218458", tries = 500)
  void anyBytesCanBeCopied(@ForAll byte[] bytes) {
    assertThatCode(() -> new Redaction(new Pseudonyms(ShippedContent.KINDS.secrets()))
            .copy("log", new ByteArrayInputStream(bytes), new StringWriter()))
        .doesNotThrowAnyException();
  }

  @Property(seed = "1218458", tries = 1000)
  void anyMixOfPiecesHasAsManyLines(@ForAll("pieces") String text) throws IOException {
    String copy = copy(text);
    assertThat(copy.chars().filter(c -> c == '\n').count())
        .isEqualTo(text.lines().count());
    assertThat(copy).doesNotContain("BAA000");
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
            "\n",
            "\n",
            " ",
            "\"",
            "{\"",
            "}",
            "set seed ",
            "set reg-id \"",
            "fw # ",
            "config user local",
            "edit \"",
            "jdoe",
            " FTK200BAA0000000 ",
            "10.0.0.1",
            "::",
            "a.de",
            "@",
            "ENC ",
            ":",
            "next",
            "end",
            "'",
            "\\",
            "ftm_fc_command[615]:",
            "2026-01-12 09:31:02 ",
            "login as: ",
            "(jdoe)")
        .list()
        .ofMaxSize(40)
        .map(list -> String.join("", list));
  }

  @Test
  void aHostileLineTakesNoTime() throws IOException {
    for (String piece :
        List.of("a.", "{\"", "\"seed\":", "a-", "F1", "::", "set a ", "A1A1-", "a@", "x ")) {
      assertThat(copy(piece.repeat(60_000 / piece.length()))).isNotEmpty();
    }
  }
}
