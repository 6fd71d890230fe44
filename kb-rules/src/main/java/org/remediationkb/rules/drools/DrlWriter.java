package org.remediationkb.rules.drools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.condition.Constraint.OneOf;
import org.remediationkb.rules.condition.Constraint.SameAs;
import org.remediationkb.rules.condition.Constraint.Within;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.content.Remediation;

/**
 * Writes remediations as Drools rules, one for each. A rule only matches: what its match means is
 * the same for all of them and stands in the diagnosis. Nothing of a page gets here but checked
 * values, written as literals, and its sentences, as comments. The text is the same wherever the
 * pages lie.
 */
public final class DrlWriter {

  private DrlWriter() {}

  /**
   * All rules as one DRL text.
   *
   * @throws IllegalArgumentException if a text in them was not checked
   */
  public static String write(Collection<Remediation> remediations) {
    Set<String> imports = new TreeSet<>();
    remediations.forEach(remediation -> addImports(remediation, imports));
    StringBuilder drl = new StringBuilder("package org.remediationkb.generated\n\n");
    drl.append("dialect \"mvel\"\n\n");
    imports.forEach(type -> drl.append("import ").append(type).append('\n'));
    remediations.forEach(remediation -> drl.append('\n').append(rule(remediation)));
    return drl.toString();
  }

  private static void addImports(Remediation remediation, Set<String> imports) {
    for (Alternative alternative : remediation.when().alternatives()) {
      for (FactPattern pattern : alternative.patterns()) {
        imports.add(pattern.type().type().getName());
        pattern.constraints().forEach(constraint -> addImport(constraint, imports));
      }
    }
  }

  private static void addImport(Constraint constraint, Set<String> imports) {
    if (constraint instanceof Within within) {
      imports.add(within.set().getClass().getName());
    } else if (constraint.property().valueType().isEnum()) {
      imports.add(constraint.property().valueType().getName());
    }
  }

  /**
   * One rule.
   *
   * @throws IllegalArgumentException if a text in it was not checked
   */
  public static String rule(Remediation remediation) {
    List<Alternative> alternatives = remediation.when().alternatives();
    String when = alternatives.size() == 1
        ? alternative(alternatives.get(0), "")
        : alternatives.stream()
            .map(alternative -> "    (\n" + alternative(alternative, "    and\n") + "    )\n")
            .collect(Collectors.joining("    or\n"));
    return DrlText.comment(remediation.title())
        + DrlText.comment("remediations/" + remediation.id() + ".md")
        + "rule "
        + DrlText.literal(remediation.id())
        + "\nwhen\n"
        + when
        + "then\nend\n";
  }

  /** Within parentheses, DRL wants a word between two patterns. */
  private static String alternative(Alternative alternative, String between) {
    return alternative.patterns().stream()
        .map(pattern -> pattern(pattern, bindings(pattern, alternative)))
        .collect(Collectors.joining(between));
  }

  /** The names that later patterns give to properties of this one, to be joined by. */
  private static Set<String> bindings(FactPattern pattern, Alternative alternative) {
    return alternative.patterns().stream()
        .flatMap(FactPattern::constraints)
        .filter(SameAs.class::isInstance)
        .map(SameAs.class::cast)
        .filter(join -> join.variable().equals(pattern.variable()))
        .map(join -> variable(join) + " : " + DrlText.name(join.other().name()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String variable(SameAs join) {
    return DrlText.name(join.variable() + "_" + join.other().name());
  }

  private static String pattern(FactPattern pattern, Set<String> bindings) {
    List<String> lines = new ArrayList<>();
    bindings.forEach(binding -> lines.add("        " + binding));
    StringBuilder text = new StringBuilder();
    Statement introduction = pattern.introduction();
    text.append("    ").append(DrlText.comment(introduction.text()));
    text.append("    ")
        .append(DrlText.name(pattern.variable()))
        .append(" : ")
        .append(DrlText.name(pattern.type().name()));
    introduction.constraints().forEach(constraint -> lines.add("        " + test(constraint)));
    for (Statement detail : pattern.details()) {
      String tests =
          detail.constraints().stream().map(DrlWriter::test).collect(Collectors.joining(", "));
      lines.add("        " + DrlText.comment(detail.text()) + "        " + tests);
    }
    return lines.isEmpty()
        ? text.append("()\n").toString()
        : text.append("(\n").append(String.join(",\n", lines)).append(" )\n").toString();
  }

  private static String test(Constraint constraint) {
    String name = DrlText.name(constraint.property().name());
    if (constraint instanceof SameAs join) {
      return name + " == " + variable(join);
    }
    if (constraint instanceof Within within) {
      String type = within.set().getClass().getSimpleName();
      return type + ".of( " + DrlText.literal(within.set().toString()) + " ).contain( " + name
          + " )";
    }
    Iterator<Object> values = ((OneOf) constraint).values().iterator();
    StringBuilder test = new StringBuilder(is(name, values.next()));
    values.forEachRemaining(value -> test.append(" || ").append(is(name, value)));
    return test.toString();
  }

  /** See {@link Reading#is}: what was not collected is not equal to anything. */
  private static String is(String property, Object value) {
    return property + ".is( " + DrlText.literal(value) + " )";
  }
}
