package org.remediationkb.rules.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Fix;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.condition.Ownership;
import org.remediationkb.rules.content.Remediation.Reference;
import org.remediationkb.rules.vocabulary.Sentence;

/** What can only be seen with all pages side by side: ids that lead nowhere, and circles. */
final class LibraryCheck {

  private final ContentLibrary library;
  private final Ownership ownership;
  private final List<String> commandIds;
  private final List<String> pageIds;
  private final List<Problem> problems = new ArrayList<>();

  private LibraryCheck(ContentLibrary library, List<String> pageIds) {
    this.library = library;
    this.ownership = new Ownership(library.kinds());
    this.commandIds = library.commands().commands().stream().map(Command::id).toList();
    this.pageIds = pageIds;
  }

  /**
   * The problems between the parts of a library.
   *
   * @param pageIds the ids of all pages, those included that could not be read
   */
  static List<Problem> problems(ContentLibrary library, List<String> pageIds) {
    LibraryCheck check = new LibraryCheck(library, pageIds);
    check.uniqueCommands();
    check.uniqueSentences();
    library.vocabulary().sentences().forEach(check::sentence);
    library.remediations().values().forEach(check::references);
    library.articles().values().forEach(article -> check.references(article.repeats()));
    check.cycles("after", Remediation::after);
    check.cycles("instead-of", Remediation::insteadOf);
    check.problems.addAll(BugCheck.problems(library));
    return check.problems;
  }

  private void uniqueCommands() {
    Map<String, Command> byId = new HashMap<>();
    for (Command command : library.commands().commands()) {
      Command first = byId.putIfAbsent(command.id(), command);
      if (first != null) {
        problems.add(repeated("the id \"" + command.id() + "\"", command.at(), first.at()));
      }
    }
  }

  /** The same words may mean one thing for a token and another for a server. */
  private void uniqueSentences() {
    Map<String, Sentence> byWords = new HashMap<>();
    for (Sentence sentence : library.vocabulary().sentences()) {
      for (FactKind kind : sentence.types()) {
        Sentence first = byWords.putIfAbsent(kind.name() + " " + sentence.say(), sentence);
        if (first != null && !first.equals(sentence)) {
          problems.add(
              repeated("the sentence \"" + sentence.say() + "\"", sentence.at(), first.at()));
          break;
        }
      }
    }
  }

  private static Problem repeated(String what, Location at, Location first) {
    boolean here = at.text().file().equals(first.text().file());
    return ProblemCode.DUPLICATE.error(
        at,
        what + " is repeated",
        "the first is at " + (here ? "line " + first.line() : first.toString()));
  }

  private void sentence(Sentence sentence) {
    for (String id : sentence.revealedBy()) {
      if (!commandIds.contains(id)) {
        Path vocabulary = Path.of(sentence.at().text().file());
        problems.add(unknown(
            sentence.at(),
            "command",
            id,
            commandIds,
            "declare it in " + vocabulary.resolveSibling("commands.yaml")));
      }
    }
  }

  private void references(Remediation page) {
    references(page.after());
    references(page.insteadOf());
    page.insteadOf().forEach(reference -> replacement(page, reference));
  }

  private void references(List<Reference> references) {
    Set<String> seen = new HashSet<>();
    for (Reference reference : references) {
      if (!pageIds.contains(reference.id())) {
        problems.add(unknown(
            reference.at(),
            "remediation",
            reference.id(),
            pageIds,
            "`kb new remediation " + reference.id() + "` creates it"));
      } else if (!seen.add(reference.id())) {
        problems.add(ProblemCode.DUPLICATE.error(
            reference.at(), "\"" + reference.id() + "\" is repeated", "remove one of them"));
      }
    }
  }

  /** A token can't stand instead of a server: neither belongs to the other. */
  private void replacement(Remediation page, Reference reference) {
    Optional<FactKind> replaced = library.remediation(reference.id()).map(Remediation::about);
    if (replaced.isPresent() && !ownership.related(replaced.get(), page.about())) {
      problems.add(ProblemCode.SUBJECT.error(
          reference.at(),
          "\"" + reference.id() + "\" is about a " + replaced.get().subject().name()
              + ", but this page is about a " + page.about().subject().name()
              + ", so it can never replace it",
          "remove it; use \"after\" to order pages about different subjects"));
    }
  }

  private static Problem unknown(
      Location at, String what, String id, List<String> ids, String otherwise) {
    Problem unknown = ProblemCode.UNKNOWN_ID.error(
        at, "unknown " + what + " \"" + id + "\"", DidYouMean.question(id, ids).orElse(otherwise));
    return DidYouMean.beyondDoubt(id, ids)
        .map(name -> unknown.mendedBy(new Fix(at, id, name)))
        .orElse(unknown);
  }

  private void cycles(String key, Function<Remediation, List<Reference>> edges) {
    Set<String> done = new LinkedHashSet<>();
    for (Remediation page : library.remediations().values()) {
      visit(page, key, edges, new LinkedHashSet<>(), done);
    }
  }

  private void visit(
      Remediation page,
      String key,
      Function<Remediation, List<Reference>> edges,
      Set<String> path,
      Set<String> done) {
    if (!done.contains(page.id())) {
      path.add(page.id());
      for (Reference reference : edges.apply(page)) {
        if (path.contains(reference.id())) {
          problems.add(cycle(key, reference, path));
        } else {
          Optional<Remediation> next = library.remediation(reference.id());
          next.ifPresent(target -> visit(target, key, edges, path, done));
        }
      }
      path.remove(page.id());
      done.add(page.id());
    }
  }

  private static Problem cycle(String key, Reference reference, Set<String> path) {
    List<String> all = new ArrayList<>(path);
    List<String> circle = all.subList(all.indexOf(reference.id()), all.size());
    return ProblemCode.CYCLE.error(
        reference.at(),
        "\"" + key + "\" forms a circle: " + String.join(" > ", circle) + " > " + reference.id(),
        "remove one of them");
  }
}
