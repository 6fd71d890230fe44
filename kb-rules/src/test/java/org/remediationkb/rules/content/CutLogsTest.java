package org.remediationkb.rules.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.capture.CaptureReader;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.HydroContent;

/** Logs of which a part is lost: what is left is read as far as it can only mean one thing. */
class CutLogsTest {

  private static final String TABLE = "works # show tank\nconfig tank\n    edit \"T1\"\n";

  @TempDir
  private Path folder;

  private FactKinds kinds;

  @BeforeEach
  void declareTheTanks() throws IOException {
    Files.createDirectory(folder.resolve("articles"));
    Files.createDirectory(folder.resolve("remediations"));
    write("facts.yaml", """
        types:
          tank-name: {text: "T[0-9]{1,5}", is: "T and digits", example: T1}
          note: {text: ".{1,40}", is: "a text", example: full}
        facts:
          works: {is: The works., properties: {control: {one-of: [local, remote], is: Where.}}}
          tank:
            list: tanks
            identity: name
            is: The tanks.
            properties:
              name: {type: tank-name, is: Its name.}
              level: {type: integer, is: How full it is.}
              valve: {one-of: [open, shut], any-other: jammed, is: Its valve.}
              lid: {one-of: [open, shut], is: Its lid.}
              note: {type: note, is: A note.}
          filling:
            list: fillings
            is: Attempts to fill one.
            properties:
              result: {one-of: [no water left, done], is: What came of it.}
        """);
    write("vocabulary.yaml", "- {say: a tank, introduces: tank}\n");
    write("commands.yaml", "language: toy\n");
    reader("list", "reads: get tank list", """
        `TANK LEVEL VALVE` announces it, begins the list
          - `{tank.name} {tank.level} {tank.valve}` shows it
        - `{number} tanks` ends the list""");
    reader("tank", "table: tank", """
        `edit {tank.name}`
          - `set level {tank.level}`
          - `set lid {tank.lid}`
          - `set note {tank.note}`""");
    reader("debug", "in: debug", "`filling ended: {filling.result}`");
    kinds = ContentReader.kinds(ContentLayout.of(folder)).value().orElseThrow();
  }

  private void reader(String name, String reads, String lines) throws IOException {
    String page = "---\ntitle: The %s\n%s\n---\n\n## Lines\n\n- %s\n";
    write("readers/" + name + ".md", page.formatted(name, reads, lines));
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private Capture read(String log) throws IOException {
    var library = ContentReader.read(ContentLayout.of(folder), kinds);
    CaptureReader reader = library
        .value()
        .orElseThrow(() -> new AssertionError(HydroContent.messages(library)))
        .captureReader();
    reader.read(SourceText.of("log", log));
    return reader.finish("x");
  }

  private List<String> known(Capture capture, String kind, String... keys) {
    return capture
        .facts()
        .facts(kinds.named(kind).orElseThrow())
        .map(fact -> List.of(keys).stream()
            .map(key ->
                fact.reading(key).known().map(known -> known.value().toString()).orElse("?"))
            .reduce(fact.about(), (one, other) -> one + " " + other))
        .toList();
  }

  private static List<Integer> unread(Capture capture) {
    return capture.unread().first().stream().map(line -> line.source().line()).toList();
  }

  @Test
  void aListIsKnownByARowThatIsNothingElse() throws IOException {
    Capture capture = read("1 40 open\nT2 50 shut\nT3 60 stuck\n3 tanks\n");
    assertThat(known(capture, "tank", "level", "valve"))
        .containsExactly("T2 50 shut", "T3 60 jammed");
    assertThat(unread(capture)).containsExactly(1);
  }

  @Test
  void aRowWithAValueThatNobodyKnowsShowsNothing() throws IOException {
    Capture capture = read("T2 50 litres of milk\n");
    assertThat(known(capture, "tank")).isEmpty();
    assertThat(unread(capture)).containsExactly(1);
  }

  @Test
  void aNumberAtTheEndOfALogMayBeCut() throws IOException {
    Capture capture = read(TABLE + "        set lid shut\n        set level 12");
    assertThat(known(capture, "tank", "level", "lid")).containsExactly("T1 ? shut");
    assertThat(unread(capture)).containsExactly(3);
    assertThat(known(read(TABLE + "        set note fu"), "tank", "note")).containsExactly("T1 ?");
  }

  @Test
  void aNumberBeforeSomethingElseMayBeCut() throws IOException {
    Capture capture = read(TABLE + "        set level 12\n34\n    next\nend\nworks # \n");
    assertThat(known(capture, "tank", "level")).containsExactly("T1 ?");
  }

  @Test
  void whatCannotGoOnIsWhole() throws IOException {
    assertThat(known(read(TABLE + "        set lid shut"), "tank", "lid"))
        .as("nothing is called shut and more")
        .containsExactly("T1 shut");
    assertThat(known(read(TABLE + "        set note \"full\""), "tank", "note"))
        .as("a text with both quotes")
        .containsExactly("T1 full");
    assertThat(known(read(TABLE + "        set level 12\nworks # "), "tank", "level"))
        .as("a prompt stands below")
        .containsExactly("T1 12");
  }

  @Test
  void aMessageOfADaemonGoesOnInTheNextLine() throws IOException {
    String message = "2026-01-08 02:17:41 fill_tank[12]:filling ended: no";
    Capture capture =
        read("works # diagnose debug enable\n" + message + "\nwater left\nworks # \n");
    assertThat(known(capture, "filling", "result")).containsExactly("filling no water left");
    assertThat(unread(capture)).isEmpty();
  }

  @Test
  void whatIsNotItsRestIsOutput() throws IOException {
    String message = "2026-01-08 02:17:41 fill_tank[12]:filling ended: no\n";
    Capture capture =
        read("works # get tank list\nTANK LEVEL VALVE\n" + message + "T2 50 shut\n1 tanks\n");
    assertThat(known(capture, "filling")).isEmpty();
    assertThat(known(capture, "tank", "valve")).containsExactly("T2 shut");
    assertThat(unread(capture)).containsExactly(3);
    assertThat(known(read("works # x\n" + message + "\nwater left\n"), "filling"))
        .as("a line between them")
        .isEmpty();
  }
}
