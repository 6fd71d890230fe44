package org.remediationkb.rules.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.model.capture.CaptureReader;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.HydroContent;

/** What outputs say of a unit that may be one of a team: each lock of a canal, or a lock alone. */
class ShownUnitsTest {

  private static final String STATUS = "lock1 # get status\nSerial: L00001\n";
  private static final String SIZE = "lock1 # get size\nSize: large\n";
  private static final String PLACE = "lock1 # get place\nPlace: upper\n";

  @TempDir
  private Path folder;

  @BeforeEach
  void declareTheLocks() throws IOException {
    Files.createDirectory(folder.resolve("articles"));
    Files.createDirectory(folder.resolve("remediations"));
    write("facts.yaml", """
        types:
          lock-serial: {text: "L[0-9]{5}", is: "L and five digits", example: L00001, maskable: true}
          lock-name: {text: "[a-z0-9]{1,9}", is: "a name", example: lock1}
        facts:
          lock:
            is: The lock that the case is about.
            properties:
              serial: {type: lock-serial, is: Its serial.}
          member:
            list: members
            identity: serial
            unit-named-by: name
            is: The locks of a canal.
            properties:
              serial: {type: lock-serial, is: Its serial.}
              name: {type: lock-name, is: Its name.}
              place: {one-of: [upper, lower], is: Where it is.}
              size: {one-of: [large, small], is: How large it is.}
        """);
    write("vocabulary.yaml", "- {say: a member, introduces: member}\n");
    write("commands.yaml", "language: toy\n");
    reader("status", "reads: get status", "`Serial: {lock.serial}` names the unit");
    reader("place", "reads: get place", "`Place: {member.place}`");
    reader("size", "reads: get size\nonly: shown", "`Size: {member.size}`");
    reader("gate", "also-reads: get status\nonly: shown", "`Gate: {member.size}`");
    reader("canal", "table: canal", """
        `set place {member.place}`
        - `set size {member.size}`; without it, `member.size: small`
        - `set joined yes` is needed, says `member.place: lower`
        - otherwise `set {...}` means nothing""");
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

  /** The members, each with its place and size. */
  private List<String> members(String log) throws IOException {
    FactKinds kinds = ContentReader.kinds(ContentLayout.of(folder)).value().orElseThrow();
    var library = ContentReader.read(ContentLayout.of(folder), kinds);
    CaptureReader reader = library
        .value()
        .orElseThrow(() -> new AssertionError(HydroContent.messages(library)))
        .captureReader();
    reader.read(SourceText.of("log", log));
    return reader
        .finish("x")
        .facts()
        .facts(kinds.named("member").orElseThrow())
        .map(member -> member.about() + " " + text(member, "place") + " " + text(member, "size"))
        .toList();
  }

  private static String text(Fact fact, String key) {
    return fact.reading(key).known().map(known -> known.value().toString()).orElse("?");
  }

  @Test
  void aUnitIsNoMemberBecauseOfWhatEveryUnitHas() throws IOException {
    assertThat(members(STATUS + SIZE)).isEmpty();
  }

  @Test
  void ofAMemberItIsRead() throws IOException {
    assertThat(members(STATUS + PLACE + SIZE)).containsExactly("L00001 upper large");
    assertThat(members(STATUS + SIZE + PLACE))
        .as("what shows that it is one comes later")
        .containsExactly("L00001 upper large");
  }

  @Test
  void theSameHoldsForAPageThatTellsMoreOfAnOutput() throws IOException {
    String status = STATUS + "Gate: large\n";
    assertThat(members(status)).isEmpty();
    assertThat(members(status + PLACE)).containsExactly("L00001 upper large");
  }

  @Test
  void anotherMemberShowsNothingOfTheUnit() throws IOException {
    String other = "\nlock2 # get status\nSerial: L00002\nlock2 # get size\nSize: small\n";
    assertThat(members(STATUS + PLACE + SIZE + other)).containsExactly("L00001 upper large");
  }

  @Test
  void aTableWithoutTheSettingThatIsNeededSaysNothing() throws IOException {
    String table = STATUS + "lock1 # show canal\nconfig canal\n    set place upper\n%send\n";
    assertThat(members(table.formatted("    set joined no\n"))).isEmpty();
    assertThat(members(table.formatted(""))).isEmpty();
    assertThat(members(table.formatted("    set joined yes\n")))
        .containsExactly("L00001 lower small");
  }
}
