package org.remediationkb.model.factfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactDraft;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.hydro.HydroFacts;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.Rendered;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.Variant;
import org.remediationkb.model.value.Version;

class FactFileReaderTest {

  private static final FactFileReader READER = new FactFileReader(HydroFacts.KINDS);

  private static String tokens(int count, String last) {
    return IntStream.range(0, count)
        .mapToObj(i -> "  - {serial: HTK200BAA%07d, drift: %d}\n".formatted(i, i % 100))
        .collect(Collectors.joining("", "tokens:\n", last));
  }

  @Test
  void thousandsOfFactsAreInTheOrderOfTheFile() {
    Checked<FactFile> read = READER.read(SourceText.of("case.yaml", tokens(3000, "")));
    List<Fact> tokens = read.value()
        .orElseThrow()
        .facts()
        .facts(HydroFacts.TOKEN)
        .map(Fact.class::cast)
        .toList();

    assertThat(tokens).hasSize(3000);
    for (int i = 0; i < 3000; i++) {
      Fact token = tokens.get(i);
      assertThat(token.about()).isEqualTo("HTK200BAA%07d".formatted(i));
      assertThat(token.reading("drift").known().orElseThrow().value()).isEqualTo(i % 100);
      assertThat(token.reading("drift").known().orElseThrow().source().line()).isEqualTo(i + 2);
    }
  }

  @Test
  void whatIsWrongAmongThousandsIsToldInTheOrderOfTheFile() {
    String text = tokens(3000, "  - {serial: HTK200BAA0001234}\n  - {drift: 1}\n  - {drift: no}\n");

    assertThat(READER.read(SourceText.of("case.yaml", text)).problems())
        .extracting(problem -> problem.location().line() + " " + problem.message())
        .containsExactly(
            "3002 token HTK200BAA0001234 appears twice, first on line 1236",
            "3003 this token has no serial",
            "3004 this token has no serial",
            "3004 drift must be a whole number of up to 9 digits, not \"no\"");
  }

  @Test
  void holdersMayNameTheirTable() {
    Fact token = token("tokens: [{serial: HTK200BAA0000000, assigned-to: [jdoe, {admin: jdoe},"
        + " {user: jdoe}, {user: jdoe, vdom: root}]}]\n");
    Text name = new Text(HydroFacts.USER_NAME, "jdoe");
    assertThat(token.reading("assigned-to").known().orElseThrow().value())
        .isEqualTo(List.of(
            new Variant("", name, Optional.empty()),
            new Variant("admin", name, Optional.empty()),
            new Variant("user", name, Optional.empty()),
            new Variant("user", name, Optional.of(new Text(HydroFacts.VDOM_NAME, "root")))));
  }

  @Test
  void aUserMayHaveABlankNameButNoneAtAll() {
    String tokens = "tokens:\n  - {serial: HTK200BAA0000001, assigned-to: [%s]}\n";
    Checked<FactFile> blank = new FactFileReader(HydroFacts.KINDS)
        .read(SourceText.of("case.yaml", tokens.formatted("\" \"")));
    assertThat(blank.problems()).isEmpty();
    for (String none : List.of("\"\"", "null", "~")) {
      assertThat(new FactFileReader(HydroFacts.KINDS)
              .read(SourceText.of("case.yaml", tokens.formatted(none)))
              .problems())
          .extracting(Problem::message)
          .containsExactly("an entry of assigned-to is empty");
    }
  }

  @Test
  void everySectionBecomesFactsThatKnowTheirPlaces() {
    Case known = read("case.yaml", Samples.COMPLETE).facts();
    Variant jdoe = new Variant("", new Text(HydroFacts.USER_NAME, "jdoe"), Optional.empty());

    assertThat(known.name()).isEqualTo("CS-0042");
    assertThat(known.facts())
        .containsExactly(
            draft(HydroFacts.HYDROGATE, 2)
                .withText("serial", "HGT60HTK20000001", line(3))
                .with("hydroos", new Version(7, 4, 11), "7.4.11", line(4))
                .withTerm("management", "none", "none", line(5))
                .withTerm("vdoms", "enabled", "enabled", line(6))
                .withTerm("token-server", "reachable", "reachable", line(7))
                .build(),
            draft(HydroFacts.SERVER_CHECK, 9)
                .withText("host", "fds1.hydronet.com", line(9))
                .withTerm("reachability", "reachable", "reachable", line(9))
                .build(),
            draft(HydroFacts.SERVER_CHECK, 10)
                .withText("host", "directregistration.hydronet.com", line(10))
                .withTerm("reachability", "unreachable", "unreachable", line(10))
                .build(),
            draft(HydroFacts.TOKEN, 12)
                .withText("serial", "HTK200BAA0000000", line(12))
                .withTerm("seed", "absent", "absent", line(13))
                .withTerm("status", "active", "active", line(14))
                .withTerm(
                    "report",
                    "token already activated, and seed won't be returned",
                    "token already activated, and seed won't be returned",
                    line(15))
                .with("drift", 0, "0", line(16))
                .with("assigned-to", List.of(jdoe), "jdoe", line(17))
                .withText("licence", "HTMTRIAL098C2FE8", line(18))
                .with("lock-released-recently", true, "true", line(19))
                .build(),
            draft(HydroFacts.ACTIVATION, 21)
                .withText("serial", "HTK200BAA0000001", line(21))
                .withTerm("output", "cmdb save error", "cmdb save error", line(21))
                .build(),
            draft(HydroFacts.LICENCE_IMPORT, 23)
                .withTerm("error-code", "14", "14", line(23))
                .withTerm(
                    "error-message",
                    "hydrocare license expired",
                    "hydrocare license expired",
                    line(23))
                .withTerm("return-code", "-7564", "-7564", line(23))
                .build(),
            draft(HydroFacts.ACTIVATION_EMAIL, 25)
                .withTerm("activation-code", "not-delivered", "not-delivered", line(25))
                .withTerm("mailbox-password", "expired", "expired", line(26))
                .build(),
            unknownToken("HTK200BAA0000001", 21));
  }

  @Test
  void whatIsAbsentWasNotCollected() {
    Case known = read("case.yaml", "tokens: [{serial: HTK200BAA0000000}]").facts();

    assertThat(known.facts())
        .containsExactly(
            unknownToken("HTK200BAA0000000", 1),
            draft(HydroFacts.HYDROGATE, 1).build(),
            draft(HydroFacts.ACTIVATION_EMAIL, 1).build());
  }

  @Test
  void emptyListIsKnownToBeEmpty() {
    Fact token = token("tokens: [{serial: HTK200BAA0000000, assigned-to: []}]");

    assertThat(token.reading("assigned-to")).isEqualTo(at(1, List.of(), ""));
  }

  @Test
  void openTextIsKeptWordForWord() {
    Fact token = token("tokens: [{serial: HTK200BAA0000000, report: 'Exploded, twice'}]");

    assertThat(token.reading("report"))
        .isEqualTo(
            at(1, term(HydroFacts.TOKEN, "report", "an unrecognised status"), "Exploded, twice"));
  }

  @Test
  void openTextIsKeptOnOneLineThatSteersNothing() {
    String text = """
        activations:
          - serial: HTK200BAA0000000
            output: |
              first line
                cmdb save error
          - serial: HTK200BAA0000000
            output: "\\e[31mred \\u202Edesrever\\u0000"
        """;

    assertThat(read("case.yaml", text).facts().facts(HydroFacts.ACTIVATION))
        .<Reading<?>>map(attempt -> attempt.reading("output"))
        .isEqualTo(List.of(
            at(3, answer("cmdb save error"), "first line cmdb save error"),
            at(7, answer("another answer"), "\ufffd[31mred \ufffddesrever\ufffd")));
  }

  private static Term answer(String name) {
    return term(HydroFacts.ACTIVATION, "output", name);
  }

  @Test
  void namesOfAClosedListAreTakenInAnyCase() {
    Fact token = token("tokens: [{serial: HTK200BAA0000000, seed: ' Present '}]");

    assertThat(token.reading("seed"))
        .isEqualTo(at(1, term(HydroFacts.TOKEN, "seed", "present"), "Present"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"14", "\"14\""})
  void codeMayStandInQuotes(String code) {
    assertThat(read("case.yaml", "licence-imports: [{error-code: " + code + "}]")
            .facts()
            .facts())
        .contains(draft(HydroFacts.LICENCE_IMPORT, 1)
            .withTerm("error-code", "14", "14", line(1))
            .build());
  }

  @Test
  void unquotedVersionOfThreeNumbersIsATextInYaml() {
    assertThat(
            read("case.yaml", "hydrogate: {hydroos: 7.4.11}").facts().facts(HydroFacts.HYDROGATE))
        .<Reading<?>>map(unit -> unit.reading("hydroos"))
        .isEqualTo(List.of(at(1, new Version(7, 4, 11), "7.4.11")));
  }

  @Test
  void severalAttemptsOnOneTokenAreSeveralFacts() {
    String attempt = "{serial: HTK200BAA0000000}";

    assertThat(read("case.yaml", "activations: [" + attempt + "," + attempt + "]")
            .facts()
            .facts())
        .filteredOn(fact -> fact.type() == HydroFacts.ACTIVATION)
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "cases/CS-1.yaml, CS-1",
    "C:\\cases\\CS-1.v2.json, CS-1.v2",
    "CS-1, CS-1",
    ".yaml, .yaml",
    "-, stdin"
  })
  void caseWithoutANameIsCalledLikeItsFile(String file, String name) {
    assertThat(read(file, "{\"tokens\": []}").facts().name()).isEqualTo(name);
  }

  @Test
  void nameOfACaseMayBeANumber() {
    assertThat(read("case.yaml", "case: 0042").facts().name()).isEqualTo("0042");
  }

  @Test
  void whatATestExpectsIsHandedOnUnread() {
    assertThat(read("case.yaml", "case: a\nexpect: {findings: [x]}").expect())
        .hasValueSatisfying(node -> assertThat(node.at().line()).isEqualTo(2));
    assertThat(read("case.yaml", "case: a").expect()).isEmpty();
  }

  @Test
  void readsFilesAndStreams(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("CS-7.yaml"), "\ufefftokens: []\n");
    byte[] bytes = "tokens: []".getBytes(StandardCharsets.UTF_8);

    assertThat(READER.read(file).value()).map(f -> f.facts().name()).contains("CS-7");
    assertThat(READER.read("-", new ByteArrayInputStream(bytes)).value())
        .map(f -> f.facts().name())
        .contains("stdin");
  }

  @Test
  void fileThatIsTooLargeIsNotParsed() throws IOException {
    byte[] blanks = " ".repeat(32 * 1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8);

    assertThat(Rendered.of(READER.read("-", new ByteArrayInputStream(blanks))))
        .isEqualTo("-:1:1 error KT001 the file is larger than 32 MiB\n");
  }

  private static FactFile read(String file, String text) {
    Checked<FactFile> checked = READER.read(SourceText.of(file, text));
    assertThat(Rendered.of(checked)).isEmpty();
    return checked.value().orElseThrow();
  }

  private static Fact token(String text) {
    return read("case.yaml", text).facts().facts(HydroFacts.TOKEN).findFirst().orElseThrow();
  }

  private static Fact unknownToken(String serial, int line) {
    return draft(HydroFacts.TOKEN, line).withText("serial", serial, line(line)).build();
  }

  private static FactDraft draft(FactKind type, int line) {
    return FactDraft.of(type, line(line));
  }

  private static Term term(FactKind type, String property, String name) {
    return FactDraft.term(type, property, name);
  }

  private static Reading<?> at(int line, Object value, String text) {
    return Reading.known(value, text, line(line));
  }

  private static Source line(int line) {
    return new Source("case.yaml", line);
  }
}
