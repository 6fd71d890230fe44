package org.remediationkb.rules.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.rules.Draft;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;

/** What to run next, where sentences name the commands that show what they ask. */
class NextCommandsTest {

  private static final String SEED = "show user hydrotoken";
  private static final String REPORT = "diagnose hydrotoken info";

  private ContentLibrary library;

  @BeforeEach
  void commandsThatShowSeedsReportsAndAnswers(@TempDir Path folder) {
    Draft draft = Draft.in(folder).change("commands.yaml", "commands:\n", """
            commands:
              - {id: seeds, command: show user hydrotoken, context: any, does: reads}
              - {id: reports, command: diagnose hydrotoken info, context: any, does: reads}
            """);
    revealed(draft, "where: {seed: absent}", "seeds");
    revealed(draft, "where: {seed: present}", "seeds");
    revealed(draft, "report: one of {reports}", "reports");
    revealed(draft, "activation error (token not exist in HydroGuard)]", "reports");
    revealed(draft, "output: is {answer}", "activate");
    library = HydroContent.library(draft.folder());
  }

  private static void revealed(Draft draft, String meaning, String command) {
    draft.change(
        "vocabulary.yaml", meaning + "\n", meaning + "\n  revealed-by: [" + command + "]\n");
  }

  private List<NextCommand> next(String yaml, String... answered) {
    Diagnosis diagnosis = new Diagnostician(library).diagnose(HydroContent.facts(yaml));
    return NextCommands.of(diagnosis, library, Set.of(answered));
  }

  private static List<String> lines(List<NextCommand> next) {
    return next.stream()
        .map(command -> String.join(
            " + ", command.blocks().stream().flatMap(b -> b.lines().stream()).toList()))
        .toList();
  }

  /** Seed and report together decide more, but each of them decides something by itself. */
  @Test
  void noGroupWhereAPartOfItDecidesSomething() {
    List<NextCommand> next = next("tokens: [{serial: HTK200BAA0000001}]");
    assertThat(lines(next)).containsExactlyInAnyOrder(SEED, REPORT);
    assertThat(next).extracting(NextCommand::verdicts).containsExactly(2, 2);
  }

  /** Of a model without a page of its own, only both tell whether there is an error to mend. */
  @Test
  void aGroupWhereNoneOfItDecidesByItself() {
    Map<String, Remediation> pages = new TreeMap<>(library.remediations());
    pages.keySet().retainAll(Set.of("seed-already-issued", "stale-seed"));
    library = library.withRemediations(pages);
    assertThat(lines(next("tokens: [{serial: HTK300BAA0000001}]")))
        .containsExactly(SEED + " + " + REPORT);
  }

  @Test
  void whatMostVerdictsWaitForComesFirst() {
    List<NextCommand> next = next("""
        tokens:
          - {serial: HTK200BAA0000001, seed: present}
          - {serial: HTK300BAA0000002, report: new}
          - {serial: HTK300BAA0000003, report: new}
          - {serial: HTK300BAA0000004, report: new}
        """);
    assertThat(lines(next)).containsExactly(SEED, REPORT);
    assertThat(next).extracting(NextCommand::verdicts).containsExactly(3, 2);
  }

  @Test
  void whatIsAnsweredIsNotAskedAgain() {
    assertThat(lines(next("tokens: [{serial: HTK200BAA0000001}]", "reports")))
        .containsExactly(SEED);
  }

  @Test
  void nothingThatDoesMoreThanRead() {
    String attempt = "activations: [{serial: HTK200BAA0000001}]";
    assertThat(next("{hydrogate: {hydroos: '7.6.3'}, tokens: [{serial: HTK200BAA0000001,"
            + " seed: present, report: new}], " + attempt + "}"))
        .isEmpty();
  }
}
