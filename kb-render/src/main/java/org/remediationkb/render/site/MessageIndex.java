package org.remediationkb.render.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.render.article.Applicability;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;

/**
 * The texts and codes that the product prints, with the pages about each. Where a list of values takes
 * any other text, its values are the product's own words.
 */
final class MessageIndex {

  /** The code with which programs say that there was no error. */
  private static final String NO_ERROR = "0";

  /**
   * A text or a code.
   *
   * @param text the text, word for word
   * @param also other spellings
   * @param anchor its name on the page of all messages
   * @param kind what prints it
   * @param where where it stands
   * @param pages the pages about it, none where no page names it
   */
  record Message(
      String text,
      List<String> also,
      String anchor,
      FactKind kind,
      String where,
      List<Remediation> pages) {}

  private final IdGenerator anchors = IdGenerator.builder().build();
  private final Map<Property, Map<Term, List<Remediation>>> named = new LinkedHashMap<>();

  private MessageIndex(ContentLibrary library) {
    library
        .remediations()
        .values()
        .forEach(
            page -> Applicability.constraints(page).forEach(constraint -> add(page, constraint)));
  }

  private void add(Remediation page, Constraint constraint) {
    if (constraint instanceof Constraint.OneOf oneOf) {
      oneOf.values().stream()
          .filter(Term.class::isInstance)
          .map(Term.class::cast)
          .map(term -> named
              .computeIfAbsent(constraint.property(), property -> new LinkedHashMap<>())
              .computeIfAbsent(term, text -> new ArrayList<>()))
          .filter(pages -> !pages.contains(page))
          .forEach(pages -> pages.add(page));
    }
  }

  /** The messages of a library, in the order of its kinds of fact. */
  static List<Message> of(ContentLibrary library) {
    MessageIndex index = new MessageIndex(library);
    return library.kinds().stream().flatMap(index::messages).toList();
  }

  private Stream<Message> messages(FactKind kind) {
    return kind.properties().stream()
        .filter(Property::isStated)
        .filter(property -> property.type() instanceof TermType terms && terms.isOpen())
        .flatMap(property -> ((TermType) property.type())
            .terms().stream()
                .filter(term -> !term.isAnyOther() && !term.label().equals(NO_ERROR))
                .map(term -> message(kind, property, term)));
  }

  private Message message(FactKind kind, Property property, Term term) {
    return new Message(
        term.label(),
        term.spellings(),
        anchors.generateId(kind.name() + " " + property.key() + " " + term.label()),
        kind,
        property.description().orElse(property.key()),
        named.getOrDefault(property, Map.of()).getOrDefault(term, List.of()));
  }
}
