package org.remediationkb.render.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.capture.CaptureReader;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.TextType;
import org.remediationkb.model.value.Variant;
import org.remediationkb.model.value.VariantType;
import org.remediationkb.render.Content;
import org.remediationkb.render.template.CommandBlock;
import org.remediationkb.rules.content.CommandCatalog;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.MarkdownParser;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnostician;
import org.remediationkb.rules.diagnosis.NextCommand;
import org.remediationkb.rules.diagnosis.NextCommands;

class WorksheetTest {

  private static final String LOCKED = """
      case: CS-0042
      hydrogate: {serial: HGT60HTK20000001, vdoms: enabled}
      tokens:
        - {serial: HTK200BAA0000001, status: lock}
        - {serial: HTK200BAA0000002, status: lock}
      """;

  private static String markdown(String facts) {
    return Content.HYDRO.worksheet(facts).markdown();
  }

  private static String everything() throws IOException {
    return Files.readString(Content.FOLDER.resolve("hydrotoken/cases/everything-at-once.yaml"));
  }

  private static JsonNode json(Worksheet worksheet, boolean pretty) throws IOException {
    StringWriter out = new StringWriter();
    worksheet.writeJson(out, pretty);
    assertThat(out.toString()).endsWith("}\n").matches("(?s)[\\n\\x20-\\x7e]*");
    assertThat(out.toString().lines().count() == 1).isNotEqualTo(pretty);
    return new ObjectMapper().readTree(out.toString());
  }

  @Test
  void theMarkdownIsReadyForATicket() {
    assertThat(markdown(LOCKED))
        .startsWith("""
            # CS-0042

            **1 step** for 2 tokens: 1 problem.

            - hydrogate: serial HGT60HTK20000001, vdoms enabled
            - evidence from: `case.yaml`
            - made with: kb 1.2.3, content 0123456789ab

            ## Plan

            | Step | Severity | Problem | Concerns |
            | ---: | --- | --- | --- |
            | 1 | **problem** | A token is locked in the configuration | 2 tokens |

            ### 1. A token is locked in the configuration

            **Problem** for 2 tokens: HTK200BAA0000001, HTK200BAA0000002

            The HydroGate accepts no code from a locked token.""")
        .contains("""
            **What was found:**

            - a token (lines 4, 5)
            - whose configuration status is `lock` (lines 4, 5)

            **What to do:**

            1. Make sure that nobody locked these tokens on purpose.

            2. Set the status back to active:

               ```hydroos
               config vdom
               edit VDOM_NAME
               config user hydrotoken
                   edit "HTK200BAA0000001"
                       set status active
                   next
                   edit "HTK200BAA0000002"
                       set status active
                   next
               end
               end
               ```
            """)
        .contains("**How to check:**\n\n`show user hydrotoken | grep status` no longer prints")
        .contains("\n## Not decided yet\n", "- \"The lock of a hard token was released recently")
        .contains("## Run next\n")
        .endsWith("```\n");
  }

  @Test
  void stepsAreNumberedInTheOrderOfThePlan() throws IOException {
    String markdown = markdown(everything());
    Matcher heading = Pattern.compile("(?m)^### (\\d+)[.] ").matcher(markdown);
    List<Integer> numbers = new ArrayList<>();
    while (heading.find()) {
      numbers.add(Integer.valueOf(heading.group(1)));
    }
    assertThat(numbers)
        .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    assertThat(markdown.indexOf("The seed of a hard token was already issued"))
        .isLessThan(markdown.indexOf("A hard token has a seed but reports an error"));
    assertThat(markdown)
        .contains("## Nothing to do\n\n- \"Nothing is wrong with the token\" (HTK200BAA0000014, ")
        .contains("## Replaced\n")
        .contains("instead of \"The e-mail with the activation code does not arrive\" (email)");
  }

  @Test
  void threeHundredTokensAreOneStep() {
    String tokens = IntStream.range(0, 300)
        .mapToObj(
            i -> "  - {serial: HTK200BAA%07d, status: lock, assigned-to: [u%d]}\n".formatted(i, i))
        .collect(Collectors.joining());
    String markdown = markdown("tokens:\n" + tokens);
    assertThat(markdown)
        .contains("| 1 | **problem** | A token is locked in the configuration | 300 tokens |")
        .contains("**Problem** for 300 tokens\n\n")
        .contains("\n- a token\n- whose configuration status is `lock`\n")
        .doesNotContain("### 2.");
    assertThat(Pattern.compile("set status active").matcher(markdown).results()).hasSize(300);
    assertThat(Pattern.compile("HTK200BAA0000150").matcher(markdown).results())
        .as("where a command names each token, nothing else does")
        .hasSize(1);
    assertThat(markdown.lines().count()).as("the rest does not grow").isLessThan(1500);
  }

  private static String without(int tokens, String more) {
    return "tokens:\n"
        + IntStream.range(0, tokens)
            .mapToObj("  - {serial: HTK200BAA%07d, "::formatted)
            .map(token -> token + more + "}\n")
            .collect(Collectors.joining());
  }

  @Test
  void manySerialsStandOnceInLinesOfEight() {
    String report = "report: \"token already activated, and seed won't be returned\"";
    String markdown = markdown(without(20, report));
    assertThat(markdown).contains("""
               HydroGate HYDROGATE_SERIAL, HydroOS HYDROOS_VERSION
               HTK200BAA0000000 HTK200BAA0000001 HTK200BAA0000002 HTK200BAA0000003 HTK200BAA0000004 HTK200BAA0000005 HTK200BAA0000006 HTK200BAA0000007
               HTK200BAA0000008 HTK200BAA0000009 HTK200BAA0000010 HTK200BAA0000011 HTK200BAA0000012 HTK200BAA0000013 HTK200BAA0000014 HTK200BAA0000015
               HTK200BAA0000016 HTK200BAA0000017 HTK200BAA0000018 HTK200BAA0000019
               ```
            """);
    assertThat(Pattern.compile("HTK200BAA0000011").matcher(markdown).results()).hasSize(1);
  }

  @Test
  void aSingleTokenIsActivatedFirstAndTheOthersInPortionsOfTwenty() {
    String markdown = markdown(without(42, "seed: absent, report: new"));
    List<String> activations = markdown
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("execute hydrotoken activate"))
        .toList();
    assertThat(activations).hasSize(4);
    assertThat(activations.get(0)).isEqualTo("execute hydrotoken activate HTK200BAA0000000");
    assertThat(activations)
        .extracting(line -> line.split(" ").length - 3)
        .containsExactly(1, 20, 20, 1);
    assertThat(activations.get(1))
        .startsWith("execute hydrotoken activate HTK200BAA0000001 HTK200BAA0000002 ")
        .endsWith(" HTK200BAA0000020");
    assertThat(markdown(without(1, "seed: absent, report: new")))
        .contains("execute hydrotoken activate HTK200BAA0000000\n")
        .doesNotContain("activate the others")
        .contains("2. Wait a few minutes");
  }

  @Test
  void everyBlockOfEveryWorksheetCanBePasted() throws IOException {
    String facts = everything()
        .replace(
            "\nactivations:\n",
            "\n"
                + without(300, "seed: absent, report: new")
                    .replace("HTK200BAA0", "HTK210BAB0")
                    .replace("tokens:\n", "")
                + "activations:\n");
    String markdown = markdown(facts);
    List<String> blocks = blocks(markdown);
    assertThat(blocks).hasSizeGreaterThan(10);
    CommandCatalog catalog = Content.HYDRO.library().commands();
    assertThat(blocks)
        .allSatisfy(block ->
            assertThat(CommandBlock.mistakes(block.lines().toList(), catalog)).isEmpty());
    assertThat(blocks)
        .anyMatch(
            block -> block.startsWith("config global\nconfig system admin\n    edit \"jdoe\""))
        .anyMatch(block ->
            block.startsWith("config vdom\nedit root\nconfig user local\n    edit \"asmith\""))
        .filteredOn(block -> block.startsWith("execute") && block.contains("HTK210BAB0000150"))
        .singleElement()
        .satisfies(block -> assertThat(block.lines().count())
            .as("two that were there and 300 more, less the first one, by 20")
            .isEqualTo(16));
  }

  private static List<String> blocks(String markdown) {
    List<String> blocks = new ArrayList<>();
    MarkdownParser.parse(markdown).accept(new AbstractVisitor() {
      @Override
      public void visit(FencedCodeBlock block) {
        if ("hydroos".equals(block.getInfo())) {
          blocks.add(block.getLiteral());
        }
      }
    });
    return blocks;
  }

  private static final String WAITING = """
      tokens:
        - {serial: HTK200BAA0000001, seed: absent, report: new}
        - serial: HTK200BAA0000002
          seed: absent
          report: "token already activated, and seed won't be returned"
      """;

  @Test
  void aStepThatWaitsSaysForWhatInEveryFormat() throws IOException {
    Worksheet worksheet = Content.HYDRO.worksheet(WAITING);
    assertThat(worksheet.markdown())
        .contains("| Step | Severity | Problem | Concerns | Waits for |\n")
        .contains("| 3 | **problem** | A hard token has no seed | HTK200BAA0000002 | 1 |\n")
        .contains("**Problem** for 1 token: HTK200BAA0000002\n\n"
            + "**Wait** until TAC has confirmed the reset (step 1).\n\n");
    assertThat(worksheet.text(100, TextStyle.PLAIN))
        .contains("\nWait until TAC has confirmed the reset (step 1).\n");
    assertThat(worksheet.html())
        .contains("<a href=\"#step-1\">1</a>")
        .contains("<strong>Wait</strong> until TAC has confirmed the reset (step 1).");
    JsonNode plan = json(worksheet, true).get("plan");
    assertThat(plan.get(1).get("about").toString()).isEqualTo("[\"HTK200BAA0000001\"]");
    assertThat(plan.get(1).get("waits-for")).isEmpty();
    assertThat(plan.get(2).get("about").toString()).isEqualTo("[\"HTK200BAA0000002\"]");
    assertThat(plan.get(2).get("waits-for").toString())
        .isEqualTo("[{\"steps\":[1],\"remediation\":\"seed-already-issued\","
            + "\"until\":\"TAC has confirmed the reset\"}]");
  }

  @Test
  void noTokenIsActivatedWithOthersWhileItIsLeftToTac() throws IOException {
    JsonNode plan = json(Content.HYDRO.worksheet(WAITING), true).get("plan");
    assertThat(plan.get(1).get("do").asText())
        .contains("activate HTK200BAA0000001\n")
        .doesNotContain("HTK200BAA0000002");
    assertThat(plan.get(2).get("do").asText())
        .contains("activate HTK200BAA0000002\n")
        .doesNotContain("HTK200BAA0000001");
  }

  @Test
  void eachStepOfThousandsHasItsOwnInstructions() throws IOException {
    String locked = IntStream.range(0, 1500)
        .mapToObj(i -> "  - {serial: HTK200BAB%07d, status: lock}\n".formatted(i))
        .collect(Collectors.joining());
    JsonNode plan = json(Content.HYDRO.worksheet(WAITING + locked), true).get("plan");

    for (int i = 0; i < plan.size(); i++) {
      JsonNode step = plan.get(i);
      assertThat(step.get("step").asInt()).isEqualTo(i + 1);
      assertThat(step.get("do").asText().contains("HTK200BAB0001499"))
          .isEqualTo(step.get("about").size() == 1500);
      assertThat(step.get("do").asText().contains("activate HTK200BAA0000002\n"))
          .isEqualTo(step.get("title").asText().equals("A hard token has no seed")
              && step.get("about").toString().contains("0002"));
    }
    assertThat(plan.findValuesAsText("title")).contains("A token is locked in the configuration");
  }

  @Test
  void licenceImportsAreToldApart() {
    assertThat(markdown("""
            licence-imports:
              - {error-code: 99}
              - {error-code: 10}
              - {error-code: 99, error-message: a new one}
            """))
        .contains("an unrecognised error | 2 licence imports |\n")
        .contains("**Problem** for 2 licence imports: error code 99 (line 2); error code 99, "
            + "error message `a new one` (line 4)\n")
        .contains("for the activation code | error code 10 (line 3) |\n");
  }

  @Test
  void withNothingFoundTheNextCommandsComeFirst() {
    String markdown = markdown("tokens: [{serial: HTK200BAA0000001}]\n");
    assertThat(markdown.indexOf("## Run next"))
        .isPositive()
        .isLessThan(markdown.indexOf("## Not decided yet"));
    String some = markdown("tokens: [{serial: HTK200BAA0000001, status: lock}]\n");
    assertThat(some.indexOf("## Plan")).isPositive().isLessThan(some.indexOf("## Run next"));
  }

  @Test
  void whereNothingIsKnownNothingIsSaidToBeInOrder() {
    assertThat(markdown("case: CS-1\n"))
        .contains("""
            # CS-1

            **No conclusion yet**: the fact file contains no facts. \
            Run the commands under "Run next" and evaluate their output.
            """)
        .contains("## Run next")
        .doesNotContain("No problem was found");
    assertThat(markdown("tokens: [{serial: HTK200BAA0000001}]\n"))
        .contains("**No conclusion yet**: only names are known.");
    assertThat(markdown("hydrogate: {hydroos: \"7.2.1\"}\n")).doesNotContain("No conclusion yet");
  }

  @Test
  void whyNothingIsKnownOfACapture() {
    assertThat(ofCapture("Dear colleague,\n"))
        .contains("**No conclusion yet**: no command or output in the capture was recognised.")
        .contains("- 1 unrecognised line (`--show-unread` lists them)")
        .contains("- 0 commands, 0 values replaced by later output");
    assertThat(ofCapture("fw # diagnose hydrotoken info\nCommand fail. Return code -61\n"))
        .contains("yet**: the command output in the capture yields no facts.")
        .contains("- 1 command, 0 values replaced by later output");
  }

  private static final String TWO_UNITS = """
      fw-a # show user hydrotoken
      config user hydrotoken
          edit "HTK200BAA0000001"
              set status lock
          next
      end
      fw-b # get system status
      Version: HydroGate-60F v7.4.9,build2829,250415 (GA.M)
      Serial-Number: HGT60HTK20000002
      """;

  @Test
  void ofSeveralUnitsItSaysWhichOneThisIsAndWhatWasLeftOut() {
    String leftOut = "left out: `fw-b (HGT60HTK20000002)`, 2 values (`--unit` chooses another)";
    assertThat(ofCapture(TWO_UNITS))
        .contains("- unit: fw-a, 3 values\n- " + leftOut
            + "\n- evidence from: `a.log`\n- made with: kb 1.2.3, content 0123456789ab\n")
        .doesNotContain("7.4.9");
    assertThat(worksheetOf(TWO_UNITS).html())
        .contains("<li>unit: fw-a, 3 values</li>")
        .contains("<li>left out: <code>fw-b (HGT60HTK20000002)</code>, 2 values");
    assertThat(ofCapture("fw-a # show user hydrotoken\n")).doesNotContain("unit:", "left out");
  }

  @Test
  void programsGetTheUnitsWhereThereAreSeveral() throws IOException {
    StringWriter json = new StringWriter();
    worksheetOf(TWO_UNITS).writeJson(json, false);
    assertThat(json.toString())
        .contains(
            "\"units\":["
                + "{\"name\":\"fw-a\",\"serial\":null,\"chosen\":true,\"values\":3},"
                + "{\"name\":\"fw-b\",\"serial\":\"HGT60HTK20000002\",\"chosen\":false,\"values\":2}],");

    StringWriter ofOne = new StringWriter();
    worksheetOf("fw-a # show user hydrotoken\n").writeJson(ofOne, false);
    assertThat(ofOne.toString()).doesNotContain("units");
  }

  private static String ofCapture(String log) {
    return worksheetOf(log).markdown();
  }

  private static Worksheet worksheetOf(String log) {
    CaptureReader reader =
        new CaptureReader(Content.KINDS, Content.HYDRO.library().readers().commands());
    reader.read(SourceText.of("a.log", log));
    Capture capture = reader.finish("a");
    ContentLibrary library = Content.HYDRO.library();
    Diagnosis diagnosis = new Diagnostician(library).diagnose(capture.facts());
    List<NextCommand> next = NextCommands.of(diagnosis, library, Set.of());
    return new Worksheet(
        library,
        Content.EDITION,
        diagnosis,
        next,
        Optional.of(capture),
        List.of(new CaseSource("a.log", CaseSource.Kind.CAPTURE)));
  }

  @Test
  void withNothingToDoItSaysSo() {
    assertThat(markdown("""
            hydrogate: {management: none, token-server: reachable}
            tokens: [{serial: HTK200BAA0000001, seed: present, status: active, report: active}]
            email: {activation-code: delivered, mailbox-password: valid}
            servers: {one.hydronet.com: reachable, two.hydronet.com: reachable}
            """))
        .contains("No problem was found.\n")
        .contains("- \"Nothing is wrong with the token\" (HTK200BAA0000001)")
        .doesNotContain("## Plan");
  }

  @Test
  void whileSomethingIsUndecidedNothingIsSaidToBeClear() {
    // One page about the HydroGate, two about the other server, two about the e-mail, and whether
    // the
    // configuration has the token locked.
    assertThat(markdown("""
            tokens: [{serial: HTK200BAA0000001, seed: present, report: active}]
            servers: {one.hydronet.com: reachable}
            """))
        .contains("""
            No problem was found so far. **6 problems are not ruled out yet.** \
            Run the commands under "Run next" and evaluate their output.
            """)
        .contains("- \"Nothing is wrong with the token\" (HTK200BAA0000001)");
  }

  @Test
  void differentValuesAreCounted() {
    assertThat(markdown("""
            tokens:
              - {serial: HTK200BAA0000001, seed: present, report: "token already activated, and seed won't be returned"}
              - {serial: HTK200BAA0000002, seed: present, report: "token already activated, and seed won't be returned"}
              - {serial: HTK210BAA0000003, seed: present, report: "token already activated, and seed won't be returned"}
              - {serial: HTK220BAA0000004, seed: present, report: "token already activated, and seed won't be returned"}
            """))
        .contains("- whose model is HydroToken 200, HydroToken 210 or HydroToken 220: "
            + "`HydroToken 200` (2), `HydroToken 210` (1), `HydroToken 220` (1)\n");
  }

  @Test
  void itSaysWithWhichProgramAndContentItIsMade() throws IOException {
    Worksheet worksheet = Content.HYDRO.worksheet(LOCKED);
    assertThat(worksheet.markdown()).contains("\n- made with: kb 1.2.3, content 0123456789ab\n");
    assertThat(worksheet.html()).contains("<li>made with: kb 1.2.3, content 0123456789ab</li>");
    JsonNode json = json(worksheet, true);
    assertThat(json.get("version").asText()).isEqualTo("1.2.3");
    assertThat(json.get("content-hash").asText()).isEqualTo("0123456789ab");
    assertThat(json.get("sources").toString())
        .isEqualTo("[{\"file\":\"case.yaml\",\"kind\":\"fact-file\"}]");
  }

  @Test
  void jsonHasTheKeysThatOthersRelyOn() throws IOException {
    JsonNode json = json(Content.HYDRO.worksheet(LOCKED), true);
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "case",
            "version",
            "content-hash",
            "sources",
            "findings",
            "replaced",
            "undecided",
            "conflicts",
            "plan",
            "next");
    assertThat(json.get("findings").get(0).toPrettyString()).isEqualTo("""
            {
              "remediation" : "token-locked",
              "title" : "A token is locked in the configuration",
              "about" : "HTK200BAA0000001",
              "severity" : "problem",
              "after" : [ "reset-eligibility-unknown", "stale-seed" ],
              "evidence" : [ {
                "sentence" : "a token",
                "found" : "HTK200BAA0000001",
                "source" : {
                  "file" : "case.yaml",
                  "line" : 4
                }
              }, {
                "sentence" : "whose configuration status is `lock`",
                "found" : "lock",
                "source" : {
                  "file" : "case.yaml",
                  "line" : 4
                }
              } ]
            }""");
    JsonNode step = json.get("plan").get(0);
    assertThat(step.fieldNames())
        .toIterable()
        .containsExactly("step", "remediation", "title", "about", "waits-for", "do", "check");
    assertThat(step.get("about")).hasSize(2);
    assertThat(step.get("do").asText()).startsWith("1. Make sure").endsWith("```\n");
    assertThat(json.get("undecided").findParents("missing").get(0).toString())
        .contains("\"missing\":[{\"sentence\":", "\"commands\":[\"");
    assertThat(json(Content.HYDRO.worksheet(LOCKED), false)).isEqualTo(json);
  }

  @Test
  void jsonTellsWhatIsReplacedByWhat() throws IOException {
    JsonNode json = json(Content.HYDRO.worksheet(everything()), true);
    assertThat(json.get("replaced").toString())
        .contains("{\"remediation\":\"activation-email-not-delivered\",\"about\":\"email\","
            + "\"by\":\"mailbox-password-expired\"}");
    assertThat(json.get("findings").findValuesAsText("severity"))
        .contains("blocker", "problem", "warning", "info");
    assertThat(json.get("plan").findValuesAsText("remediation")).doesNotContain("token-healthy");
  }

  /** A case as no reader of files would let it through. */
  private static Case evil(String text) {
    Source source = new Source(text, 1);
    FactKind type = Content.kind("token");
    Text serial = ((TextType) Content.kind("token").identity().orElseThrow().type())
        .text("HTKMOB26B6A1B201")
        .orElseThrow();
    Variant holder = new Variant(
        "",
        new Text(
            ((VariantType)
                    Content.kind("token").property("assigned-to").orElseThrow().type())
                .bare(),
            text),
        Optional.empty());
    Fact token = new Fact(
        type,
        source,
        Map.of(
            type.property("serial").orElseThrow(),
            Reading.known(serial, serial.text(), source),
            type.property("report").orElseThrow(),
            type.property("report").orElseThrow().known("?", text, source).orElseThrow(),
            type.property("assigned-to").orElseThrow(),
            Reading.known(List.of(holder), text, source)));
    return Content.KINDS.caseOf(text, List.of(token));
  }

  @Test
  void noValueOfACaseDoesAnythingAnywhere() throws IOException {
    List<String> texts = List.of(
        "`x` ``y`` ```",
        "x\n\n# Title\n\n```hydroos\nexecute factoryreset\n```\n",
        "[x](javascript:alert(1))",
        "<img src=x onerror=alert(1)>",
        "a | b |\n| --- |",
        "\u001b[2J\u001b]0;owned\u0007",
        "\u202edesrever",
        "\ue0000\ue001\ue0001\ue001",
        "[#list 1..9 as x][=x][/#list]",
        "x".repeat(100_000));
    for (String text : texts) {
      Worksheet worksheet = Content.HYDRO.worksheet(evil(text));
      String markdown = worksheet.markdown();
      assertThat(markdown).doesNotContain("\u001b", "\u0007", "\u202e").hasSizeLessThan(20_000);
      MarkdownParser.parse(markdown).accept(new NothingForeign());
      String shown = worksheet.text(80, TextStyle.PLAIN);
      assertThat(shown).doesNotContain("\u001b", "\u0007", "\u202e").hasSizeLessThan(20_000);
      assertThat(shown.lines()).noneMatch(line -> line.strip().equals("execute factoryreset"));
      assertThat(json(worksheet, true).get("case").asText()).isEqualTo(text);
    }
  }

  @Test
  void whatLooksLikeASecretIsMasked() throws IOException {
    Worksheet worksheet = Content.HYDRO.worksheet(
        "tokens: [{serial: HTK200BAA0000001, report: 'code ABCD-EFGH-IJKL-MNOP-QRST'}]\n");
    assertThat(worksheet.markdown()).contains("`code ***`").doesNotContain("EFGH");
    assertThat(worksheet.text(80, TextStyle.PLAIN)).doesNotContain("EFGH");
    assertThat(json(worksheet, true).toString()).contains("code ***").doesNotContain("EFGH");
  }

  private static final class NothingForeign extends AbstractVisitor {
    @Override
    public void visit(Link link) {
      throw new AssertionError("a link to " + link.getDestination());
    }

    @Override
    public void visit(Image image) {
      throw new AssertionError("an image " + image.getDestination());
    }

    @Override
    public void visit(HtmlInline html) {
      throw new AssertionError(html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
      throw new AssertionError(html.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
      if ("hydroos".equals(block.getInfo())) {
        assertThat(block.getLiteral()).doesNotContain("factoryreset", "alert", "`", "\u001b");
      }
    }
  }

  @Test
  void theTerminalShowsTheSame() {
    assertThat(Content.HYDRO.worksheet(LOCKED).text(72, TextStyle.PLAIN))
        .startsWith("""
            CS-0042
            =======

            1 step for 2 tokens: 1 problem.

            - hydrogate: serial HGT60HTK20000001, vdoms enabled
            - evidence from: `case.yaml`
            - made with: kb 1.2.3, content 0123456789ab

            Plan
            ====

            Step  Severity  Problem                                 Concerns
            ----  --------  --------------------------------------  --------
            1     problem   A token is locked in the configuration  2 tokens

            1. A token is locked in the configuration
            -----------------------------------------

            Problem for 2 tokens: HTK200BAA0000001, HTK200BAA0000002
            """)
        .contains("""
            2. Set the status back to active:

                   config vdom
                   edit VDOM_NAME
                   config user hydrotoken
                       edit "HTK200BAA0000001"
            """);
  }

  @Test
  void oneTroubleFitsOneScreen() throws IOException {
    Path locked = Content.FOLDER.resolve("hydrotoken/cases/tokens/one-locked-token.yaml");
    String shown =
        Content.HYDRO.worksheet(Files.readString(locked)).text(80, TextStyle.PLAIN_SCREEN);
    assertThat(shown)
        .startsWith("""
            CS-0042: 1 step for 1 token: 1 problem.

            1. A token is locked in the configuration
              Problem for 1 token: HTKMOB26B6A1B201
            """)
        .contains("\n  What was found\n  - a token (line 12)\n")
        .contains("""

            The case
              - hydrogate: serial HGT60HTK20000001, HydroOS 7.6.7,""")
        .doesNotContain("Plan", "===", "---");
    assertThat(shown.lines()).hasSizeLessThanOrEqualTo(40);
  }

  @Test
  void theBriefWorksheetHasALineForEachStep() {
    Worksheet worksheet = Content.HYDRO.worksheet(WAITING);
    assertThat(worksheet.brief(40, TextStyle.PLAIN).lines().skip(1))
        .hasSize(6)
        .contains("3     problem   A hard token has no seed: HTK200BAA0000002; waits for 1");
    assertThat(worksheet.brief(100, TextStyle.PLAIN_SCREEN).lines().skip(1)).hasSize(5);
    assertThat(Content.HYDRO.worksheet("case: CS-1\n").brief(200, TextStyle.PLAIN_SCREEN))
        .startsWith("CS-1: No conclusion yet")
        .hasLineCount(1);
  }

  /** With more than three subjects, where each value was read is no help. */
  @Test
  void upToThreeSubjectsEachValueHasItsLine() {
    String three = "tokens:\n" + locked(1) + locked(2) + locked(3);
    assertThat(markdown(three)).contains("\n- a token (lines 2, 3, 4)\n");
    assertThat(markdown(three + locked(4))).contains("\n- a token\n").doesNotContain("(lines");
  }

  private static String locked(int number) {
    return "  - {serial: HTK200BAA000000" + number + ", status: lock}\n";
  }
}
