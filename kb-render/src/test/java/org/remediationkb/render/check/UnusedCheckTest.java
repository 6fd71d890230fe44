package org.remediationkb.render.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.render.Content;

class UnusedCheckTest {

  private static final String SENTENCE =
      "- say: with a drift\n  where: {kind: hard}\n- say: a token\n";
  private static final String ARTICLE = "articles/hydrotoken-basic-troubleshooting.md";
  private static final String COMMAND = """
        - id: execute-reboot
          command: execute reboot
          context: any
          does: changes
        - id: config-vdom
      """;

  @TempDir
  private Path folder;

  private Content content;

  @BeforeEach
  void copy() {
    content = Content.copy(folder);
  }

  private void addSentence() {
    content.change("vocabulary.yaml", "- say: a token\n", SENTENCE);
  }

  private void addCommand() {
    content.change("../hydroos/commands.yaml", "  - id: config-vdom\n", COMMAND);
  }

  @Test
  void aSentenceThatNobodySays() {
    addSentence();
    assertThat(content.complaints())
        .matches(
            "vocabulary.yaml:\\d+:8 warning KB117 unused sentence \"with a drift\"" + "(?s:.*)");
  }

  @Test
  void aSentenceOfAPromise() {
    addSentence();
    content.change(
        "promises.yaml", "    - without a seed", "    - without a seed\n    - with a drift");
    assertThat(content.complaints()).isEmpty();
  }

  @Test
  void aSentenceOfAContextOfCommands() {
    assertThat(content.read("remediations/token-locked.md")).doesNotContain("with VDOMs enabled");
    content.change(
        "../hydroos/commands.yaml",
        "when: [the HydroGate, with VDOMs enabled]",
        "when: [the HydroGate, that HydroManager manages]");
    assertThat(content.complaints()).contains("KB117 unused sentence \"with VDOMs enabled\"");
  }

  @Test
  void aCommandThatNobodyRuns() {
    addCommand();
    assertThat(content.complaints())
        .matches(
            "hydroos/commands.yaml:\\d+:9 warning KB117 unused command \"execute reboot\"(?s:.*)");
  }

  @Test
  void aCommandInABlockInProseOrOfASentence() {
    addCommand();
    content.change(ARTICLE, "## Before you start", "Do not `execute reboot` yet.\n\n## Before");
    assertThat(content.complaints()).isEmpty();
    content.change(
        ARTICLE, "Do not `execute reboot`", "```hydroos\nexecute reboot now\n```\n\nNot");
    assertThat(content.complaints()).isEmpty();
    content.change(ARTICLE, "```hydroos\nexecute reboot now\n```", "");
    content.change(
        "../hydroos/vocabulary.yaml", "[execute-ping]", "[execute-ping, execute-reboot]");
    assertThat(content.complaints()).isEmpty();
  }

  @Test
  void aPageThatNoArticleShows() {
    content.change(ARTICLE, "[A token is locked in the configuration]", "See [the page]");
    assertThat(content.complaints())
        .startsWith("articles/hydrotoken-basic-troubleshooting.md:")
        .contains("no article shows the linked page \"token-locked\"")
        .contains("remediations/token-locked.md:2:1 warning KB118 no article shows this page")
        .contains("help: link to it in its own paragraph, in"
            + " hard-token-seed-not-returned or hydrotoken-basic-troubleshooting");
  }

  @Test
  void aFolderWithoutArticlesShowsNothingOnPurpose() {
    content.remove(ARTICLE).remove("articles/hard-token-seed-not-returned.md");
    assertThat(content.complaints()).doesNotContain("KB118");
  }
}
