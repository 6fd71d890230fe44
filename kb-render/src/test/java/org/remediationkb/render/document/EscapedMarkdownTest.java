package org.remediationkb.render.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EscapedMarkdownTest {

  @Test
  void aTextMeansNothing() {
    assertThat(EscapedMarkdown.plain("a_b <script> [x](y) *z* `q` # | \\"))
        .isEqualTo("a\\_b \\<script\\> \\[x\\](y) \\*z\\* \\`q\\` \\# \\| \\\\");
  }

  @Test
  void codeEndsWhereItsFenceEnds() {
    assertThat(EscapedMarkdown.code("a")).isEqualTo("`a`");
    assertThat(EscapedMarkdown.code("a `b` c")).isEqualTo("``a `b` c``");
    assertThat(EscapedMarkdown.code("`b`")).isEqualTo("`` `b` ``");
  }

  @Test
  void aBlockIsLongerThanWhatItHolds() {
    assertThat(EscapedMarkdown.block("console", "\n\nx\n```\n\n"))
        .isEqualTo("````console\nx\n```\n````");
  }
}
