package org.remediationkb.rules.analysis;

import java.util.regex.Pattern;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.factfile.FactFileWriter;
import org.remediationkb.rules.analysis.Verdict.Found;

/** Writes cases that nobody has seen as fact files, and what is expected of them below the facts. */
public final class FactFileText {

  /** The name of such a case, and the places where its values were not read. */
  private static final Pattern MADE_UP =
      Pattern.compile("^case: .*\n|  # [^\"#\n]*:[0-9]+$", Pattern.MULTILINE);

  private final FactFileWriter writer;

  /** A writer of facts of these kinds. */
  public FactFileText(FactKinds kinds) {
    this.writer = new FactFileWriter(kinds);
  }

  /** The facts. */
  public String of(Case facts) {
    return MADE_UP.matcher(writer.write(facts)).replaceAll("");
  }

  /** The facts with what is expected of them, the order of the plan only where it is asked for. */
  public String of(Case facts, Verdict expected, boolean withPlan) {
    StringBuilder text = new StringBuilder(of(facts)).append("expect:\n  findings:");
    text.append(expected.standing().isEmpty() ? " []\n" : "\n");
    expected.standing().forEach(found -> text.append(line(found, "")));
    if (!expected.replaced().isEmpty()) {
      text.append("  replaced:\n");
      expected.replaced().entrySet().stream()
          .map(entry -> line(entry.getKey(), ", by: " + entry.getValue()))
          .sorted()
          .forEach(text::append);
    }
    if (withPlan) {
      text.append("  plan: [").append(String.join(", ", expected.plan())).append("]\n");
    }
    return text.toString();
  }

  private static String line(Found found, String more) {
    return "    - {remediation: " + found.remediation() + ", about: " + found.about() + more
        + "}\n";
  }
}
