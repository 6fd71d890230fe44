package org.remediationkb.model.factfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.ValueType;
import org.remediationkb.model.value.Variant;
import org.remediationkb.model.value.VariantType;

/**
 * Writes a case as a fact file in YAML, with the place it was read from behind each value. Read
 * again, the file says the same. What sources disagree on is left out, and a comment says so.
 */
public final class FactFileWriter {

  private final FactKinds kinds;
  private final boolean withSources;

  /** Writes facts of these kinds, in the order of their sections. */
  public FactFileWriter(FactKinds kinds) {
    this(kinds, true);
  }

  private FactFileWriter(FactKinds kinds, boolean withSources) {
    this.kinds = kinds;
    this.withSources = withSources;
  }

  /** Writes the same without places, for facts that were read nowhere. */
  public static FactFileWriter withoutSources(FactKinds kinds) {
    return new FactFileWriter(kinds, false);
  }

  /** The file, with a line end. */
  public String write(Case facts) {
    return "case: " + YamlText.quoted(facts.name()) + "\n" + sections(facts);
  }

  /** The sections of the file, without the name of the case. */
  public String sections(Case facts) {
    StringBuilder text = new StringBuilder();
    Case stated = kinds.withoutConclusions(facts);
    kinds.forEach(type -> text.append(section(type, stated)));
    return text.toString();
  }

  private String section(FactKind type, Case facts) {
    List<String> lines =
        facts.facts(type).flatMap(fact -> entry(type, fact).stream()).toList();
    if (lines.isEmpty()) {
      return "";
    }
    boolean anyValue = lines.stream().anyMatch(line -> !line.strip().startsWith("#"));
    String key = anyValue ? "" : "# ";
    return key + type.subject().section() + ":\n" + String.join("", lines);
  }

  private List<String> entry(FactKind type, Fact fact) {
    List<Property> properties = type.stated();
    if (type.subject().shape() == Shape.MAP) {
      Property value = properties.get(1);
      String key =
          YamlText.of(fact.reading(properties.get(0)).known().orElseThrow().text());
      return lines(key, value, fact.reading(value), false).stream()
          .map(l -> "  " + l)
          .toList();
    }
    List<String> lines = new ArrayList<>();
    boolean isAlone = type.subject().shape() == Shape.SINGLE;
    properties.forEach(p -> lines.addAll(lines(p.key(), p, fact.reading(p), isAlone)));
    return isAlone ? lines.stream().map(line -> "  " + line).toList() : asElement(lines);
  }

  /** A list has its hyphen before the first key; what is known to be there needs one, too. */
  private static List<String> asElement(List<String> lines) {
    List<String> element = new ArrayList<>();
    boolean begun = false;
    for (String line : lines) {
      boolean begins = !begun && !line.startsWith("#");
      element.add((begins ? "  - " : "    ") + line);
      begun |= begins;
    }
    if (!begun) {
      element.add("  - {}\n");
    }
    return element;
  }

  private List<String> lines(String key, Property property, Reading<?> reading, boolean isAlone) {
    if (reading instanceof Reading.Disputed<?> disputed) {
      return disputed.readings().stream()
          .map(known -> "# disputed: " + line(key, property, known, isAlone))
          .toList();
    }
    Optional<? extends Known<?>> known = reading.known();
    return known.map(value -> List.of(line(key, property, value, isAlone))).orElse(List.of());
  }

  private String line(String key, Property property, Known<?> known, boolean isAlone) {
    return key + ": " + value(property, known, isAlone) + comment(known.source()) + "\n";
  }

  private String comment(Source source) {
    return withSources ? "  # " + YamlText.inComment(source.toString()) : "";
  }

  private static String value(Property property, Known<?> known, boolean isAlone) {
    if (property.many()) {
      return ((List<?>) known.value())
          .stream()
              .map(element -> element(property.type(), element))
              .collect(Collectors.joining(", ", "[", "]"));
    }
    Object value = known.value();
    if (property.type() instanceof TermType type) {
      return term(type, (Term) value, known.text());
    }
    if (value instanceof Integer || value instanceof Boolean) {
      return value.toString();
    }
    // What others of its kind stand beside is in quotes throughout: some of them may be masked.
    return isAlone ? YamlText.serial(value.toString()) : YamlText.quoted(value.toString());
  }

  private static String element(ValueType type, Object element) {
    return type instanceof VariantType variants
        ? new VariantNotation(variants).written((Variant) element)
        : YamlText.quoted(element.toString());
  }

  /** Of an open list, what the product wrote; a code is a number. */
  private static String term(TermType type, Term term, String text) {
    boolean isOpen = type.isOpen();
    boolean isCode = isOpen && type.areNumbers();
    return isCode ? text : YamlText.of(isOpen ? text : term.label());
  }
}
