package org.remediationkb.model.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Case;

class UnreadShapesTest {

  private static UnreadShapes of(String... captures) {
    UnreadShapes shapes = new UnreadShapes();
    for (String text : captures) {
      List<UnreadLine> lines = text.lines()
          .map(line -> new UnreadLine(new Source("a.log", 1), line, 1))
          .toList();
      shapes.add(new Capture(
          new Case("a", List.of()),
          List.of(),
          new Sample<>(List.of(), 0),
          new Sample<>(lines, lines.size() + 5L),
          new Sample<>(List.of(), 0),
          List.of()));
    }
    return shapes;
  }

  private static List<String> templates(String... captures) {
    return of(captures).mostFrequent().stream()
        .map(s -> s.lines() + "/" + s.captures() + " " + s.template())
        .toList();
  }

  @Test
  void numbersAndWordsWithDigitsAreHoles() {
    assertThat(templates("fan  3: 4500 rpm, psu2 ok\nfan 1: -7 rpm, psu1 ok\n"))
        .containsExactly("2/1 fan {number}: {number} rpm, {word} ok");
  }

  @Test
  void theMostFrequentIsFirstAndCapturesAreCounted() {
    assertThat(templates("a b\nc 1\n", "c 2\n")).containsExactly("2/2 c {number}", "1/1 a b");
  }

  @Test
  void aWordThatVariesIsAHoleFromTheFourthOn() {
    String three = "user ann left\nuser bob left\nuser cid left\n";
    assertThat(templates(three)).hasSize(3);
    assertThat(templates(three + "user dan left\n")).containsExactly("4/1 user {word} left");
  }

  @Test
  void signsAndNamesOfSettingsStay() {
    assertThat(templates("port16: cpu=0%/1%, up, \"a b\""))
        .containsExactly("1/1 {word}: cpu={word}, up, {word} b\"");
  }

  @Test
  void linesOfOneWordDoNotBecomeAHoleAlone() {
    assertThat(templates("a\nb\nc\nd\ne\n")).hasSize(5);
  }

  @Test
  void aBraceIsNoHoleOfATemplate() {
    assertThat(templates("x {word} {a")).containsExactly("1/1 x {word} {word}");
  }

  @Test
  void aLongLineEndsInAnything() {
    String line = String.join(" ", IntStream.range(0, 80).mapToObj(i -> "w").toList());
    assertThat(templates(line).get(0)).endsWith("w w {...}");
  }

  @Test
  void whatIsNotListedIsCounted() {
    UnreadShapes shapes = of("a\nb\n");
    assertThat(shapes.lines()).isEqualTo(2);
    assertThat(shapes.left()).isEqualTo(5);
    String many = Stream.iterate("xa", word -> word + "a")
        .limit(3)
        .reduce("", (all, word) -> all + word + "\n");
    assertThat(of(many).mostFrequent()).hasSize(3);
  }

  /** As if there were three captures with each of the lines. */
  @Test
  void templatesAddUpAsTheirLinesDo() {
    UnreadShapes shapes = new UnreadShapes();
    shapes.add(UnreadShapes.templates(Stream.of("fan 3 stopped", "fan 4 stopped")), 3);
    shapes.add(UnreadShapes.templates(Stream.of("fan 5 stopped")), 1);
    assertThat(shapes.mostFrequent()).singleElement().satisfies(shape -> {
      assertThat(shape.template()).isEqualTo("fan {number} stopped");
      assertThat(shape.lines()).isEqualTo(7);
      assertThat(shape.captures()).isEqualTo(4);
    });
  }

  /** One capture has two of the lines that only differ in a word. */
  @Test
  void aCaptureWithTwoLinesOfAShapeIsCountedOnce() {
    assertThat(templates("user ann left\nuser bob left\n", "user cid left\n", "user dan left\n"))
        .containsExactly("4/3 user {word} left");
  }
}
