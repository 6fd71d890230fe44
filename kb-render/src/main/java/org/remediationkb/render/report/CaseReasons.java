package org.remediationkb.render.report;

import java.util.List;
import java.util.Optional;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.model.problem.TextStyle.Part;
import org.remediationkb.model.value.Term;
import org.remediationkb.render.template.ValueWording;
import org.remediationkb.render.terminal.TerminalLines;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.condition.Evaluator;
import org.remediationkb.rules.condition.Explanation;
import org.remediationkb.rules.condition.Truth;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnosis.Replaced;
import org.remediationkb.rules.diagnosis.NearestChange;

/**
 * Tells why remediations hold for subjects of a case, or why not: each sentence of the page with
 * what was found, and the smallest change that would turn it round.
 */
public final class CaseReasons {

  private static final int LONGEST = 100;

  private final Diagnosis diagnosis;
  private final Evaluator evaluator;

  /** The reasons in a case. */
  public CaseReasons(Diagnosis diagnosis) {
    this.diagnosis = diagnosis;
    this.evaluator = new Evaluator(new CaseIndex(diagnosis.facts()));
  }

  /** Whether a remediation holds for a subject. */
  public Truth truth(Remediation remediation, Fact subject) {
    return evaluator.truth(remediation.when(), subject);
  }

  /** Prints the reasons for one remediation and one subject, of its kind; several lines. */
  public void print(Remediation remediation, Fact subject, TerminalLines lines) {
    Explanation explanation = evaluator.assess(remediation.when(), subject).explanation();
    String verdict = verdict(remediation, subject, explanation.truth());
    lines.line(Part.TITLE, remediation.id() + " about " + tame(subject.about()) + ": " + verdict);
    for (Explanation.Line line : explanation.lines()) {
      lines.labelled(mark(line.truth()), Part.TEXT, line.statement().text() + found(line));
    }
    if (explanation.truth() != Truth.HOLDS) {
      lines.line(1, Part.TEXT, "It would hold with " + NearestChange.of(explanation) + ".");
    }
  }

  private String verdict(Remediation remediation, Fact subject, Truth truth) {
    return switch (truth) {
      case HOLDS ->
        replacedBy(remediation, subject)
            .map(by -> "holds, but " + by + " replaces it")
            .orElse("holds");
      case UNKNOWN -> "undecided";
      case FAILS -> "does not hold";
    };
  }

  private Optional<String> replacedBy(Remediation remediation, Fact subject) {
    return diagnosis.replaced().stream()
        .filter(r -> r.finding().subject().equals(subject))
        .filter(r -> r.finding().remediation().id().equals(remediation.id()))
        .map(Replaced::by)
        .map(by -> by.remediation().id())
        .findFirst();
  }

  private static String mark(Truth truth) {
    return switch (truth) {
      case HOLDS -> "  holds      ";
      case UNKNOWN -> "  unknown    ";
      case FAILS -> "  fails      ";
    };
  }

  private static String found(Explanation.Line line) {
    if (line.found().isEmpty()) {
      return line.truth() == Truth.HOLDS ? "" : ": no such fact";
    }
    List<String> values =
        line.found().stream().map(CaseReasons::found).distinct().toList();
    return ": " + String.join("; ", values);
  }

  private static String found(Reading<?> reading) {
    return reading
        .known()
        .map(known -> value(known) + " (" + tame(known.source().toString()) + ")")
        .orElse("not collected");
  }

  private static String value(Reading.Known<?> known) {
    String said = tame(ValueWording.wordForWord(known));
    String meant = known.value().toString();
    return known.value() instanceof Term && !said.equals(meant) ? said + ", so " + meant : said;
  }

  /** One line that can't do anything to a terminal. */
  private static String tame(String text) {
    String plain = ControlCharacters.replaced(text, '\ufffd').replaceAll("\\s+", " ");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
  }
}
