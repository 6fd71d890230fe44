package org.remediationkb.render.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTextTest {

  @Test
  void aTextMeansNothing() {
    assertThat(MarkdownText.plain("a_b <script> [x](y) *z* `q` # | \\"))
        .isEqualTo("a\\_b \\<script\\> \\[x\\](y) \\*z\\* \\`q\\` \\# \\| \\\\");
  }

  @Test
  void codeEndsWhereItsFenceEnds() {
    assertThat(MarkdownText.code("a")).isEqualTo("`a`");
    assertThat(MarkdownText.code("a `b` c")).isEqualTo("``a `b` c``");
    assertThat(MarkdownText.code("`b`")).isEqualTo("`` `b` ``");
  }

  @Test
  void aBlockIsLongerThanWhatItHolds() {
    assertThat(MarkdownText.block("console", "\n\nx\n```\n\n"))
        .isEqualTo("````console\nx\n```\n````");
  }
}
