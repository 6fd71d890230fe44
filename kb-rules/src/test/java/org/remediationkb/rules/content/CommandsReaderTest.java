package org.remediationkb.rules.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.ProblemFormatter;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.SubjectFile;
import org.remediationkb.rules.vocabulary.Vocabulary;

/** What a subject adds to the commands of another one. */
class CommandsReaderTest {

  private static final String OFFICE = """
      language: office
      commands:
        - {id: ask, command: ask, context: any, does: reads, about: [kim]}
        - id: config-room
          command: config room
          context: any
          does: changes
          entries: true
          settings: {door: [open, shut], name: any}
      """;

  private final List<Problem> problems = new ArrayList<>();

  private CommandCatalog read(Set<String> uses, String added) {
    return new CommandsReader(Vocabulary.NONE, problems)
        .read(List.of(
            new SubjectFile(SourceText.of("office/commands.yaml", OFFICE), "office", Set.of()),
            new SubjectFile(
                SourceText.of("colour/commands.yaml", "commands:\n" + added), "colour", uses)));
  }

  private String messages() {
    return problems.stream()
        .map(problem -> new ProblemFormatter().format(problem))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void hostsAndSettingsAreAdded() {
    CommandCatalog commands = read(Set.of("office"), """
          - {id: ask, extends: office, about: [lee, kim], also-about: [ann]}
          - id: config-room
            extends: office
            settings: {door: [painted], name: [x], wall: [red]}
        """);
    assertThat(messages()).isEmpty();
    assertThat(commands.withId("ask").map(Command::about)).contains(List.of("kim", "lee"));
    assertThat(commands.subjects()).containsExactlyInAnyOrder("kim", "lee", "ann");
    Optional<ConfigTable> room = commands.withId("config-room").flatMap(Command::table);
    assertThat(room.flatMap(table -> table.values("door")))
        .contains(List.of("open", "shut", "painted"));
    assertThat(room.flatMap(table -> table.values("name"))).as("takes any").contains(List.of());
    assertThat(room.flatMap(table -> table.values("wall"))).contains(List.of("red"));
  }

  @Test
  void whatCantBeExtendedIsToldAtItsPlace() {
    read(Set.of("office"), "  - {id: askk, extends: office}\n  - {id: ask, extends: ofice}\n");
    assertThat(messages())
        .contains("colour/commands.yaml:2:10 error KB102 \"office\" has no command \"askk\"")
        .contains("did you mean \"ask\"?")
        .contains("colour/commands.yaml:3:24 error KB102 this subject does not use \"ofice\"")
        .contains("did you mean \"office\"?");
  }
}
