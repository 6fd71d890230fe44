package org.remediationkb.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author reads who made one mistake. */
class AuthorMistakesTest {

  private static final String ISSUED = "remediations/seed-already-issued.md";
  private static final String MISSING = "remediations/seed-missing.md";

  private static final String TWICE = "tokens:\n  - {serial: HTK200BAA0000000, seed: absent}\n";
  private static final String EXPECTED =
      "expect:\n  findings:\n    - {remediation: seed-missing, about: HTK200BAA0000000}\n";

  @TempDir
  private Path folder;

  private Draft draft;

  @BeforeEach
  void copy() {
    draft = Draft.in(folder);
  }

  @Test
  void withoutAMistakeThereIsNothingToRead() {
    assertThat(draft.complaints()).isEmpty();
    assertThat(draft.failures()).isEmpty();
  }

  @Test
  void unknownSentence() {
    draft.change(ISSUED, "whose model is", "whose modell is");
    assertThat(draft.complaints()).isEqualTo("""
        remediations/seed-already-issued.md:11:5 error KB103 no sentence matches "whose modell is HydroToken 200, HydroToken 210 or HydroToken 220"
          11 |   - whose modell is HydroToken 200, HydroToken 210 or HydroToken 220
             |     ^
          help: did you mean "whose model is {models}"? `kb vocabulary` lists all sentences""");
  }

  @Test
  void sentenceOfAnotherFact() {
    draft.change(
        ISSUED,
        "whose model is HydroToken 200, HydroToken 210 or HydroToken 220",
        "that does not answer");
    assertThat(draft.complaints())
        .contains(":11:5 error KB103 no sentence matches \"that does not answer\"")
        .contains("help: it describes a server: nest it in a bullet that introduces one");
  }

  @Test
  void sentenceOnTheWrongLevel() {
    draft.change(
        ISSUED,
        "- whose model is HydroToken 200, HydroToken 210 or HydroToken 220",
        "- the HydroGate");
    assertThat(draft.complaints())
        .contains("help: it introduces a fact: make it a top-level bullet");
  }

  @Test
  void valueThatDoesNotExistIsPointedAt() {
    draft.change(ISSUED, "HydroToken 220\n", "HydroToken 230\n");
    assertThat(draft.complaints()).isEqualTo("""
        remediations/seed-already-issued.md:11:54 error KB105 "HydroToken 230" is not valid in the sentence "whose model is {models}"
          11 |   - whose model is HydroToken 200, HydroToken 210 or HydroToken 230
             |                                                      ^
          help: did you mean "HydroToken 200"? Expected one or more of HydroToken 200; HydroToken 210; HydroToken 220; HydroToken 200CD/200BCD; HydroToken Mobile; another hard token""");
  }

  @Test
  void rangeOfVersionsTheWrongWayRound() {
    draft.change("remediations/bug-1218458.md", "7.4.10 to 7.4.11", "7.4.11 to 7.4.10");
    assertThat(draft.complaints())
        .contains(":15:23 error KB105 \"7.4.11 to 7.4.10, or 7.6.3 to 7.6.6\" is not valid")
        .contains("in ascending order");
  }

  @Test
  void twoSentencesThatMatch() {
    draft.change(
        "vocabulary.yaml",
        "- say: without a seed",
        "- say: without a( good) seed\n  where: {seed: absent}\n- say: without a seed");
    assertThat(draft.complaints()).contains("""
        remediations/seed-missing.md:11:5 error KB104 "without a seed" matches 2 sentences
          11 |   - without a seed
             |     ^
          help: they are "without a( good) seed" (vocabulary.yaml:23) and "without a seed" (vocabulary.yaml:25); change one of them in the vocabulary""");
  }

  @Test
  void codeInTheVocabulary() {
    draft.change("vocabulary.yaml", "where: {seed: absent}", "where: {seed: System.exit(1)}");
    assertThat(draft.complaints()).isEqualTo("""
        vocabulary.yaml:24:17 error KB107 "System.exit(1)" is not a value of the property seed
          24 |   where: {seed: System.exit(1)}
             |                 ^
          help: Its values are present; absent; declare another one in src/test/resources/hydronet/hydrotoken/facts.yaml under "token\"""");
  }

  @Test
  void codeInATitle() {
    draft.change(
        MISSING,
        "title: No seed",
        "title: \"No seed\\nrule evil when then System.exit(7); end\\n//\"");
    assertThat(draft.complaints()).isEqualTo("""
        remediations/seed-missing.md:2:8 error KB120 the character U+000A is not allowed in this text
          2 | title: "No seed\\nrule evil when then System.exit(7); end\\n//"
            |        ^
          help: write it on one line""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\n",
        "\\r",
        "\\x0b",
        "\\x0c",
        "\\x85",
        "\\u2028",
        "\\u2029",
        "\\0",
        "\\u202e",
        "\\\\u000a",
        "*/",
        "/*"
      })
  void whatEndsALineForAnyProgram(String escape) {
    draft.change(MISSING, "title: No seed", "title: \"No seed" + escape + "end\"");
    assertThat(draft.complaints()).startsWith("remediations/seed-missing.md:2:8 error KB120 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u000b", "\f", "\u0085", "\u2028", "\u2029", "\\u000a", "*/"})
  void whatEndsALineInASentenceOfAPageAndTheVocabulary(String end) {
    draft.change(MISSING, "- without a seed", "- without a" + end + "seed");
    assertThat(draft.complaints())
        .startsWith("remediations/seed-missing.md:11:5 error KB120 ")
        .endsWith("help: write it on one line");
  }

  @Test
  void endlessTexts() {
    draft.change(MISSING, "title: No seed", "title: " + "No seed ".repeat(100));
    assertThat(draft.complaints())
        .startsWith("remediations/seed-missing.md:2:8 error KB120 this text has more than 500");
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "1. ", "*a _b ", "> - ", "**a _b "})
  void nestingWithoutEnd(String level) {
    String end = level.contains("a") ? level.replace("a ", "").replace("_b ", "_") : "";
    draft.change(MISSING, "Because.", level.repeat(3_000) + "x" + reversed(end).repeat(3_000));
    assertThat(draft.complaints())
        .startsWith("remediations/seed-missing.md:15:1 error KB116 lists, quotes or emphasis are"
            + " nested more than 20 deep");
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "without( a)( a)( a)( a)( a)( a) seed",
        "without a/b c/d e/f g/h i/j k/l seed",
        "/(a+)+without a seed/",
        "^without a seed",
        "without a seed$"
      })
  void sentencesThatTakeLongToMatch(String say) {
    draft.change("vocabulary.yaml", "say: without a seed", "say: " + say);
    assertThat(draft.complaints())
        .startsWith("vocabulary.yaml:23:8 error KB107 \"" + say + "\" is not a valid sentence");
  }

  @Test
  void braceThatIsMeantAsItIs() {
    draft.change("vocabulary.yaml", "say: whose model is {models}", "say: whose is \\{models}");
    assertThat(draft.complaints())
        .contains("each value must occur once in the sentence and once under where");
  }

  @Test
  void oneNameForTwoValues() {
    draft.change(
        "vocabulary.yaml",
        "- say: whose model is {models}\n  where:\n    model: one of {models}",
        "- say: whose {models} is {models}\n  where:\n    model: one of {models}\n    report: one of {models}");
    assertThat(draft.complaints())
        .contains("each value must occur once in the sentence and once under where");
  }

  @Test
  void moreThanAnybodyWrites() {
    draft.change(MISSING, "  - without a seed\n", "  - no sentence\n".repeat(3_000));
    assertThat(draft.complaints())
        .contains(
            "remediations/seed-missing.md:110:3 error KB116 the page has more than 100 bullets");
    draft.change(MISSING, "Because.", "Because.\n".repeat(20_000));
    assertThat(draft.complaints())
        .contains(
            "remediations/seed-missing.md:1:1 error KB116 the page has more than 100000 characters");
    draft.write("vocabulary.yaml", "- say: x\n  where: {seed: absent}\n".repeat(1_001));
    assertThat(draft.complaints())
        .startsWith("vocabulary.yaml:2001:3 error KB102 a list of more than 1000");
  }

  @Test
  void vocabularyThatTheFactsDoNotBearOut() {
    draft.change("vocabulary.yaml", "where: {seed: absent}", "where: {sed: absent}");
    assertThat(draft.complaints()).isEqualTo("""
        vocabulary.yaml:24:11 error KB107 unknown property sed
          24 |   where: {sed: absent}
             |           ^
          help: did you mean "seed"?""");
  }

  @Test
  void unknownFactInTheVocabulary() {
    draft.change("vocabulary.yaml", "introduces: server", "introduces: servre");
    assertThat(draft.complaints())
        .contains("error KB107 unknown fact servre")
        .contains("did you mean \"server\"?");
  }

  @Test
  void joinByAnythingButIdentity() {
    draft.change("vocabulary.yaml", "serial: same as token.serial", "output: same as token.report");
    assertThat(draft.complaints()).contains("only identifying properties can join facts");
  }

  @Test
  void unknownId() {
    draft.change("remediations/stale-seed.md", "[seed-already-issued]", "[seed-already-issed]");
    assertThat(draft.complaints()).isEqualTo("""
        remediations/stale-seed.md:5:9 error KB109 unknown remediation "seed-already-issed"
          5 | after: [seed-already-issed]
            |         ^
          help: did you mean "seed-already-issued"? `kb check --fix` does it""");
  }

  @Test
  void unknownCommandInTheVocabulary() {
    draft.change(
        "vocabulary.yaml", "revealed-by: [get-system-status]", "revealed-by: [get-system-stats]");
    assertThat(draft.complaints())
        .contains("error KB109 unknown command \"get-system-stats\"")
        .contains("help: did you mean \"get-system-status\"?");
  }

  @Test
  void circleOfAfter() {
    draft.change(ISSUED, "severity:", "after: [stale-seed]\nseverity:");
    assertThat(draft.complaints()).isEqualTo("""
        remediations/stale-seed.md:5:9 error KB110 "after" forms a circle: seed-already-issued > stale-seed > seed-already-issued
          5 | after: [seed-already-issued]
            |         ^
          help: remove one of them""");
  }

  @Test
  void circleOfInsteadOf() {
    draft.change(
        "remediations/cmdb-save-error.md", "[seed-missing]", "[seed-missing, bug-1218458]");
    assertThat(draft.complaints())
        .contains(
            "error KB110 \"instead-of\" forms a circle: bug-1218458 > cmdb-save-error > bug-1218458");
  }

  @Test
  void insteadOfAPageAboutSomethingElse() {
    draft.write(
        "remediations/unreachable.md",
        """
            ---
            title: Unreachable
            about: server
            severity: problem
            instead-of: [seed-missing]
            ---
            """
            + draft
                .read(MISSING)
                .split("---\n")[2]
                .replace(
                    "- a hard token\n  - without a seed",
                    "- a server of the activation service\n  - that does not answer"));
    assertThat(draft.complaints()).isEqualTo("""
        remediations/unreachable.md:5:14 error KB106 "seed-missing" is about a token, but this page is about a server, so it can never replace it
          5 | instead-of: [seed-missing]
            |              ^
          help: remove it; use "after" to order pages about different subjects""");
  }

  @Test
  void idTwice() {
    draft.change(
        MISSING, "[seed-already-issued]", "[seed-already-issued, stale-seed, seed-already-issued]");
    assertThat(draft.complaints())
        .contains("seed-missing.md:5:42 error KB108 \"seed-already-issued\" is repeated");
  }

  @Test
  void missingSection() {
    draft.change(MISSING, "## Check", "## Czech");
    assertThat(draft.complaints())
        .contains(
            "remediations/seed-missing.md:1:1 error KB101 the section \"## Check\" is missing")
        .contains("error KB102 unknown section \"Czech\"");
  }

  @Test
  void missingNearMiss() {
    draft.change(MISSING, "## Near miss", "## Example");
    assertThat(draft.complaints())
        .contains("error KB101 the section \"## Near miss\" is missing")
        .contains("help: add a fenced fact file that differs from an example in one value");
  }

  @Test
  void conditionThatIsAboutSomethingElse() {
    draft.change(MISSING, "about: token", "about: server");
    assertThat(draft.complaints()).isEqualTo("""
        remediations/seed-missing.md:8:1 error KB106 the page is about a server, but this condition names none
          8 | ## When
            | ^
          help: name the server in exactly one top-level bullet, or change "about\"""");
  }

  @Test
  void factThatNothingAboveNames() {
    draft.change("remediations/bug-1218458.md", "- a token\n- an attempt", "- an attempt");
    assertThat(draft.complaints())
        .contains("names none")
        .contains(
            "\"an attempt to activate it\" refers to a fact that no bullet above it introduces");
  }

  @Test
  void proseAmongTheBullets() {
    draft.change(MISSING, "## When\n", "## When\n\nAll of these hold:\n");
    assertThat(draft.complaints()).contains("error KB102 only bullets are allowed under \"When\"");
  }

  @Test
  void mistypedKeyAndValueTogether() {
    draft
        .change(MISSING, "title:", "titel:")
        .change(MISSING, "severity: problem", "severity: problm");
    assertThat(draft.complaints())
        .contains("error KB101 the key \"title\" is missing")
        .contains("error KB102 unknown key \"titel\"")
        .contains("help: did you mean \"title\"?")
        .contains("error KB102 invalid severity \"problm\"")
        .contains("did you mean \"problem\"? allowed: blocker, problem, warning, info");
  }

  @Test
  void noFrontMatter() {
    draft.change(MISSING, "---\ntitle", "title");
    assertThat(draft.complaints())
        .contains("seed-missing.md:1:1 error KB101 the page has no front matter");
  }

  @Test
  void exampleThatDoesNotMatch() {
    draft.change(
        "remediations/stale-seed.md",
        "seed: present, report: \"token",
        "seed: absent, report: \"token");
    assertThat(draft.failures())
        .contains("error KB114 the example is not found as stale-seed")
        .contains("help: found: seed-already-issued, seed-missing");
  }

  @Test
  void exampleThatSomethingElseReplaces() {
    draft.change("remediations/stale-seed.md", "HTK200BAA0000000", "HTK211BAA0000000");
    assertThat(draft.failures()).contains("help: it holds, but seed-on-cd-only replaces it");
  }

  @Test
  void nearMissThatMatches() {
    draft.change("remediations/seed-missing.md", "seed: present", "seed: absent");
    assertThat(draft.failures()).isEqualTo("""
        remediations/seed-missing.md:35:1 error KB114 the near miss matches seed-missing
          35 | tokens:
             | ^
          help: change the deciding value, or narrow "When\"""");
  }

  @Test
  void caseThatExpectsNothing() {
    draft.write("cases/silent.yaml", "case: CS-1\n");
    draft.write("cases/vague.yaml", "case: CS-2\nexpect:\n  replaced: []\n");
    assertThat(draft.failures())
        .contains("cases/silent.yaml:1:1 error KB115 the case has no expected result")
        .contains("cases/vague.yaml:3:3 error KB115 the case has no expected result");
  }

  @Test
  void caseWithOtherFindings() {
    draft.write("cases/wrong.yaml", """
        tokens:
          - {serial: HTK200BAA0000000, seed: absent}
        expect:
          findings:
            - {remediation: stale-seed, about: HTK200BAA0000000}
        """);
    assertThat(draft.failures()).isEqualTo("""
        cases/wrong.yaml:4:3 error KB114 found, but not expected: seed-missing about HTK200BAA0000000
          4 |   findings:
            |   ^
          help: add it under findings:; `kb explain cases/wrong.yaml seed-missing --about HTK200BAA0000000` shows why
        cases/wrong.yaml:5:21 error KB114 expected, but not found: stale-seed about HTK200BAA0000000
          5 |     - {remediation: stale-seed, about: HTK200BAA0000000}
            |                     ^
          help: remove it, or correct the page; `kb explain cases/wrong.yaml stale-seed --about HTK200BAA0000000` shows why""");
  }

  @Test
  void whatACaseLeavesUndecidedIsComparedOnlyWhereItSaysSo() {
    String facts =
        "tokens:\n  - {serial: HTK200BAA0000000, report: active}\nexpect:\n  findings: []\n";
    draft.write("cases/open.yaml", facts);
    assertThat(draft.failures()).isEmpty();
    draft.write("cases/open.yaml", facts + """
          undecided:
            - {remediation: seed-missing, about: HTK200BAA0000000}
        """);
    assertThat(draft.failures()).isEmpty();
  }

  @Test
  void caseThatLeavesSomethingElseUndecided() {
    draft.write("cases/open.yaml", """
        tokens:
          - {serial: HTK200BAA0000000, report: active}
        expect:
          findings: []
          undecided:
            - {remediation: stale-seed, about: HTK200BAA0000000}
        """);
    assertThat(draft.failures()).isEqualTo("""
        cases/open.yaml:5:3 error KB114 left undecided, but not expected: seed-missing about HTK200BAA0000000
          5 |   undecided:
            |   ^
          help: add it under undecided:; `kb explain cases/open.yaml seed-missing --about HTK200BAA0000000` shows why
        cases/open.yaml:6:21 error KB114 expected, but not left undecided: stale-seed about HTK200BAA0000000
          6 |     - {remediation: stale-seed, about: HTK200BAA0000000}
            |                     ^
          help: remove it, or correct the page; `kb explain cases/open.yaml stale-seed --about HTK200BAA0000000` shows why""");
  }

  @Test
  void caseThatIsSaidToLeaveNothingUndecided() {
    draft.write("cases/open.yaml", """
        tokens:
          - {serial: HTK200BAA0000000}
        expect:
          findings: []
          undecided: []
        """);
    assertThat(draft.failures())
        .contains("left undecided, but not expected: seed-missing about HTK200BAA0000000");
  }

  @Test
  void caseThatExpectsWhatDoesNotExist() {
    draft.write("cases/typos.yaml", """
        tokens:
          - {serial: HTK211BAA0000000, report: "token already activated, and seed won't be returned"}
        expect:
          findings:
            - {remediation: seed-on-cd-onyl, about: HTK211BAA0000000}
          replaced:
            - {remediation: seed-missing, about: HTK211BAA0000001, by: seed-on-cd-olny}
          plan: [seed-on-cd]
        """);
    assertThat(draft.failures()).isEqualTo("""
        cases/typos.yaml:5:21 error KB109 unknown remediation "seed-on-cd-onyl"
          5 |     - {remediation: seed-on-cd-onyl, about: HTK211BAA0000000}
            |                     ^
          help: did you mean "seed-on-cd-only"?
        cases/typos.yaml:7:42 error KB102 the case has no token "HTK211BAA0000001"
          7 |     - {remediation: seed-missing, about: HTK211BAA0000001, by: seed-on-cd-olny}
            |                                          ^
          help: did you mean "HTK211BAA0000000"?
        cases/typos.yaml:7:64 error KB109 unknown remediation "seed-on-cd-olny"
          7 |     - {remediation: seed-missing, about: HTK211BAA0000001, by: seed-on-cd-olny}
            |                                                                ^
          help: did you mean "seed-on-cd-only"?
        cases/typos.yaml:8:10 error KB109 unknown remediation "seed-on-cd"
          8 |   plan: [seed-on-cd]
            |          ^
          help: did you mean "seed-on-cd-only"?""");
  }

  @Test
  void caseThatExpectsTheSameTwice() {
    draft.write("cases/twice.yaml", """
        tokens:
          - {serial: HTK200BAA0000000, seed: absent}
        expect:
          findings:
            - {remediation: seed-missing, about: HTK200BAA0000000}
            - {remediation: seed-missing, about: HTK200BAA0000000}
        """);
    assertThat(draft.failures()).isEqualTo("""
        cases/twice.yaml:6:21 error KB108 expected twice: seed-missing about HTK200BAA0000000
          6 |     - {remediation: seed-missing, about: HTK200BAA0000000}
            |                     ^
          help: the first is at line 5; remove one of them""");
  }

  @Test
  void exampleThatExpectsMore() {
    draft.change(MISSING, "seed: absent}\n", "seed: absent}\nexpect: {findings: []}\n");
    assertThat(draft.failures()).isEqualTo("""
        remediations/seed-missing.md:30:10 error KB114 found, but not expected: seed-missing about HTK200BAA0000000
          30 | expect: {findings: []}
             |          ^
          help: add it under findings:""");
  }

  @Test
  void nearMissThatIsFar() {
    draft.change(MISSING, "HTK200BAA0000000, seed: present", "HTKMOB26B6A1B2C3, seed: present");
    assertThat(draft.failures()).isEqualTo("""
        remediations/seed-missing.md:35:1 error KB127 the near miss differs too much from seed-missing: "a hard token" and "without a seed" fail
          35 | tokens:
             | ^
          help: copy an example and change one value; make anything else a separate case""");
  }

  @Test
  void nearMissOfSomethingElse() {
    draft.change(
        MISSING,
        "tokens:\n  - {serial: HTK200BAA0000000, seed: present}",
        "hydrogate: {vdoms: enabled}");
    assertThat(draft.failures())
        .contains("seed-missing.md:35:1 error KB127 the near miss contains no token");
  }

  @Test
  void nearMissWithoutTheOtherFact() {
    draft.change(
        "remediations/bug-1218458.md",
        "hydrogate: {hydroos: '7.6.7'}\nactivations:\n  - {serial: HTK200BAA0000000, output: cmdb save error}",
        "hydrogate: {hydroos: '7.6.3'}\ntokens:\n  - {serial: HTK200BAA0000000}");
    assertThat(draft.failures()).isEmpty();
  }

  @Test
  void nearMissThatIsOnlyReplaced() {
    draft.change(
        MISSING,
        "{serial: HTK200BAA0000000, seed: present}",
        "{serial: HTK211BAA0000000, seed: absent, report: \"token already activated, and seed won't be"
            + " returned\"}");
    assertThat(draft.failures())
        .contains("seed-missing.md:35:1 error KB114 the near miss matches seed-missing")
        .contains("help: it holds, but seed-on-cd-only replaces it; make it a separate case");
  }

  @Test
  void sameFactsTwice() {
    draft
        .change(MISSING, "## Near miss", "```yaml\n" + TWICE + "```\n\n## Near miss")
        .write("cases/one.yaml", TWICE + EXPECTED)
        .write("cases/two.yaml", "case: CS-2\n" + TWICE + EXPECTED);
    assertThat(draft.failures())
        .contains("seed-missing.md:33:1 error KB128 the example has the same facts as the one at ")
        .contains("seed-missing.md:28\n")
        .contains("cases/two.yaml:1:1 error KB128 the case has the same facts as the one at ")
        .contains("cases/one.yaml:1\n");
  }

  @Test
  void sameFactsAsAConsolePrintsThem() {
    draft.change(MISSING, "## Near miss", """
        ```console
        HGT60F # show user hydrotoken
        config user hydrotoken
            edit "HTK200BAA0000000"
            next
        end
        ```

        ## Near miss""");
    assertThat(draft.failures()).isEmpty();
  }
}
