package org.remediationkb.rules.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.rules.condition.Ownership;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.content.CommandArgument;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnosis.Undecided;

/**
 * Finds what to run next. The sentences that nobody can decide yet name the commands that show what
 * they ask. Proposed is what decides a verdict for certain, whatever it answers; the answer that the
 * most verdicts wait for comes first. Only commands that change nothing are proposed, and none whose
 * answer is known already.
 */
public final class NextCommands {

  /**
   * A verdict that waits for answers.
   *
   * @param ids the commands that reveal what it asks
   * @param subject what it is about, empty where it has not been seen yet
   * @param sure whether their answers are all that it takes
   */
  private record Demand(Set<String> ids, String subject, boolean sure) {}

  /**
   * A page, with the commands each of which shows something of what it is about by itself.
   *
   * @param ids one for each of them
   */
  private record Shown(Remediation page, List<Set<String>> ids) {
    static Shown of(Remediation page) {
      return new Shown(
          page,
          page.when().alternatives().stream()
              .flatMap(alternative -> alternative.patterns().stream())
              .filter(pattern -> pattern.type().equals(page.about()))
              .flatMap(pattern -> pattern.statements().stream())
              .map(Statement::revealedBy)
              .filter(ids -> ids.size() == 1)
              .distinct()
              .map(Set::copyOf)
              .toList());
    }
  }

  /** What is the same for all cases. */
  static final class Basis {
    private final ContentLibrary library;
    private final Ownership ownership;
    private final CaseSubjects subjects;
    private final List<Shown> shown;

    Basis(ContentLibrary library) {
      Collection<Remediation> pages = library.remediations().values();
      this.library = library;
      this.ownership = new Ownership(library.kinds());
      this.subjects = new CaseSubjects(library.kinds(), pages);
      this.shown = pages.stream().map(Shown::of).toList();
    }
  }

  private final ContentLibrary library;
  private final Ownership ownership;
  private final Set<String> answered;
  private final List<Demand> demands = new ArrayList<>();

  private NextCommands(Basis basis, Set<String> answered) {
    this.library = basis.library;
    this.ownership = basis.ownership;
    this.answered = answered;
  }

  /**
   * The commands to run next on a case, best first.
   *
   * @param answered the ids of the commands whose whole answer is in the case already
   */
  public static List<NextCommand> of(
      Diagnosis diagnosis, ContentLibrary library, Set<String> answered) {
    return of(diagnosis, new Basis(library), answered);
  }

  /** The same for one of many cases. */
  static List<NextCommand> of(Diagnosis diagnosis, Basis basis, Set<String> answered) {
    NextCommands next = new NextCommands(basis, answered);
    diagnosis.undecided().forEach(next::wantedBy);
    Set<FactKind> seen =
        diagnosis.facts().facts().stream().map(Fact::type).collect(Collectors.toSet());
    Predicate<Remediation> isOfCase = basis.subjects.of(diagnosis.facts());
    basis.shown.stream()
        .filter(shown -> isOfCase.test(shown.page()))
        .forEach(shown -> next.wantedByTheUnseen(shown, seen));
    List<NextCommand> commands = new ArrayList<>();
    next.groups().forEach(ids -> next.add(ids, commands));
    commands.sort(Comparator.comparingInt(NextCommand::verdicts).reversed());
    return commands;
  }

  /** The smallest groups of commands that decide something together. */
  private List<Set<String>> groups() {
    List<Set<String>> sure =
        demands.stream().filter(Demand::sure).map(Demand::ids).distinct().toList();
    return sure.stream()
        .filter(ids -> sure.stream().noneMatch(o -> o.size() < ids.size() && ids.containsAll(o)))
        .toList();
  }

  private void wantedBy(Undecided undecided) {
    Set<String> ids = new LinkedHashSet<>();
    boolean sure = true;
    for (Statement statement : undecided.missing()) {
      ids.addAll(statement.revealedBy());
      sure &= !statement.revealedBy().isEmpty();
    }
    demands.add(new Demand(ids, undecided.subject().about(), sure));
  }

  /**
   * A page about things of which the case has none yet may hold for the first one that is seen; what
   * shows such a thing by itself is worth a look.
   */
  private void wantedByTheUnseen(Shown shown, Set<FactKind> seen) {
    FactKind about = shown.page().about();
    if (!seen.contains(about) && !belongsToAbsent(about, seen)) {
      shown.ids().forEach(ids -> demands.add(new Demand(ids, "", true)));
    }
  }

  /** Whether it is part of something that the case need not have, and has not. */
  private boolean belongsToAbsent(FactKind kind, Set<FactKind> seen) {
    return Stream.concat(Stream.of(kind), ownership.owners(kind).stream())
        .anyMatch(owner -> owner.mayBeAbsent() && !seen.contains(owner));
  }

  private void add(Set<String> ids, List<NextCommand> next) {
    List<Command> open = library.commands().commands().stream()
        .filter(command -> ids.contains(command.id()) && !isAnswered(command))
        .toList();
    if (open.stream().anyMatch(c -> c.does() != Command.Kind.READS)) {
      return;
    }
    Set<String> openIds = open.stream().map(Command::id).collect(Collectors.toSet());
    List<Demand> waiting = demands.stream()
        .filter(demand -> !Collections.disjoint(demand.ids(), openIds))
        .toList();
    Map<Command.Context, List<String>> lines = new LinkedHashMap<>();
    for (Command command : open) {
      lines
          .computeIfAbsent(command.context(), context -> new ArrayList<>())
          .addAll(lines(command, waiting));
    }
    lines.values().removeIf(List::isEmpty);
    if (!lines.isEmpty()) {
      List<NextCommand.Block> blocks = lines.entrySet().stream()
          .map(block -> new NextCommand.Block(block.getKey(), block.getValue()))
          .toList();
      List<String> shows = open.stream().map(Command::shows).toList();
      List<String> words = open.stream().map(Command::command).toList();
      next.add(new NextCommand(blocks, waiting.size(), shows, words));
    }
  }

  private boolean isAnswered(Command command) {
    return command.about().isEmpty() && answered.contains(command.id());
  }

  private static List<String> lines(Command command, List<Demand> waiting) {
    return command.about().isEmpty()
        ? List.of(command.command())
        : waiting.stream()
            .filter(demand -> demand.ids().contains(command.id()))
            .map(Demand::subject)
            .distinct()
            .filter(CommandArgument::isOne)
            .map(subject -> command.command() + " " + subject)
            .toList();
  }
}
