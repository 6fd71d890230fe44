package org.remediationkb.rules.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  /**
   * A page about things of which the case has none yet may hold for the first one that is seen; what
   * shows such a thing by itself is worth a look.
   */
  private void wantedByTheUnseen(Remediation page, Diagnosis diagnosis) {
    if (diagnosis.facts().facts().stream().anyMatch(page.about().type()::isInstance)) {
      return;
    }
    page.when().alternatives().stream()
        .flatMap(alternative -> alternative.patterns().stream())
        .filter(pattern -> pattern.type().equals(page.about()))
        .flatMap(pattern -> pattern.statements().stream())
        .map(Statement::revealedBy)
        .filter(ids -> ids.size() == 1)
        .distinct()
        .forEach(ids -> want(ids, ""));
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
    Map<Command.Context, List<String>> lines = new LinkedHashMap<>();
    open.forEach(command -> lines
        .computeIfAbsent(command.context(), c -> new ArrayList<>())
        .addAll(lines(command, demand)));
    List<NextCommand.Block> blocks = new ArrayList<>();
    lines.forEach((context, typed) -> blocks.add(new NextCommand.Block(context, typed)));
    blocks.removeIf(block -> block.lines().isEmpty());
    if (!blocks.isEmpty()) {
      next.add(new NextCommand(
          blocks, demand.verdicts, open.stream().map(Command::shows).toList()));
    }
  }

  private boolean isAnswered(Command command) {
    return command.about().isEmpty() && answered.contains(command.id());
  }

  private static List<String> lines(Command command, Demand demand) {
    return command.about().isEmpty()
        ? List.of(command.command())
        : demand.subjects.stream()
            .filter(subject -> WORD.matcher(subject).matches())
            .map(subject -> command.command() + " " + subject)
            .toList();
  }
}
