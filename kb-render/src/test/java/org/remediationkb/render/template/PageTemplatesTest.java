package org.remediationkb.render.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.render.Content;
import org.remediationkb.render.document.Manuscript;
import org.remediationkb.render.document.MarkdownWriter;
import org.remediationkb.rules.content.ContentLibrary;

/** One page, with and without a case. */
class PageTemplatesTest {

  private static final ContentLibrary LIBRARY = Content.HYDRO.library();

  private static String whatToDo(String id, String facts) {
    Case known = Content.facts(facts);
    return whatToDo(id, known, known.facts(Content.kind("token")).toList());
  }

  private static String whatToDo(String id, Case facts, List<Fact> subjects) {
    Manuscript manuscript = new Manuscript(LIBRARY.commands(), facts);
    PageTemplates templates = new PageTemplates(Content.KINDS, facts, manuscript);
    String markdown = templates.whatToDo(LIBRARY.remediation(id).orElseThrow(), subjects);
    return MarkdownWriter.write(manuscript.document(markdown));
  }

  private static String article(String id) {
    return whatToDo(id, new Case("", List.of()), List.of());
  }

  @Test
  void withoutACaseThereArePlaceholders() {
    assertThat(article("seed-already-issued")).contains("""
               ```text
               HydroGate HYDROGATE_SERIAL, HydroOS HYDROOS_VERSION
               HYDROTOKEN_SERIAL
               ```
            """);
  }

  @Test
  void aCaseGivesItsValuesForAllSubjects() {
    String facts = """
        hydrogate: {serial: HGT60HTK20000001}
        tokens:
          - {serial: HTK200BAA0000001}
          - {serial: HTK200BAA0000002}
        """;
    assertThat(whatToDo("seed-already-issued", facts)).contains("""
               ```text
               HydroGate HGT60HTK20000001, HydroOS HYDROOS_VERSION
               HTK200BAA0000001
               HTK200BAA0000002
               ```
            """);
  }

  @Test
  void aListThatNobodyCollectedIsOnePlaceholder() {
    assertThat(article("token-in-use"))
        .contains("HYDROTOKEN_SERIAL local user USER_NAME\n")
        .contains("HYDROTOKEN_SERIAL administrator ADMINISTRATOR_NAME\n");
    assertThat(whatToDo("token-in-use", "tokens: [{serial: HTK200BAA0000001}]\n"))
        .contains("HTK200BAA0000001 local user USER_NAME\n");
  }

  @Test
  void anItemWithNothingToListIsLeftOut() {
    assertThat(whatToDo("token-in-use", "tokens: [{serial: HTK200BAA0000001, assigned-to: []}]\n"))
        .doesNotContain("HTK200BAA0000001", "USER_NAME", "config user local");
    assertThat(whatToDo(
            "token-in-use", "tokens: [{serial: HTK200BAA0000001, assigned-to: [{admin: jdoe}]}]\n"))
        .doesNotContain("config user local")
        .contains("\n3. Unassign the tokens of administrators.");
  }

  private static final String TWO_TABLES = """
      hydrogate: {vdoms: enabled}
      tokens:
        - serial: HTK200BAA0000001
          assigned-to: [{admin: jdoe}, {user: asmith, vdom: root}]
        - serial: HTK200BAA0000002
          assigned-to: [{user: jdoe, vdom: branch}, {user: mlee, vdom: root}]
      """;

  @Test
  void anAdministratorIsNoLocalUser() {
    assertThat(whatToDo("token-in-use", TWO_TABLES)).contains("""
               ```hydroos
               config global
               config system admin
                   edit "jdoe"
                       unset two-factor
                       unset hydrotoken
                   next
               end
               end
               ```
            """);
  }

  @Test
  void localUsersAreEditedInTheirVdoms() {
    assertThat(whatToDo("token-in-use", TWO_TABLES))
        .contains("""
               ```hydroos
               config vdom
               edit root
               config user local
                   edit "asmith"
                       unset two-factor
                       unset hydrotoken
                   next
                   edit "mlee"
                       unset two-factor
                       unset hydrotoken
                   next
               end
               end
               ```

               ```hydroos
               config vdom
               edit branch
               config user local
                   edit "jdoe"
                       unset two-factor
                       unset hydrotoken
                   next
               end
               end
               ```
            """)
        .doesNotContain("VDOM_NAME\n   config user local", "\"USER_NAME\"");
  }

  @Test
  void whereTheTableIsNotKnownNobodyIsEdited() {
    assertThat(
            whatToDo("token-in-use", "tokens: [{serial: HTK200BAA0000001, assigned-to: [jdoe]}]\n"))
        .contains("HTK200BAA0000001 jdoe\n")
        .contains("3. For a name that may be a local user or an administrator")
        .contains("edit \"USER_NAME\"", "edit \"ADMINISTRATOR_NAME\"")
        .doesNotContain("\"jdoe\"");
  }

  @Test
  void blocksKeepTheirIndentation() {
    String facts =
        "tokens: [{serial: HTK200BAA0000001, assigned-to: [{user: jdoe}, {user: asmith}]}]\n";
    assertThat(whatToDo("token-in-use", facts)).contains("""
               ```hydroos
               config user local
                   edit "jdoe"
                       unset two-factor
                       unset hydrotoken
                   next
                   edit "asmith"
                       unset two-factor
                       unset hydrotoken
                   next
               end
               ```
            """);
  }

  @Test
  void aUserNameThatCouldEndAWordStaysOutOfCommands() {
    String facts = """
        tokens:
          - serial: HTK200BAA0000001
            assigned-to: [{user: 'x" next end config system admin edit "y'}, {user: 'jörg'}]
        """;
    String markdown = whatToDo("token-in-use", facts);
    assertThat(commands(markdown)).contains("edit \"USER_NAME\"").doesNotContain("jörg", "x\"");
    assertThat(markdown).contains("HTK200BAA0000001 local user jörg\n");
  }

  private static String commands(String markdown) {
    StringBuilder commands = new StringBuilder();
    for (String part : markdown.split("```hydroos")) {
      commands.append(part.equals(markdown) ? "" : part.split("```")[0]);
    }
    return commands.toString();
  }

  @Test
  void theProductsWordsAreKept() {
    String facts = "tokens: [{serial: HTK200BAA0000001, report: Waiting for the Moon}]\n";
    assertThat(whatToDo("unrecognised-status", facts))
        .contains("HTK200BAA0000001 Waiting for the Moon\n");
  }

  @Test
  void aBlockOfTheGlobalContextIsTakenThereWhereThereAreVdoms() {
    assertThat(whatToDo("token-in-use", "hydrogate: {vdoms: enabled}\n"))
        .contains("""
               Administrators:

               ```hydroos
               config global
               show system admin | grep -f HTK
               end
               ```
            """)
        .doesNotContain("With VDOMs");
  }

  @Test
  void aBlockOfTheGlobalContextIsAloneWhereThereAreNoVdoms() {
    assertThat(whatToDo("token-in-use", "hydrogate: {vdoms: disabled}\n"))
        .doesNotContain("config global");
  }

  @Test
  void whereNobodyKnowsOfVdomsThereIsANote() {
    String noted = """
           Administrators:

           *With VDOMs enabled, between `config global` and `end`:*

           ```hydroos
           show system admin | grep -f HTK
           ```
        """;
    assertThat(whatToDo("token-in-use", "case: x\n")).contains(noted);
    assertThat(article("token-in-use")).contains(noted);
  }

  /** A masked serial says which token it is to a reader, but in a command no unit knows it. */
  @ParameterizedTest
  @ValueSource(strings = {"HTKMOB2A0*******#1", "HTKMOB2A0XXXXXXX#1", "HTK2001XXXXXXXXX#12"})
  void aMaskedSerialStaysOutOfCommands(String serial) {
    String facts = "tokens: [{serial: '" + serial + "', status: lock}]\n";
    assertThat(commands(whatToDo("token-locked", facts)))
        .contains("edit \"HYDROTOKEN_SERIAL\"")
        .doesNotContain("HTKMOB2", "HTK200");
    assertThat(commands(whatToDo("token-locked", facts.replace(serial, "HTKMOB2A0F00000B"))))
        .contains("edit \"HTKMOB2A0F00000B\"");
  }
}
