package org.remediationkb.render.reference;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Gathering;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.BooleanType;
import org.remediationkb.model.value.DateTimeType;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.TextType;
import org.remediationkb.model.value.ValueType;
import org.remediationkb.model.value.VariantType;
import org.remediationkb.model.value.VersionType;
import org.remediationkb.render.document.EscapedMarkdown;

/** What there is to know of a kind of fact: where a fact file states it, and its properties. */
final class FactReference {

  private FactReference() {}

  static Map<String, ?> of(FactKind kind) {
    return Map.of(
        "name", kind.subject().name(),
        "is", EscapedMarkdown.plain(kind.description()),
        "section", section(kind),
        "owner", kind.belongsTo().map(EscapedMarkdown::code).orElse(""),
        "properties", kind.properties().stream().map(FactReference::property).toList());
  }

  private static String section(FactKind kind) {
    String section = EscapedMarkdown.code(kind.subject().section());
    String identity =
        kind.identity().map(Property::key).map(EscapedMarkdown::code).orElse("");
    return switch (kind.subject().shape()) {
      case SINGLE -> "A case has one, under " + section;
      case LIST ->
        "A case lists them under " + section
            + (identity.isEmpty() ? "" : "; " + identity + " tells one from another");
      case MAP -> "A case maps each " + identity + " to the other property under " + section;
    };
  }

  private static Map<String, String> property(Property property) {
    String follows = property
        .derivation()
        .map(d -> "Follows from "
            + d.from().stream().map(EscapedMarkdown::code).collect(Collectors.joining(", ")) + ".")
        .orElse("");
    String gathered =
        property.gathering().map(g -> " If nobody states it, " + gathered(g)).orElse("");
    return Map.of(
        "key",
        EscapedMarkdown.code(property.key()),
        "is",
        property.description().map(EscapedMarkdown::plain).orElse(follows) + gathered,
        "values",
        (property.many() ? "A list; each is: " : "") + values(property.type()));
  }

  private static String gathered(Gathering gathering) {
    String kind = EscapedMarkdown.code(gathering.kind());
    if (gathering instanceof Gathering.Count) {
      return "the number of the facts " + kind + ".";
    }
    if (gathering instanceof Gathering.Difference difference) {
      return value(difference.then()) + " if the values of "
          + difference.properties().stream()
              .map(key -> EscapedMarkdown.code(difference.kind() + "." + key))
              .collect(Collectors.joining(" or of "))
          + " differ.";
    }
    if (gathering instanceof Gathering.Some some) {
      return value(some.then()) + " if there is a fact " + kind + " with "
          + some.where().where().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(demand -> EscapedMarkdown.code(
                  demand.getKey() + ": " + String.join(", ", demand.getValue())))
              .collect(Collectors.joining(" and "))
          + ".";
    }
    if (gathering instanceof Gathering.Passed passed) {
      return value(passed.then()) + " if " + EscapedMarkdown.code(passed.date())
          + " has passed by " + EscapedMarkdown.code(passed.kind() + "." + passed.clock())
          + ", else "
          + value(passed.otherwise()) + ".";
    }
    return "what other facts tell.";
  }

  private static String value(Object value) {
    return EscapedMarkdown.code(String.valueOf(value));
  }

  private static String values(ValueType type) {
    if (type instanceof TermType terms) {
      return terms.terms().stream().map(FactReference::term).collect(Collectors.joining(", "));
    }
    if (type instanceof TextType text) {
      return EscapedMarkdown.plain(text.meaning()) + ", such as "
          + EscapedMarkdown.code(text.example());
    }
    if (type instanceof VersionType version) {
      return EscapedMarkdown.plain(version.meaning()) + ", such as "
          + EscapedMarkdown.code(version.example());
    }
    if (type instanceof VariantType variants) {
      List<String> keys = variants.kinds().stream()
          .map(kind -> EscapedMarkdown.code(kind.key()))
          .toList();
      return EscapedMarkdown.plain(variants.bare().meaning()) + ", or with its kind: "
          + String.join(", ", keys);
    }
    if (type instanceof DateTimeType) {
      return DateTimeType.MEANING + ", such as " + EscapedMarkdown.code(DateTimeType.EXAMPLE);
    }
    return type instanceof IntegerType
        ? "a whole number"
        : type instanceof BooleanType ? "`true` or `false`" : "";
  }

  private static String term(Term term) {
    String also = term.spellings().stream()
        .filter(spelling -> !spelling.equals(term.label()))
        .map(EscapedMarkdown::code)
        .collect(Collectors.joining(" or "));
    return (term.isAnyOther()
            ? "or " + EscapedMarkdown.plain(term.label())
            : EscapedMarkdown.code(term.label()))
        + (also.isEmpty() || term.isAnyOther() ? "" : " (also " + also + ")")
        + (term.prefix().isEmpty()
            ? ""
            : " (begins with " + EscapedMarkdown.code(term.prefix()) + ")");
  }
}
