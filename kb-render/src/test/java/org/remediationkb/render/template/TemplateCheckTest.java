package org.remediationkb.render.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.render.Content;

class TemplateCheckTest {

  private static final String PAGE = "remediations/provision-timeout.md";

  @TempDir
  private Path folder;

  private Content content;

  @BeforeEach
  void copy() {
    content = Content.copy(folder);
  }

  private String problems() {
    return content.text(TemplateCheck.problems(content.library()));
  }

  private String after(String text, String replacement) {
    content.change(PAGE, text, replacement);
    return problems();
  }

  @Test
  void aGoodContentHasNone() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void anUnknownVariable() {
    assertThat(after("[#list tokens as", "[#list tokns as")).isEqualTo("""
            remediations/provision-timeout.md:27:4 error KB111 unknown name "tokns"
              27 |    [#list tokns as token]
                 |    ^
              help: did you mean "tokens"? known: hydrogate, tokens, email""");
  }

  @Test
  void aRangeOfNumbers() {
    assertThat(after("[#list tokens as token]", "[#list 1..1000000000 as token]"))
        .contains("provision-timeout.md:27:4 error KB111 \"1..1000000000\" is not a name");
  }

  @Test
  void aListOfAllWithinAListOfAll() {
    assertThat(after(
            "provision [=token]", "provision [=token][#list tokens as other][=other][/#list]"))
        .contains("provision-timeout.md:28:48 error KB111 an inner list must be a property");
    assertThat(after("[#list tokens as other][=other]", "[#list token.assignedTo as u][=u]"))
        .isEmpty();
  }

  @Test
  void aListThatNestsQuotes() {
    assertThat(after("## Check", "[#list tokens as t]>[/#list]x\n\n## Check"))
        .contains("provision-timeout.md:", " error KB111 this list can't be repeated");
  }

  @Test
  void listsThatNestEmphasis() {
    assertThat(after(
            "## Check",
            "[#list tokens as t]*a _b [/#list]x[#list tokens as t]_*[/#list]\n\n## Check"))
        .contains("provision-timeout.md:", " error KB111 this list can't be repeated");
  }

  @Test
  void anUnknownProperty() {
    assertThat(after("provision [=token]", "provision [=token.serail]")).isEqualTo("""
            remediations/provision-timeout.md:28:40 error KB111 "token" has no "serail"
              28 |    execute hydrotoken-mobile provision [=token.serail]
                 |                                        ^
              help: did you mean "serial"? known: serial, seed, status, report, drift, assignedTo, licence, lockReleasedRecently, administrators, assignment, kind, localUsers, model, namedHolders""");
  }

  @Test
  void aListIsNoValue() {
    assertThat(after("provision [=token]", "provision [=tokens]"))
        .contains(":28:40 error KB111 \"tokens\" is a list")
        .contains("help: repeat a line for each element: [#list tokens as one] [=one] [/#list]");
  }

  @Test
  void aValueIsNoList() {
    assertThat(after("[#list tokens as token]", "[#list hydrogate as token]"))
        .contains(":27:4 error KB111 \"hydrogate\" is not a list");
  }

  @Test
  void aListWithoutAnEnd() {
    assertThat(after("   [/#list]\n", "")).contains(":27:4 error KB111 this list is not closed");
  }

  @Test
  void anEndWithoutAList() {
    assertThat(after("   [#list tokens as token]\n", ""))
        .contains(":27:40 error KB111 unknown name \"token\"")
        .contains(":28:4 error KB111 there is no list to close");
  }

  @Test
  void whatElseTheTemplateEngineCouldDo() {
    assertThat(after("provision [=token]", "provision [=token?upper_case]"))
        .contains(":28:40 error KB111 \"token?upper_case\" is not a name")
        .contains(
            "help: available: [=hydrogate], " + "[#list tokens as one] [=one] [/#list], [=email]");
    assertThat(after("1. Ask", "[#if tokens]1.[/#if] [#include \"x\"] [@y/] Ask"))
        .contains("unknown mark \"[#if tokens]\"")
        .contains("unknown mark \"[/#if]\"")
        .contains("unknown mark \"[#include \"x\"]\"")
        .contains("unknown mark \"[@y/]\"");
  }

  @Test
  void aTagWithoutABracket() {
    assertThat(after("provision [=token]", "provision [=token"))
        .contains(":28:40 error KB111 \"[=token\" has no closing bracket");
  }

  @Test
  void aValueInALink() {
    assertThat(after("1. Ask", "1. [Ask](https://example.org/[=hydrogate.serial])"))
        .contains(":21:30 error KB111 a link can't contain a value");
  }

  @Test
  void aCommandThatIsNotInTheCatalogue() {
    assertThat(after("execute hydrotoken-mobile provision", "execute hydrotoken-mobil provision"))
        .isEqualTo("""
            remediations/provision-timeout.md:28:4 error KB112 unknown command "execute hydrotoken-mobil provision [=token]"
              28 |    execute hydrotoken-mobil provision [=token]
                 |    ^
              help: did you mean "execute hydrotoken-mobile provision"?""");
    assertThat(after("execute hydrotoken-mobil provision", "reboot"))
        .contains("error KB112", "help: add it to commands.yaml");
  }

  @Test
  void aBlockForTwoContexts() {
    assertThat(after(
            "   [#list tokens as token]",
            "   show user local\n   show system dns\n   [#list tokens as token]"))
        .contains(
            ":28:4 error KB112 a command of the context global in a block of the context vdom");
  }

  @Test
  void aSettingThatIsMisspelled() {
    assertThat(after("   [#list tokens as token]\n", """
               config user hydrotoken
                   edit "HTK200BAA0000001"
                       set statsu activ
                       set status activ
                   next
               end
               [#list tokens as token]
            """))
        .contains(":29:16 error KB112 \"config user hydrotoken\" has no setting \"statsu\"")
        .contains("help: did you mean \"status\"? commands.yaml has status, comments")
        .contains(":30:23 error KB112 \"status\" can't be \"activ\"")
        .contains("help: did you mean \"active\"? commands.yaml has active, lock");
  }

  @Test
  void anArticlesCommands() {
    content.change(
        "articles/hard-token-seed-not-returned.md", "show user hydrotoken", "shaw user hydrotoken");
    assertThat(problems())
        .contains("articles/hard-token-seed-not-returned.md:")
        .contains("help: did you mean \"show user hydrotoken\"?");
  }

  @Test
  void aPageWithoutEnd() {
    assertThat(after("1. Ask", "1. " + "Ask and ask. ".repeat(2_000)))
        .contains("error KB111 the section is too long");
  }

  @Test
  void aValueWhereNothingIsFilledIn() {
    assertThat(after("reports `provisioned`", "reports [=token]"))
        .contains("error KB111 values are not filled in under \"Check\"")
        .contains("help: use values and lists only under \"Do\"");
  }
}
