package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewCommandTest {

  private static final String LOCKED =
      Content.FOLDER + "/hydrotoken/cases/tokens/one-locked-token.yaml";
  private static final Pattern BLANK = Pattern.compile("‹[^›]*›");
  private static final Pattern CODE = Pattern.compile("(?:error|warning) (KB\\d+)");
  private static final Pattern COMMENT = Pattern.compile("(?m)^# .*\n");

  @TempDir
  private Path folder;

  @BeforeEach
  void copy() throws IOException {
    Content.copy(folder);
  }

  private Run kb(String... args) {
    return Run.run(Stream.concat(Stream.of(args), Stream.of("--only-content", folder.toString()))
        .toArray(String[]::new));
  }

  private Path file(String path) {
    return folder.resolve("hydrotoken").resolve(path);
  }

  /** Puts a text in the place of each blank, in order. */
  private static String filled(String scaffold, String... texts) {
    Iterator<String> next = List.of(texts).iterator();
    String filled =
        BLANK.matcher(scaffold).replaceAll(blank -> Matcher.quoteReplacement(next.next()));
    assertThat(next).isExhausted();
    return filled;
  }

  @Test
  void aFileGoesToTheSubjectThatIsNamed() throws IOException {
    Run run = kb("new", "case", "mine/locked", "--from", LOCKED, "--subject", "hydroos");
    Path made = folder.resolve("hydroos/cases/mine/locked.yaml");
    assertThat(run.out()).isEqualTo(made + "\n");
    assertThat(made)
        .content()
        .startsWith("# yaml-language-server: $schema=../../../schema/case.schema.json\n");
    assertThat(kb("new", "remediation", "slow", "--subject", "hydroos").err())
        .contains("](../../hydroos/remediations/slow.md)");
    assertThat(kb("new", "article", "units", "--subject", "hydroos").code()).isZero();
    assertThat(folder.resolve("hydroos/articles/units.md"))
        .content()
        .contains("](../../hydrotoken/remediations/token-locked.md)");
    assertThat(kb("new", "article", "units", "--subject", "hydrois").err())
        .startsWith("kb: unknown subject hydrois; did you mean hydroos?");
  }

  @Test
  void aTranslationHasTheTextsOfItsPageAndIsRenewedOnceThatChanges() throws IOException {
    Path german = file("remediations/token-locked.de.md");
    Run run = kb("new", "translation", "token-locked", "--language", "de");
    assertThat(run.out()).isEqualTo(german + "\n" + file("languages/de.yaml") + "\n");
    assertThat(german)
        .content()
        .startsWith("---\ntitle: A token is locked in the configuration\nof: \"")
        .contains("\n## Why\n\n", "\n## Do\n\n", "\n## Check\n\n", "set status active")
        .doesNotContain("## When", "## Example");
    Run check = kb("check");
    assertThat(check.out())
        .contains("token-locked.de.md:2:8 warning KB134 this text is still that of the page")
        .doesNotContain(" error KB");

    Run again = kb("new", "translation", "token-locked", "--language", "de");
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("token-locked.de.md already exists", "--renew");

    Path page = file("remediations/token-locked.md");
    Files.writeString(page, Files.readString(page).replace("accepts no code", "refuses any code"));
    assertThat(kb("check").out())
        .contains(
            "the page has changed since it was translated",
            "`kb new translation token-locked --language de --renew`");
    String before = Files.readString(german);
    assertThat(kb("new", "translation", "token-locked", "--language", "de", "--renew")
            .code())
        .isZero();
    assertThat(kb("check").out()).doesNotContain("has changed since");
    assertThat(Files.readString(german).replaceFirst("of: .*", ""))
        .isEqualTo(before.replaceFirst("of: .*", ""));
  }

  @Test
  void aTranslationOfAnArticleNamesThePagesThatAreMissing() throws IOException {
    Run run = kb("new", "translation", "hydrotoken-basic-troubleshooting", "--language", "pt-BR");
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains("Translate the pages that the article shows, too: ", "token-locked");
    assertThat(file("languages/pt-BR.yaml")).content().contains("\nlanguage: ", "phrases: []");
    assertThat(kb("check").out()).doesNotContain(" error KB");
    assertThat(kb("new", "translation", "token-lokced", "--language", "de").err())
        .startsWith("kb: unknown page token-lokced; did you mean token-locked?");
    assertThat(kb("new", "translation", "token-locked", "--language", "../x").err())
        .startsWith("kb: invalid language \"../x\"");
    assertThat(kb("new", "translation", "token-locked", "--language", "fr", "--renew")
            .err())
        .contains("token-locked.fr.md does not exist");
  }

  @Test
  void aRemediationIsInOrderOnceItsBlanksAreFilledIn() throws IOException {
    Path page = file("remediations/released-and-locked.md");
    Run run = kb(
        "new",
        "remediation",
        "released-and-locked",
        "--about",
        "token",
        "--title",
        "A lock, released");

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(page + "\n");
    assertThat(run.err())
        .contains("articles/hydrotoken-basic-troubleshooting.md")
        .contains("[A lock, released](../remediations/released-and-locked.md)");
    String scaffold = Files.readString(page);
    assertThat(scaffold).contains("title: A lock, released\n").contains("that reports {reports}");
    assertThat(onlyBlanksAreReported(scaffold)).isTrue();

    Files.writeString(
        page,
        filled(
            COMMENT.matcher(scaffold).replaceAll(""),
            "warning",
            "watch",
            "a hard token",
            "whose configuration status is `lock`\n  - whose lock was released recently",
            "One attempt is left, and the configuration keeps the token locked.",
            "Switch the debug on before you run this, one token after the other:",
            "execute hydrotoken activate",
            "The token has a seed.",
            "status: lock\n    lock-released-recently: true",
            "Its status is in order.",
            "status: active\n    lock-released-recently: true"));
    Path article = file("articles/hydrotoken-basic-troubleshooting.md");
    Files.writeString(
        article,
        Files.readString(article)
            + "\n[A lock, released](../remediations/released-and-locked.md)\n");

    assertThat(kb("check")).isEqualTo(new Run(0, "", "No problems found.\n"));
    assertThat(kb("test").out()).endsWith(" passed, 0 failed\n");
    assertThat(kb("render", "hydrotoken-basic-troubleshooting", "-o", "-").out())
        .contains("execute hydrotoken activate HYDROTOKEN_SERIAL");
  }

  private boolean onlyBlanksAreReported(String scaffold) {
    long blanks = BLANK.matcher(scaffold).results().count();
    Run check = kb("check");
    List<String> codes = CODE.matcher(check.out())
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
    return blanks > 0
        && check.code() == 1
        && codes.equals(Collections.nCopies((int) blanks, "KB130"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hydrogate", "server", "token", "activation", "licence-import", "email"})
  void ofANewRemediationOnlyTheBlanksAreReported(String about) throws IOException {
    kb("new", "remediation", "draft", "--about", about);
    assertThat(onlyBlanksAreReported(Files.readString(file("remediations/draft.md"))))
        .isTrue();
  }

  @Test
  void aRemediationIsAboutWhatMostPagesAreAboutUnlessItSays() throws IOException {
    Run run = kb("new", "remediation", "something-new");

    assertThat(run.err())
        .contains("The page is about a token; use --about for another kind of fact.");
    assertThat(Files.readString(file("remediations/something-new.md"))).contains("about: token\n");
  }

  @Test
  void anArticleIsInOrderOnceItsBlanksAreFilledIn() throws IOException {
    Run run = kb("new", "article", "mail", "--about", "email", "--title", "E-mail: no code");
    Path article = file("articles/mail.md");
    assertThat(run.out()).isEqualTo(article + "\n");
    String scaffold = Files.readString(article);
    assertThat(onlyBlanksAreReported(scaffold)).isTrue();

    Files.writeString(
        article,
        filled(scaffold, "No code.", "For administrators.", "Mail", "Look at both pages.", ""));

    assertThat(kb("check")).isEqualTo(new Run(0, "", "No problems found.\n"));
    assertThat(kb("render", "mail", "-o", "-").out())
        .startsWith("# E-mail: no code\n\nNo code.\n")
        .as("another article has the page")
        .contains("- [The password of the sending mailbox has expired]("
            + "hydrotoken-basic-troubleshooting.md"
            + "#the-password-of-the-sending-mailbox-has-expired)\n");
  }

  @Test
  void aCaseFailsUntilItsAuthorSaysWhatIsRight() throws IOException {
    Run run = kb("new", "case", "mine/locked", "--from", LOCKED);
    Path path = file("cases/mine/locked.yaml");
    assertThat(run.out()).isEqualTo(path + "\n");
    assertThat(run.err()).contains("kb redact");
    String scaffold = Files.readString(path);
    assertThat(scaffold)
        .startsWith(
            "# yaml-language-server: $schema=../../../schema/case.schema.json\nhydrogate:\n")
        .doesNotContain("CS-0042");
    assertThat(kb("test", "cases/mine").out())
        .contains("cases/mine/locked.yaml:21:9 error KB130")
        .endsWith("0 passed, 1 failed\n");

    String said = filled(scaffold, "").replaceAll("(?m)^# (?=  )", "");
    assertThat(said).contains("expect: \n  findings:\n    - {remediation: token-locked, ");
    Files.writeString(path, said);
    assertThat(kb("test", "cases/mine").out()).isEqualTo("1 passed, 0 failed\n");
  }

  @Test
  void aCaseIsNamedAfterItsFile() {
    assertThat(kb("new", "case", "--from", LOCKED).out())
        .isEqualTo(file("cases/one-locked-token.yaml") + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "remediation Seed_Lost --about token | did you mean seed-lost?",
        "remediation --about token | kb new remediation ID",
        "case --from - | kb new case ID",
        "remediation ../x --about token | did you mean x?",
        "remediation ?? --about token | invalid id",
        "remediation token-locked --about token | already exists",
        "remediation x --about tokn | did you mean token?",
        "case a//b --from " + LOCKED + " | did you mean a/b?",
        "case x --from nowhere.yaml | file not found: nowhere.yaml",
        "case x --from " + Content.FOLDER + "/hydrotoken/cases/tokens | one fact file",
      })
  void wrongUsageWritesNothing(String line, String message) throws IOException {
    Run run = kb(("new " + line).split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message);
    assertThat(kb("check").code()).isZero();
    assertThat(file("cases/x.yaml")).doesNotExist();
  }

  @Test
  void theVocabularyIsListedWhileAPageIsADraft() {
    kb("new", "remediation", "draft", "--about", "token");
    Run run = kb("vocabulary", "email");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("  - that was not delivered\n");
    assertThat(run.err()).contains("`kb check` lists the errors");
  }

  @Test
  void schemasAreWrittenWithTheNewId() throws IOException {
    Files.copy(file("remediations/token-locked.md"), file("remediations/token-bolted.md"));
    assertThat(kb("schema", "--write").out()).contains("schema/remediation.schema.json\n");
    assertThat(folder.resolve("schema/case.schema.json")).content().contains("\"token-bolted\"");
    assertThat(kb("schema", "cse").err()).contains("did you mean case?");
  }
}
