package org.remediationkb.rules.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;

/**
 * Finds what to run next. The sentences that nobody can decide yet name the commands that show what
 * they ask; the one that the most verdicts wait for comes first. Only commands that change nothing
 * are proposed, and none whose answer is known already.
 */
public final class NextCommands {

  /** What may stand in a command: nothing that could end it or begin another. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,252}");

  /** What waits for the answer to a group of commands. */
  private static final class Demand {
    private int verdicts;
    private final Set<String> subjects = new LinkedHashSet<>();
  }

  private final ContentLibrary library;
  private final Set<String> answered;
  private final Map<List<String>, Demand> demands = new LinkedHashMap<>();

  private NextCommands(ContentLibrary library, Set<String> answered) {
    this.library = library;
    this.answered = answered;
  }

  /**
   * The commands to run next on a case, best first.
   *
   * @param answered the ids of the commands whose whole answer is in the case already
   */
  public static List<NextCommand> of(
      Diagnosis diagnosis, ContentLibrary library, Set<String> answered) {
    NextCommands next = new NextCommands(library, answered);
    diagnosis.undecided().forEach(next::wantedBy);
    library.remediations().values().forEach(page -> next.wantedByTheUnseen(page, diagnosis));
    List<NextCommand> commands = new ArrayList<>();
    next.demands.forEach((ids, demand) -> next.add(ids, demand, commands));
    commands.sort(Comparator.comparingInt(NextCommand::verdicts).reversed());
    return commands;
  }

  private void wantedBy(Undecided undecided) {
    undecided.missing().stream()
        .map(Statement::revealedBy)
        .distinct()
        .forEach(ids -> want(ids, undecided.subject().about()));
  }

  /** A page about things of which the case has none yet may hold for the first one that is seen. */
  private void wantedByTheUnseen(Remediation page, Diagnosis diagnosis) {
    Set<String> seen = diagnosis.facts().facts().stream()
        .filter(page.about().type()::isInstance)
        .map(Fact::about)
        .collect(Collectors.toSet());
    page.when().alternatives().stream()
        .flatMap(alternative -> alternative.patterns().stream())
        .filter(pattern -> pattern.type().equals(page.about()))
        .flatMap(pattern -> pattern.statements().stream())
        .map(Statement::revealedBy)
        .distinct()
        .forEach(ids -> wantUnseen(ids, seen));
  }

  private void wantUnseen(List<String> ids, Set<String> seen) {
    List<String> usual =
        commands(ids).flatMap(c -> c.about().stream()).distinct().toList();
    usual.stream().filter(subject -> !seen.contains(subject)).forEach(s -> want(ids, s));
    if (usual.isEmpty() && seen.isEmpty()) {
      want(ids, "");
    }
  }

  private void want(List<String> ids, String subject) {
    Demand demand = demands.computeIfAbsent(ids, key -> new Demand());
    demand.verdicts++;
    demand.subjects.add(subject);
  }

  private Stream<Command> commands(List<String> ids) {
    return ids.stream().flatMap(id -> library.commands().withId(id).stream());
  }

  private void add(List<String> ids, Demand demand, List<NextCommand> next) {
    List<Command> open = commands(ids).filter(command -> !isAnswered(command)).toList();
    if (open.isEmpty() || open.stream().anyMatch(c -> c.does() != Command.Kind.READS)) {
      return;
    }
    Map<Command.Context, List<Command>> byContext = open.stream()
        .collect(Collectors.groupingBy(Command::context, LinkedHashMap::new, Collectors.toList()));
    byContext.forEach((context, commands) -> {
      List<String> lines = commands.stream().flatMap(c -> lines(c, demand)).toList();
      if (!lines.isEmpty()) {
        List<String> shows = commands.stream().map(Command::shows).toList();
        next.add(new NextCommand(lines, context, demand.verdicts, shows));
      }
    });
  }

  private boolean isAnswered(Command command) {
    return command.about().isEmpty() && answered.contains(command.id());
  }

  private static Stream<String> lines(Command command, Demand demand) {
    return command.about().isEmpty()
        ? Stream.of(command.command())
        : demand.subjects.stream()
            .filter(subject -> WORD.matcher(subject).matches())
            .map(subject -> command.command() + " " + subject);
  }
}
