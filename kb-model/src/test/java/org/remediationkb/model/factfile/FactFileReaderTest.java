package org.remediationkb.model.factfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fortitoken.Activation;
import org.remediationkb.model.fortitoken.ActivationAnswer;
import org.remediationkb.model.fortitoken.ActivationEmail;
import org.remediationkb.model.fortitoken.Administrator;
import org.remediationkb.model.fortitoken.ConfiguredStatus;
import org.remediationkb.model.fortitoken.Delivery;
import org.remediationkb.model.fortitoken.FortiGate;
import org.remediationkb.model.fortitoken.FortiGateSerial;
import org.remediationkb.model.fortitoken.FortiOsVersion;
import org.remediationkb.model.fortitoken.FortiTokenFacts;
import org.remediationkb.model.fortitoken.HostName;
import org.remediationkb.model.fortitoken.LicenceErrorCode;
import org.remediationkb.model.fortitoken.LicenceErrorMessage;
import org.remediationkb.model.fortitoken.LicenceImport;
import org.remediationkb.model.fortitoken.LicenceNumber;
import org.remediationkb.model.fortitoken.LicenceReturnCode;
import org.remediationkb.model.fortitoken.LocalUser;
import org.remediationkb.model.fortitoken.Management;
import org.remediationkb.model.fortitoken.NamedHolder;
import org.remediationkb.model.fortitoken.Reachability;
import org.remediationkb.model.fortitoken.Seed;
import org.remediationkb.model.fortitoken.ServerCheck;
import org.remediationkb.model.fortitoken.Token;
import org.remediationkb.model.fortitoken.TokenReport;
import org.remediationkb.model.fortitoken.TokenSerial;
import org.remediationkb.model.fortitoken.TokenServerStatus;
import org.remediationkb.model.fortitoken.UserName;
import org.remediationkb.model.fortitoken.Validity;
import org.remediationkb.model.fortitoken.VdomMode;
import org.remediationkb.model.fortitoken.VdomName;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.Rendered;
import org.remediationkb.model.problem.SourceText;

class FactFileReaderTest {

  private static final FactFileReader READER = FortiTokenFacts.fileReader();

  @Test
  void holdersMayNameTheirTable() {
    Token token = read(
            "case.yaml",
            "tokens: [{serial: FTK200BAA0000000, assigned-to: [jdoe, {admin: jdoe},"
                + " {user: jdoe}, {user: jdoe, vdom: root}]}]\n")
        .facts()
        .facts(Token.class)
        .findFirst()
        .orElseThrow();
    UserName name = new UserName("jdoe");
    assertThat(token.assignedTo().known().orElseThrow().value())
        .containsExactly(
            new NamedHolder(name),
            new Administrator(name),
            new LocalUser(name, Optional.empty()),
            new LocalUser(name, VdomName.parse("root")));
  }

  @Test
  void aUserMayHaveABlankNameButNoneAtAll() {
    String tokens = "tokens:\n  - {serial: FTK200BAA0000001, assigned-to: [%s]}\n";
    Checked<FactFile> blank =
        FortiTokenFacts.fileReader().read(SourceText.of("case.yaml", tokens.formatted("\" \"")));
    assertThat(blank.problems()).isEmpty();
    for (String none : List.of("\"\"", "null", "~")) {
      assertThat(FortiTokenFacts.fileReader()
              .read(SourceText.of("case.yaml", tokens.formatted(none)))
              .problems())
          .extracting(Problem::message)
          .containsExactly("an entry of assigned-to is empty");
    }
  }

  @Test
  void everySectionBecomesFactsThatKnowTheirPlaces() {
    Case known = read("case.yaml", Samples.COMPLETE).facts();

    assertThat(known.name()).isEqualTo("CS-0042");
    assertThat(known.facts())
        .containsExactly(
            new FortiGate(
                at(3, new FortiGateSerial("FGT60FTK20000001"), "FGT60FTK20000001"),
                at(4, new FortiOsVersion(7, 4, 11), "7.4.11"),
                at(5, Management.NONE, "none"),
                at(6, VdomMode.ENABLED, "enabled"),
                at(7, TokenServerStatus.REACHABLE, "reachable")),
            new ServerCheck(
                new HostName("fds1.fortinet.com"),
                line(9),
                at(9, Reachability.REACHABLE, "reachable")),
            new ServerCheck(
                new HostName("directregistration.fortinet.com"),
                line(10),
                at(10, Reachability.UNREACHABLE, "unreachable")),
            new Token(
                new TokenSerial("FTK200BAA0000000"),
                line(12),
                at(13, Seed.ABSENT, "absent"),
                at(14, ConfiguredStatus.ACTIVE, "active"),
                at(
                    15,
                    TokenReport.SEED_ALREADY_ISSUED,
                    "token already activated, and seed won't be returned"),
                at(16, 0, "0"),
                at(17, List.of(new NamedHolder(new UserName("jdoe"))), "jdoe"),
                at(18, new LicenceNumber("FTMTRIAL098C2FE8"), "FTMTRIAL098C2FE8"),
                at(19, true, "true")),
            new Activation(
                new TokenSerial("FTK200BAA0000001"),
                line(21),
                at(21, ActivationAnswer.CMDB_SAVE_ERROR, "cmdb save error")),
            new LicenceImport(
                at(23, LicenceErrorCode.EXPIRED, "14"),
                at(23, LicenceErrorMessage.EXPIRED, "forticare license expired"),
                at(23, LicenceReturnCode.EXPIRED, "-7564")),
            new ActivationEmail(
                at(25, Delivery.NOT_DELIVERED, "not-delivered"),
                at(26, Validity.EXPIRED, "expired")),
            unknownToken("FTK200BAA0000001", 21));
  }

  @Test
  void whatIsAbsentWasNotCollected() {
    Case known = read("case.yaml", "tokens: [{serial: FTK200BAA0000000}]").facts();

    assertThat(known.facts())
        .containsExactly(
            unknownToken("FTK200BAA0000000", 1),
            new FortiGate(none(), none(), none(), none(), none()),
            new ActivationEmail(none(), none()));
  }

  @Test
  void emptyListIsKnownToBeEmpty() {
    Token token = token("tokens: [{serial: FTK200BAA0000000, assigned-to: []}]");

    assertThat(token.assignedTo()).isEqualTo(at(1, List.of(), ""));
  }

  @Test
  void openTextIsKeptWordForWord() {
    Token token = token("tokens: [{serial: FTK200BAA0000000, report: 'Exploded, twice'}]");

    assertThat(token.report()).isEqualTo(at(1, TokenReport.UNRECOGNISED, "Exploded, twice"));
  }

  @Test
  void openTextIsKeptOnOneLineThatSteersNothing() {
    String text = """
        activations:
          - serial: FTK200BAA0000000
            output: |
              first line
                cmdb save error
          - serial: FTK200BAA0000000
            output: "\\e[31mred \\u202Edesrever\\u0000"
        """;

    assertThat(read("case.yaml", text).facts().facts(Activation.class))
        .extracting(Activation::output)
        .containsExactly(
            at(3, ActivationAnswer.CMDB_SAVE_ERROR, "first line cmdb save error"),
            at(7, ActivationAnswer.OTHER, "\ufffd[31mred \ufffddesrever\ufffd"));
  }

  @Test
  void namesOfAClosedListAreTakenInAnyCase() {
    Token token = token("tokens: [{serial: FTK200BAA0000000, seed: ' Present '}]");

    assertThat(token.seed()).isEqualTo(at(1, Seed.PRESENT, "Present"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"14", "\"14\""})
  void codeMayStandInQuotes(String code) {
    assertThat(read("case.yaml", "licence-imports: [{error-code: " + code + "}]")
            .facts()
            .facts())
        .contains(new LicenceImport(at(1, LicenceErrorCode.EXPIRED, "14"), none(), none()));
  }

  @Test
  void unquotedVersionOfThreeNumbersIsATextInYaml() {
    assertThat(read("case.yaml", "fortigate: {fortios: 7.4.11}").facts().facts(FortiGate.class))
        .extracting(FortiGate::fortios)
        .containsExactly(at(1, new FortiOsVersion(7, 4, 11), "7.4.11"));
  }

  @Test
  void severalAttemptsOnOneTokenAreSeveralFacts() {
    String attempt = "{serial: FTK200BAA0000000}";

    assertThat(read("case.yaml", "activations: [" + attempt + "," + attempt + "]")
            .facts()
            .facts())
        .filteredOn(Activation.class::isInstance)
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

  private static Token token(String text) {
    Optional<Token> token = read("case.yaml", text).facts().facts(Token.class).findFirst();
    return token.orElseThrow();
  }

  private static Fact unknownToken(String serial, int line) {
    return new Token(
        new TokenSerial(serial),
        line(line),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none());
  }

  private static <T> Reading<T> at(int line, T value, String text) {
    return Reading.known(value, text, line(line));
  }

  private static <T> Reading<T> none() {
    return Reading.notCollected();
  }

  private static Source line(int line) {
    return new Source("case.yaml", line);
  }
}
