package org.remediationkb.model.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.secret.Clues;
import org.remediationkb.model.secret.Secrets;
import org.remediationkb.model.value.Characters;

class EditsTest {

  private final Ledger ledger = new Ledger();

  private static Edits edits(String text) {
    return new Edits(text, Characters.of(text), EditsTest::look);
  }

  private static Edits.Look look(char[] text, Characters characters) {
    return new Edits.Look(Clues.of(new String(text), Secrets.GENERAL), new BitSet());
  }

  private static final class Told implements Edits.Parts {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void add(char[] text, int start, int end) {
      this.text.append(text, start, end - start);
    }

    @Override
    public void add(String part) {
      text.append(part);
    }
  }

  private List<String> lines(Edits edits, Integer... ends) {
    return lines(edits, "", ends);
  }

  private List<String> lines(Edits edits, String prefix, Integer... ends) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int end : ends) {
      Source source = new Source("log", 7 + lines.size());
      lines.add(new Line("x".repeat(end - start), source, prefix, Characters.of("x")));
      start = end;
    }
    Told out = new Told();
    edits.tell(lines, out, ledger);
    return out.text.toString().lines().toList();
  }

  @Test
  void whoComesFirstHasAPart() {
    Edits edits = edits("abcdefgh");
    edits.replace(Kind.USER, 2, 4, "X");
    edits.replace(Kind.HOST, 3, 6, "no");
    edits.replace(Kind.HOST, 1, 3, "no");
    edits.replace(Kind.HOST, 4, 4, "no");
    edits.keep(5, 6);
    edits.replace(Kind.HOST, 5, 7, "no");
    edits.replace(Kind.HOST, 4, 5, "Y");
    assertThat(lines(edits, 8)).containsExactly("abXYfgh");
    assertThat(ledger.lines())
        .containsExactly("host names: 1 replaced, line 7", "user names: 1 replaced, line 7");
  }

  @Test
  void whatIsLeftOfAPartIsReplacedUnlessItIsBlank() {
    Edits edits = edits("ab  cdefgh");
    edits.keep(0, 2);
    edits.keep(4, 5);
    edits.keep(7, 8);
    edits.replaceRest(Kind.SECRET, 1, 9, "*");
    assertThat(lines(edits, 10)).containsExactly("ab  c*f*h");
  }

  @Test
  void aPartIsFreeUpToTheNext() {
    Edits edits = edits("abcdef");
    assertThat(edits.isFree(0, 6)).isTrue();
    edits.keep(2, 4);
    assertThat(edits.isFree(0, 2)).isTrue();
    assertThat(edits.isFree(0, 3)).isFalse();
    assertThat(edits.isFree(4, 6)).isTrue();
  }

  @Test
  void aReplacementOverTheEndOfALineStandsInTheFirst() {
    Edits edits = edits("abcdefghi");
    edits.replace(Kind.USER, 7, 8, "Y");
    edits.replace(Kind.SECRET, 1, 5, "X");
    assertThat(lines(edits, 3, 4, 9)).containsExactly("aX", "", "fgYi");
    assertThat(ledger.lines())
        .containsExactly("secrets: 1 replaced, line 7", "user names: 1 replaced, line 9");
  }

  @Test
  void linesWithoutAReplacementStayAsTheyAre() {
    assertThat(lines(edits("a%22b"), 5)).containsExactly("a%22b");
    assertThat(lines(edits("abcd"), 2, 4)).containsExactly("ab", "cd");
  }

  @Test
  void whatATerminalProgramPutBeforeALineStandsBeforeItAgain() {
    Edits edits = edits("abcd");
    edits.replace(Kind.USER, 1, 2, "X");
    assertThat(lines(edits, "10:11:12", 3, 4)).containsExactly("10:11:12 aXc", "10:11:12 d");
  }

  @Test
  void placesAreThoseOfTheTextWithoutEscapes() {
    Edits edits = edits("%22ab%22");
    assertThat(edits.text()).isEqualTo("\"ab\"");
    assertThat(edits.chars()).containsExactly('"', 'a', 'b', '"');
    assertThat(edits.clues().has('"')).isTrue();
    assertThat(edits.clues().has('%')).isFalse();
    assertThat(edits.place(3)).isEqualTo(1);
    edits.replace(Kind.USER, 1, 3, "X");
    assertThat(lines(edits, 8)).containsExactly("%22X%22");
  }
}
