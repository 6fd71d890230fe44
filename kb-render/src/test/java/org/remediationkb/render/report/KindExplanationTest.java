package org.remediationkb.render.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.remediationkb.model.factfile.FactProblem;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.rules.ProblemCode;

class KindExplanationTest {

  @Test
  void wrongAndRightStandBelowTheWords() {
    assertThat(new KindExplanation(FactProblem.NOT_IN_SET).text(60, TextStyle.PLAIN))
        .isEqualTo("""
        KF004
        =====

        A value that its key does not allow. The message lists the
        allowed values. If the value was not collected, leave out
        the key: there is no word for it.

        Wrong:

            pumps:
              - serial: P10001
                state: broken

        Right:

            pumps:
              - serial: P10001
                state: jammed
        """);
  }

  @Test
  void textThatLooksLikeMarkupStaysText() {
    assertThat(new KindExplanation(ProblemCode.MARKDOWN).text(200, TextStyle.PLAIN))
        .contains("raw HTML such as an unescaped <Serial>,");
    assertThat(new KindExplanation(ProblemCode.MARKDOWN).markdown())
        .contains("\\<Serial\\>")
        .contains("```text\nOpen https://<address>/ in a browser.\n```\n");
  }
}
