package org.remediationkb.render.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.render.Content;

class ContentCheckTest {

  private static final String TIMEOUT = "remediations/provision-timeout.md";

  @TempDir
  private Path folder;

  private Content content;

  @BeforeEach
  void copy() {
    content = Content.copy(folder);
  }

  private List<String> headlines() {
    return content
        .complaints()
        .lines()
        .filter(line -> line.matches(".* KB\\d+ .*"))
        .toList();
  }

  @Test
  void nothingIsWrong() {
    assertThat(content.complaints()).isEmpty();
    assertThat(Content.HYDRO.complaints()).isEmpty();
  }

  @Test
  void allIsFoundAtOnceByFileAndLine() {
    content
        .change(TIMEOUT, "provision [=token]", "provision [=tokn]")
        .change(TIMEOUT, "## Check\n", "## Check\n\nSee <Serial>.\n")
        .change(
            "articles/hard-token-seed-not-returned.md",
            "## How it looks\n",
            "## How it looks\n\n[Here](#where)\n")
        .change("promises.yaml", "- without a seed", "- without a sed");
    assertThat(headlines())
        .satisfiesExactly(
            first -> assertThat(first)
                .startsWith("articles/hard-token-seed-not-returned.md:11:1 ")
                .contains("KB113"),
            second -> assertThat(second).startsWith("promises.yaml:7:7 ").contains("KB103"),
            third -> assertThat(third).startsWith(TIMEOUT + ":28:40 ").contains("KB111"),
            fourth -> assertThat(fourth).startsWith(TIMEOUT + ":36:5 ").contains("KB116"));
  }

  @Test
  void whereOnePageCannotBeReadTheOthersAreLookedAtAllTheSame() {
    content
        .change("remediations/stale-seed.md", "## Check\n", "## Czech\n")
        .change(TIMEOUT, "## Check\n", "## Check\n\nSee <Serial>.\n");
    assertThat(content.complaints())
        .contains("stale-seed.md:1:1 error KB101")
        .contains(TIMEOUT + ":36:5 warning KB116")
        // The articles show the page that can't be read; that it is missing there is no news.
        .doesNotContain("KB113", "KB117", "KB118");
  }

  @Test
  void aFolderWithoutPromisesIsWarnedAsWhenItIsProved() {
    content.remove("promises.yaml");
    assertThat(content.complaints())
        .contains("promises.yaml:1:1 warning KB101 the file is missing");
  }

  @Test
  void anActionThatThePromisesDoNotKnow() {
    content.change(TIMEOUT, "action: provision", "action: provisoin");
    assertThat(content.complaints())
        .startsWith(TIMEOUT + ":5:9 error KB109 unknown action \"provisoin\"")
        .contains("help: did you mean \"provision\"?");
  }
}
