package org.remediationkb.rules.diagnosis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.fact.Derivation;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Gathering;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.factfile.CaseShape;
import org.remediationkb.model.factfile.Distinction;
import org.remediationkb.model.factfile.Distinction.Dates;
import org.remediationkb.model.factfile.Distinction.Names;
import org.remediationkb.model.factfile.FactFileShape;
import org.remediationkb.model.value.DateTimeType;
import org.remediationkb.model.value.TextType;
import org.remediationkb.model.value.ValueType;
import org.remediationkb.model.value.VariantType;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.condition.Constraint.OneOf;
import org.remediationkb.rules.condition.Constraint.Within;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.content.ContentLibrary;

/**
 * What of the values of a case matters to a library: a name that no page, command or conclusion asks
 * for is as good as another one, and of most dates it only matters which is earlier.
 */
public final class Distinctions {

  private final FactKinds kinds;
  private final Set<String> named = new HashSet<>();
  private final Set<Long> edges = new HashSet<>();
  private final Set<ValueType> exact = new HashSet<>();
  private final Set<ValueType> joined = new HashSet<>();
  private final Map<ValueType, Integer> beginnings = new HashMap<>();

  private Distinctions(FactKinds kinds) {
    this.kinds = kinds;
  }

  /** What of its values matters to a library. */
  static Distinctions of(ContentLibrary library) {
    Distinctions all = new Distinctions(library.kinds());
    all.addCommands(library.commands().commands());
    library.remediations().values().stream()
        .flatMap(page -> page.when().alternatives().stream())
        .flatMap(alternative -> alternative.patterns().stream())
        .forEach(pattern -> pattern.constraints().forEach(all::add));
    library.kinds().forEach(all::add);
    return all;
  }

  /** The shapes by which fact files differ for a library. */
  public static FactFileShape shape(ContentLibrary library) {
    Distinctions all = of(library);
    return new FactFileShape(library.kinds(), all.byProperty(), new Dates(all.edges));
  }

  /** The shapes by which cases that were read from captures differ for a library. */
  public static CaseShape caseShape(ContentLibrary library) {
    return new CaseShape(of(library).byProperty());
  }

  /** What matters of a property; of one that is not in it, every value does. */
  Map<Property, Distinction> byProperty() {
    Map<Property, Distinction> distinctions = new HashMap<>();
    kinds.stream()
        .flatMap(kind -> kind.stated().stream())
        .filter(property -> !exact.contains(property.type()))
        .forEach(property -> addTo(distinctions, property));
    return distinctions;
  }

  private void addCommands(List<Command> commands) {
    commands.forEach(command -> {
      named.addAll(command.about());
      named.addAll(command.alsoAbout());
    });
  }

  private void add(Constraint constraint) {
    if (constraint instanceof OneOf oneOf) {
      oneOf.values().forEach(value -> addName(value.toString()));
    } else if (constraint instanceof Within within
        && within.property().type() instanceof DateTimeType) {
      within.set().spans().forEach(span -> edges.addAll(List.of(span.first(), span.last())));
    }
  }

  private void add(FactKind kind) {
    for (Property property : kind.properties()) {
      property.gathering().ifPresent(this::add);
      property.derivation().ifPresent(derivation -> add(kind, property, derivation));
    }
  }

  private void add(FactKind kind, Property property, Derivation derivation) {
    kind.statedBehind(property).map(Property::type).forEach(type -> {
      beginnings.merge(type, derivation.beginning(), Math::max);
      if (derivation.joins()) {
        joined.add(type);
      }
    });
  }

  private void add(Gathering gathering) {
    if (gathering instanceof Gathering.Count count) {
      add(count.where());
      count.butNot().ifPresent(this::add);
      count
          .within()
          .ifPresent(hours -> kinds
              .named(count.kind())
              .flatMap(kind -> kind.property(hours.by()))
              .ifPresent(time -> exact.add(time.type())));
    } else if (gathering instanceof Gathering.Some some) {
      add(some.where());
      named.add(some.then().toString());
      some.otherwise().ifPresent(value -> named.add(value.toString()));
    } else if (gathering instanceof Gathering.First first) {
      add(first.where());
      named.addAll(List.of(first.then().toString(), first.otherwise().toString()));
    } else if (gathering instanceof Gathering.Difference difference) {
      named.add(difference.then().toString());
      difference.otherwise().ifPresent(value -> named.add(value.toString()));
    } else if (gathering instanceof Gathering.Passed passed) {
      named.addAll(List.of(passed.then().toString(), passed.otherwise().toString()));
    }
  }

  private void add(Gathering.Filter filter) {
    filter.where().values().forEach(texts -> texts.forEach(this::addName));
  }

  /** A text that is asked for, and what it may be joined of. */
  private void addName(String text) {
    named.add(text);
    named.addAll(List.of(text.split("/", -1)));
  }

  private void addTo(Map<Property, Distinction> distinctions, Property property) {
    boolean isJoined = joined.contains(property.type());
    if (property.type() instanceof DateTimeType && !isJoined) {
      distinctions.put(property, new Dates(edges));
    } else if (property.type() instanceof TextType || property.type() instanceof VariantType) {
      int beginning = beginnings.getOrDefault(property.type(), 0);
      distinctions.put(property, new Names(forms(property.type()), beginning, isJoined, named));
    }
  }

  private static List<TextType> forms(ValueType type) {
    return type instanceof VariantType variants
        ? Stream.concat(
                Stream.of(variants.bare()),
                variants.kinds().stream()
                    .flatMap(kind -> Stream.concat(
                        Stream.of(kind.text()),
                        kind.place().map(VariantType.Place::name).stream())))
            .distinct()
            .collect(Collectors.toList())
        : List.of((TextType) type);
  }
}
