package org.remediationkb.render.worksheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.render.document.Manuscript;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnosis.Replaced;
import org.remediationkb.rules.diagnosis.Diagnosis.Undecided;

/** What a worksheet says below the plan: lines of Markdown, one for many subjects. */
final class OpenPoints {

  private static final int MOST_NAMES = 3;

  private record Question(List<Fact> subjects, Set<String> sentences) {}

  private final NumberedPlan plan;
  private final Manuscript manuscript;
  private final boolean oneFile;
  private final WorksheetWords words;

  OpenPoints(NumberedPlan plan, Manuscript manuscript, boolean oneFile, WorksheetWords words) {
    this.plan = plan;
    this.manuscript = manuscript;
    this.oneFile = oneFile;
    this.words = words;
  }

  /** What is in order. */
  List<String> healthy() {
    return plan.healthy().stream()
        .map(step -> line(step.remediation(), step.subjects()))
        .toList();
  }

  /** What stands instead of what, a line for each step that does. */
  List<String> replaced(Diagnosis diagnosis) {
    Map<Remediation, Map<Remediation, List<Fact>>> groups = new LinkedHashMap<>();
    Map<Remediation, Set<Fact>> standing = new HashMap<>();
    for (Replaced replaced : diagnosis.replaced()) {
      standing
          .computeIfAbsent(
              replaced.by().remediation(), by -> Collections.newSetFromMap(new IdentityHashMap<>()))
          .add(replaced.by().subject());
      groups
          .computeIfAbsent(replaced.by().remediation(), by -> new LinkedHashMap<>())
          .computeIfAbsent(replaced.finding().remediation(), page -> new ArrayList<>())
          .add(replaced.finding().subject());
    }
    return plan.inOrder(groups.keySet())
        .map(by -> step(by, standing.getOrDefault(by, Set.of())) + ", " + words.of("instead of")
            + " " + pages(groups.getOrDefault(by, Map.of())))
        .toList();
  }

  private String pages(Map<Remediation, List<Fact>> pages) {
    return pages.entrySet().stream()
        .map(page -> line(page.getKey(), page.getValue()))
        .collect(Collectors.joining("; "));
  }

  private String step(Remediation page, Set<Fact> subjects) {
    List<Integer> numbers = plan.numbers(page, subjects);
    return numbers.isEmpty() ? quoted(page) : WorksheetHead.atBeginning(words.steps(numbers));
  }

  /** What may hold as well, and the sentences that nobody can decide. */
  List<String> undecided(Diagnosis diagnosis) {
    Map<Remediation, Question> questions = new LinkedHashMap<>();
    for (Undecided undecided : diagnosis.undecided()) {
      Question question = questions.computeIfAbsent(
          undecided.remediation(), page -> new Question(new ArrayList<>(), new LinkedHashSet<>()));
      question.subjects().add(undecided.subject());
      undecided.missing().stream().map(Statement::text).forEach(question.sentences()::add);
    }
    List<String> lines = new ArrayList<>();
    questions.forEach((page, question) -> lines.add(
        line(page, question.subjects()) + ": " + String.join("; ", question.sentences())));
    return lines;
  }

  private String line(Remediation page, List<Fact> facts) {
    return quoted(page) + " ("
        + new SubjectList(page.about(), facts, oneFile, words).brief(manuscript, MOST_NAMES) + ")";
  }

  private static String quoted(Remediation page) {
    return '"' + page.title() + '"';
  }
}
