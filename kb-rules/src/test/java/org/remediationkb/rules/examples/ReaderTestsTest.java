package org.remediationkb.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.rules.Draft;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.content.ContentLibrary;

class ReaderTestsTest {

  private static final String PAGE = "readers/show-user-hydrotoken.md";

  @TempDir
  private Path folder;

  private static String messages(Draft draft) {
    ContentLibrary library = draft.library().value().orElseThrow();
    assertThat(library.readers().problems()).isEmpty();
    ReaderTests tests = new ReaderTests(library);
    return library.readers().pages().stream()
        .flatMap(page -> tests.run(page).stream())
        .flatMap(outcome -> outcome.problems().stream())
        .map(HydroContent::message)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void thePageOfTheDraftIsRight() {
    Draft draft = Draft.in(folder);
    assertThat(messages(draft)).isEmpty();
  }

  @Test
  void otherFactsThanStatedAreTold() {
    Draft draft = Draft.in(folder);
    draft.change(PAGE, "{serial: HTK200BAA0000001, seed: absent}", "{serial: HTK200BAA0000001}");
    assertThat(messages(draft))
        .contains(
            PAGE + ":25:1 error KB151 the sample also says token HTK200BAA0000001: seed: absent");
    draft.change(PAGE, "{serial: HTK200BAA0000001}", "{serial: HTK200BAA0000001, seed: present}");
    assertThat(messages(draft))
        .contains("error KB151 the sample does not say token HTK200BAA0000001: seed: present")
        .contains("error KB151 the sample also says token HTK200BAA0000001: seed: absent");
  }

  @Test
  void anUnreadLineIsTold() {
    Draft draft = Draft.in(folder);
    draft.change(
        PAGE, "    edit \"HTK200BAA0000001\"", "    edit \"HTK200BAA0000001\"\n        set x y");
    assertThat(messages(draft))
        .contains("error KB151 this line is unread: edit \"HTK200BAA0000001\"");
  }

  @Test
  void whatNoSampleShowsIsTold() {
    Draft draft = Draft.in(folder);
    draft.change(PAGE, "        set seed \"5EED\"\n", "").change(PAGE, "present}", "absent}");
    assertThat(messages(draft))
        .contains(PAGE + ":9:5 warning KB152 no sample shows the line `set seed {text}`");
  }

  @Test
  void aValueThatNoSampleShowsIsTold() {
    Draft draft = Draft.in(folder);
    draft.change(
        PAGE, "  - `set seed {text}`", "  - `set status {token.status}`\n  - `set seed {text}`");
    draft.change(PAGE, "set seed \"5EED\"\n", "set seed \"5EED\"\n        set status lock\n");
    draft.change(PAGE, "seed: present}", "seed: present, status: lock}");
    assertThat(messages(draft))
        .contains(PAGE + ":9:5 warning KB152 no sample shows `token.status: active`")
        .doesNotContain("no sample shows `token.status: lock`", "KB151");
  }
}
