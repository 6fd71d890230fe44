package org.remediationkb.rules.drools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.value.DateTimeType;
import org.remediationkb.model.value.ValueSet.Span;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.condition.Constraint.OneOf;
import org.remediationkb.rules.condition.Constraint.SameAs;
import org.remediationkb.rules.condition.Constraint.Within;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.drools.DroolsField.End;

/**
 * Prints the rules that {@link RuleModel} builds as DRL, for people and as a witness in proofs. A rule
 * only matches: what its match means is the same for all of them and stands in the diagnosis. Nothing of
 * a page gets here but checked values, written as literals, and its sentences, as comments. The text is
 * the same wherever the pages lie.
 */
public final class DrlWriter {

  /** The package of the rules. */
  static final String PACKAGE = "org.remediationkb.generated";

  private DrlWriter() {}

  /**
   * The rules, and the kinds of fact that they ask for, as one DRL text.
   *
   * @throws IllegalArgumentException if a text in them was not checked
   */
  public static String write(Collection<Remediation> remediations) {
    StringBuilder drl = new StringBuilder("package " + PACKAGE + "\n\n");
    drl.append("dialect \"mvel\"\n");
    types(remediations).forEach(type -> drl.append('\n').append(declaration(type)));
    remediations.forEach(remediation -> drl.append('\n').append(rule(remediation)));
    return drl.toString();
  }

  /** The kinds of fact that the rules ask for, by name. */
  static Collection<FactKind> types(Collection<Remediation> remediations) {
    Map<String, FactKind> types = new TreeMap<>();
    remediations.stream()
        .flatMap(remediation -> remediation.when().alternatives().stream())
        .flatMap(alternative -> alternative.patterns().stream())
        .forEach(pattern -> types.put(pattern.type().name(), pattern.type()));
    return types.values();
  }

  /** A kind of fact: what is not known of it is null. */
  private static String declaration(FactKind type) {
    StringBuilder fields = new StringBuilder();
    type.properties().stream()
        .flatMap(property -> DroolsField.of(type, property))
        .forEach(field -> fields
            .append("    ")
            .append(DrlText.name(field.name()))
            .append(" : ")
            .append(field.valueClass().getSimpleName())
            .append('\n'));
    return "declare " + DrlText.name(type.name()) + "\n" + fields + "end\n";
  }

  /**
   * One rule.
   *
   * @throws IllegalArgumentException if a text in it was not checked
   */
  static String rule(Remediation remediation) {
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
        .map(join -> variable(join) + " : " + DrlText.name(join.other().name()) + " != null")
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

  /**
   * Drools takes two nulls for equal, and what a range makes of one is nothing to rely on: so what is
   * joined or within a range has to be known.
   */
  private static String test(Constraint constraint) {
    String name = DrlText.name(constraint.property().name());
    if (constraint instanceof SameAs join) {
      return name + " != null, " + name + " == " + variable(join);
    }
    if (constraint instanceof Within within) {
      return within(within);
    }
    List<String> values = ((OneOf) constraint)
        .values().stream().map(DroolsField::value).map(DrlText::literal).toList();
    return values.size() == 1
        ? name + " == " + values.get(0)
        : name + " in ( " + String.join(", ", values) + " )";
  }

  private static String within(Within within) {
    String name = DrlText.name(within.property().name());
    boolean isDate = within.property().type() instanceof DateTimeType;
    String earliest = isDate ? name + End.EARLIEST.suffix() : name;
    String latest = isDate ? name + End.LATEST.suffix() : name;
    return earliest + " != null, "
        + within.set().spans().stream()
            .map(span -> span(earliest, latest, span))
            .collect(Collectors.joining(" || "));
  }

  private static String span(String earliest, String latest, Span span) {
    return span.first() == span.last() && earliest.equals(latest)
        ? earliest + " == " + DrlText.literal(span.first())
        : earliest + " >= " + DrlText.literal(span.first()) + " && " + latest + " <= "
            + DrlText.literal(span.last());
  }
}
