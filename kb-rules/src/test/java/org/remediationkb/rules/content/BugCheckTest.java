package org.remediationkb.rules.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.rules.Draft;

/** Pages of one bug. */
class BugCheckTest {

  private static final String VERSIONS =
      "  - that runs HydroOS 7.4.10 to 7.4.11, or 7.6.3 to 7.6.6";

  @TempDir
  private Path folder;

  private Draft draft;

  @BeforeEach
  void aSecondPageOfTheBug() {
    draft = Draft.in(folder);
    draft.write("remediations/second.md", """
        ---
        title: The activation may fail
        about: token
        severity: warning
        bug: "1218458"
        ---

        ## When

        - a hard token
          - without a seed
        - the HydroGate
          - that runs HydroOS 7.4.10 to 7.4.11, or 7.6.3 to 7.6.6

        ## Why

        Because.

        ## Do

        Something.

        ## Check

        It is gone.

        ## Example

        ```yaml
        hydrogate: {hydroos: "7.6.3"}
        tokens: [{serial: HTK200BAA0000000, seed: absent}]
        ```

        ## Near miss

        ```yaml
        hydrogate: {hydroos: "7.6.7"}
        tokens: [{serial: HTK200BAA0000000, seed: absent}]
        ```
        """);
  }

  @Test
  void theyMayNameTheSameVersionsAndDifferInTheRest() {
    assertThat(draft.complaints()).isEmpty();
  }

  @Test
  void otherVersionsAreAnErrorAtBothPlaces() {
    draft.change("remediations/second.md", "7.6.3 to 7.6.6", "7.6.3 to 7.6.5");
    assertThat(draft.complaints()).isEqualTo("""
        remediations/second.md:13:5 error KB132 another page of bug 1218458 says "that runs HydroOS 7.4.10 to 7.4.11, or 7.6.3 to 7.6.6"
          13 |   - that runs HydroOS 7.4.10 to 7.4.11, or 7.6.3 to 7.6.5
             |     ^
          help: see remediations/bug-1218458.md:15:5; all pages of a bug must name the same values""");
  }

  @Test
  void theVersionsMayBeSharedOutAmongAlternatives() {
    String first = """
        ## When

        - a hard token
          - without a seed
        - the HydroGate
          - that runs HydroOS 7.4.10 to 7.4.11

        ## Or when

        - a hard token
          - without a seed
        - the HydroGate
          - that runs HydroOS 7.6.3 to 7.6.6
        """;
    draft.change("remediations/second.md", """
        ## When

        - a hard token
          - without a seed
        - the HydroGate
          - that runs HydroOS 7.4.10 to 7.4.11, or 7.6.3 to 7.6.6
        """, first);
    assertThat(draft.complaints())
        .as("each alternative is less than what the other page says")
        .contains("remediations/second.md:13:5 error KB132 ");
    draft.change("remediations/bug-1218458.md", VERSIONS + "\n", """
          - that runs HydroOS 7.4.10 to 7.4.11

        ## Or when

        - a token
        - an attempt to activate it
          - that answered `cmdb save error`
        - the HydroGate
          - that runs HydroOS 7.6.3 to 7.6.6
        """);
    assertThat(draft.complaints()).isEmpty();
  }

  @Test
  void anotherBugHasVersionsOfItsOwn() {
    draft.change("remediations/second.md", "bug: \"1218458\"", "bug: \"1218459\"");
    draft.change("remediations/second.md", "7.6.3 to 7.6.6", "7.6.3 to 7.6.5");
    assertThat(draft.complaints()).isEmpty();
  }
}
