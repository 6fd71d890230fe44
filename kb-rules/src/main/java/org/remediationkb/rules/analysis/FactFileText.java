package org.remediationkb.rules.analysis;

import java.util.List;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.factfile.FactFileWriter;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnosis.Entry;

/** Writes cases that nobody has seen as fact files, and what is expected of them below the facts. */
public final class FactFileText {

  private final FactFileWriter writer;

  /** A writer of facts of these kinds. */
  public FactFileText(FactKinds kinds) {
    this.writer = FactFileWriter.withoutSources(kinds);
  }

  /** The facts. */
  public String of(Case facts) {
    return writer.sections(facts);
  }

  /** The facts with what is expected of them, the order of the plan only where it is asked for. */
  public String of(Diagnosis expected, boolean withPlan) {
    return of(expected.facts()) + "expect:\n" + expectation(expected, withPlan);
  }

  /** What is expected, as it stands below the key {@code expect}. */
  public static String expectation(Diagnosis expected, boolean withPlan) {
    List<Entry> entries = expected.entries();
    StringBuilder text = new StringBuilder("  findings:");
    text.append(expected.standing().isEmpty() ? " []\n" : "\n");
    entries.stream().filter(e -> e.by().isEmpty()).map(FactFileText::line).forEach(text::append);
    if (!expected.replaced().isEmpty()) {
      text.append("  replaced:\n");
      entries.stream()
          .filter(entry -> entry.by().isPresent())
          .map(FactFileText::line)
          .distinct()
          .sorted()
          .forEach(text::append);
    }
    if (withPlan) {
      text.append("  plan: [").append(String.join(", ", expected.planned())).append("]\n");
    }
    return text.toString();
  }

  private static String line(Entry entry) {
    return "    - {remediation: " + entry.remediation() + ", about: " + entry.about()
        + entry.by().map(by -> ", by: " + by).orElse("") + "}\n";
  }
}
