package org.remediationkb.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.ProblemFormatter;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.secret.Secrets;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.TextType;
import org.remediationkb.rules.SubjectFile;

/** Kinds of fact of a printer and its jobs. */
class FactsReaderTest {

  private static final String PRINTER = """
      types:
        job-number: {text: "J[0-9]{3}", is: "a job: J and three digits", example: J001}
        person: {text: "[a-z]{1,8}", is: a name in small letters, example: kim}
        firmware: {version: PrintOS, example: "1.2.3", ranges: 1.2.3 to 1.2.9}
        owner:
          any-of:
            staff: {type: person, in: {room: person}}
            guest: {type: person}
          otherwise: person
      facts:
        printer:
          is: The printer.
          properties:
            firmware: {type: firmware, is: Its firmware.}
            state:
              one-of: [ready, "won't print", {asleep: {also: [sleeping]}}]
              any-other: something else
              is: What its display says.
            ink: {type: integer, is: How much there is.}
            error: {codes: ["0", "7"], any-other: another code, is: Its error.}
        job:
          list: jobs
          identity: number
          belongs-to: printer
          is: The jobs.
          properties:
            number: {type: job-number, is: Its number.}
            paid: {type: true-or-false, is: Whether it is paid.}
            owners: {list-of: owner, is: Whose it is.}
            rank:
              one-of: [{first: {prefix: J0}}, {second: {prefix: J1}}, later]
              follows: {from: number, by: prefix}
            urgent:
              one-of: ["yes", "no"]
              follows: {from: rank, where: {first: "yes"}, otherwise: "no"}
            staff: {list-of: person, follows: {from: owners, of: staff}}
            owned:
              one-of: [owned, free]
              follows: {from: owners, empty: free, otherwise: owned}
        tray:
          map: trays
          identity: number
          is: The trays.
          properties:
            number: {type: job-number, is: Its number.}
            paper: {one-of: [full, none], is: What is in it.}
      """;

  private static Checked<FactKinds> read(String text) {
    return new FactsReader().read(List.of(SubjectFile.of(SourceText.of("facts.yaml", text))));
  }

  private static FactKinds kinds() {
    Checked<FactKinds> kinds = read(PRINTER);
    assertThat(kinds.problems()).isEmpty();
    return kinds.value().orElseThrow();
  }

  private static FactKind kind(String name) {
    return kinds().named(name).orElseThrow();
  }

  @Test
  void kindsAreInTheOrderOfTheFileWithTheirSections() {
    assertThat(kinds().names()).containsExactly("printer", "job", "tray");
    assertThat(kinds().sections()).containsExactly("printer", "jobs", "trays");
    assertThat(kind("printer").subject().shape()).isEqualTo(Shape.SINGLE);
    assertThat(kind("job").subject().shape()).isEqualTo(Shape.LIST);
    assertThat(kind("tray").subject().shape()).isEqualTo(Shape.MAP);
    assertThat(kind("job").belongsTo()).contains("printer");
    assertThat(kind("job").identity().map(Property::key)).contains("number");
    assertThat(kind("job").description()).isEqualTo("The jobs.");
  }

  @Test
  void redactionTakesFormsAndWordsFromHere() {
    Checked<FactKinds> kinds = read("""
        types:
          serial:
            {text: "PR-[0-9]{6}", is: a serial, example: PR-000001, identifies: unit, maskable: true}
        redaction:
          secrets: ["printer unl* {word} {secrets}"]
          plain-keys: [printtoken]
          words: [Toner]
          hosts: ["*.print.example"]
          mailboxes: [spooler]
          products: [inkjet]
        facts:
          printer:
            is: The printer.
            properties:
              serial: {type: serial, is: Its serial.}
        """);
    assertThat(kinds.problems()).isEmpty();
    Secrets secrets = kinds.value().orElseThrow().secrets();
    assertThat(secrets.masked("printer unlock 3 abc")).isEqualTo("printer unlock 3 ***");
    assertThat(secrets.masked("set printtoken abc")).isEqualTo("set printtoken abc");
    assertThat(secrets.identifiers().of("PR-000001"))
        .map(form -> form.sort() + " " + form.length() + " " + form.isMaskable())
        .contains("UNIT 9 true");
    assertThat(secrets.terms().words()).containsExactly("toner");
    assertThat(secrets.terms().hosts()).containsExactly("*.print.example");
    assertThat(secrets.terms().mailboxes()).containsExactly("spooler");
    assertThat(secrets.terms().products()).containsExactly("inkjet");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
          types: {x: {text: "[A-Z]{9}", is: x, example: ABCDEFGHI, identifies: unit}} | this form also matches ordinary words
          types: {x: {text: "P[0-9]{5}", is: x, example: P00001, identifies: unit}}   | this form also matches ordinary words
          types: {x: {text: "P[0-9]{8}", is: x, example: P00000001, identifies: dog}} | invalid identifies "dog"
          redaction: {secrets: [printer unlock]}       | invalid element of secrets: "printer unlock"
          redaction: {words: [two words]}              | invalid element of words: "two words"
          redaction: {hosts: ["*.*.*.x"]}              | invalid element of hosts: "*.*.*.x"
          redaction: {colours: [red]}                  | unknown key "colours"
          redaction: [red]                             | "redaction" must be a mapping
          """)
  void whatRedactionCanNotUseIsAProblem(String text, String message) {
    assertThat(read(text).problems())
        .extracting(Problem::message)
        .anySatisfy(found -> assertThat(found).startsWith(message));
  }

  @Test
  void valuesAreThoseOfTheProduct() {
    TermType state = (TermType) kind("printer").property("state").orElseThrow().type();
    assertThat(state.names()).containsExactly("ready", "won't print", "asleep", "sleeping");
    assertThat(state.find("on fire")).map(term -> term.label()).contains("something else");
    TermType error = (TermType) kind("printer").property("error").orElseThrow().type();
    assertThat(error.areNumbers()).isTrue();
    TextType number = (TextType) kind("job").property("number").orElseThrow().type();
    assertThat(number.matches("J123")).isTrue();
    assertThat(number.matches("J12")).isFalse();
    assertThat(number.placeholder()).isEqualTo("JOB_NUMBER");
  }

  @Test
  void whatFollowsIsConcluded() {
    FactKind job = kind("job");
    Source source = new Source("case.yaml", 1);
    Property number = job.property("number").orElseThrow();
    Fact fact = new Fact(
        job, source, Map.of(number, number.known("J001", "J001", source).orElseThrow()));

    assertThat(fact.reading("rank").known()).map(k -> k.value().toString()).contains("first");
    assertThat(fact.reading("urgent").known()).map(k -> k.value().toString()).contains("yes");
    assertThat(fact.reading("owned").known()).isEmpty();
    assertThat(fact.reading("staff").known()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[ready,|[ready, Ready,|16:17 error KB108 the value \"Ready\" is listed twice",
        "type: firmware, is|type: firmwear, is|14:24 error KB121 unknown type \"firmwear\"",
        "J[0-9]{3}|J[0-9]{3|2:30 error KB121 expected \"}\", found the end",
        "example: J001|example: J1|2:77 error KB121 the example \"J1\" has not the form of its type",
        "identity: number\\n    belongs-to|identity: nummer\\n    belongs-to|23:15 error KB121 unknown property \"nummer\"",
        "belongs-to: printer|belongs-to: print|24:17 error KB121 unknown fact \"print\"",
        "from: number|from: numbr|32:25 error KB121 unknown property \"numbr\"",
        "{first: \"yes\"}|{frist: \"yes\"}|35:39 error KB121 \"frist\" is not a value of \"rank\"",
        "of: staff|of: stuff|36:60 error KB121 unknown kind \"stuff\"",
        "list: jobs|list: trays|41:10 error KB108 \"trays\" is declared twice",
        "map: trays|map: case|41:10 error KB121 \"case\" means something else in a fact file",
        "list: jobs\\n    identity|identity|22:15 error KB121 a case has one fact of this kind, so nothing identifies it",
        "ink: {|Ink Level: {|19:7 error KB121 \"Ink Level\" is not a name",
        ", is: Its firmware.|, si: Its firmware.|14:7 error KB101 the property \"firmware\" has neither \"is\" nor \"follows\"",
        "prefix: J1|prefix: J|32:37 error KB121 by prefix, every value but one needs a prefix",
      })
  void mistakesAreToldWithTheirPlace(String right, String wrong, String told) {
    String text = PRINTER.replace(unescaped(right), unescaped(wrong));
    assertThat(text).isNotEqualTo(PRINTER);
    assertThat(messages(read(text))).contains("facts.yaml:" + told);
  }

  private static String unescaped(String text) {
    return text.replace('\'', '"').replace("\\n", "\n");
  }

  private static String messages(Checked<?> checked) {
    return checked.problems().stream()
        .map(problem -> new ProblemFormatter().format(problem))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void nothingFollowsFromItself() {
    String text = PRINTER.replace(
        "follows: {from: number, by: prefix}",
        "follows: {from: urgent, where: {\"yes\": first}, otherwise: later}");
    assertThat(messages(read(text))).contains("follows from itself");
  }

  @Test
  void oneMistakeIsToldOnce() {
    String text = PRINTER.replace("\"J[0-9]{3}\"", "\"J[0-9]*\"");
    assertThat(read(text).problems()).hasSize(1);
  }

  @Test
  void declaredTwiceInTwoFiles() {
    Checked<FactKinds> both = new FactsReader()
        .read(List.of(
            SubjectFile.of(SourceText.of("a/facts.yaml", PRINTER)),
            SubjectFile.of(
                SourceText.of("b/facts.yaml", "facts:\n  printer: {is: It., properties: {}}\n"))));
    assertThat(messages(both))
        .contains("b/facts.yaml:2:3 error KB108 \"printer\" is declared twice")
        .contains("the first is at a/facts.yaml:11");
  }

  /** What is read of the printer, and of what another subject adds to it. */
  private static Checked<FactKinds> extended(Set<String> uses, String added) {
    return new FactsReader()
        .read(List.of(
            new SubjectFile(SourceText.of("office/facts.yaml", PRINTER), "office", Set.of()),
            new SubjectFile(
                SourceText.of("colour/facts.yaml", "facts:\n" + added), "colour", uses)));
  }

  @Test
  void aSubjectAddsPropertiesToAKindOfAnotherThatItUses() {
    Checked<FactKinds> kinds = extended(Set.of("office"), """
          printer:
            extends: office
            properties:
              hue: {one-of: [red, blue], is: Its hue.}
              tone:
                one-of: [warm, cold]
                follows: {from: hue, where: {red: warm}, otherwise: cold}
              broken:
                one-of: ["yes", "no"]
                follows: {from: state, where: {ready: "no"}, otherwise: "yes"}
          toner: {is: The toner., properties: {level: {type: integer, is: Its level.}}}
        """);
    assertThat(messages(kinds)).isEmpty();
    assertThat(kinds.value().orElseThrow().names())
        .containsExactly("printer", "job", "tray", "toner");
    assertThat(kinds.value().orElseThrow().named("printer").orElseThrow().properties())
        .extracting(Property::key)
        .containsExactly("firmware", "state", "ink", "error", "hue", "tone", "broken");
  }

  @Test
  void whatCantBeExtendedIsToldAtItsPlace() {
    String printer =
        "  printer:\n    extends: %s\n    properties:\n      %s: {type: integer, is: It.}\n";
    assertThat(messages(extended(Set.of("office"), printer.formatted("office", "ink"))))
        .contains("colour/facts.yaml:5:7 error KB108 \"ink\" is declared twice")
        .contains("the first is at office/facts.yaml:19");
    assertThat(messages(extended(Set.of(), printer.formatted("office", "hue"))))
        .contains("colour/facts.yaml:3:14 error")
        .contains("this subject does not use \"office\"")
        .contains("name it under \"uses\" in subject.yaml");
    assertThat(messages(extended(Set.of("office"), printer.formatted("ofice", "hue"))))
        .contains("this subject does not use \"ofice\"")
        .contains("did you mean \"office\"?");
    assertThat(messages(extended(
            Set.of("office"), printer.formatted("office", "hue").replace("printer:", "prnter:"))))
        .contains("colour/facts.yaml:2:3 error")
        .contains("\"office\" has no fact \"prnter\"")
        .contains("did you mean \"printer\"?");
  }
}
