package org.remediationkb.render.worksheet;

import java.util.List;
import java.util.stream.Collectors;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.render.document.Manuscript;
import org.remediationkb.render.document.Value;

/**
 * The things that a line of a worksheet is about, in words.
 *
 * @param type their kind
 * @param facts the things, in the order of the case
 */
record Subjects(FactType type, List<? extends Fact> facts) {

  /** How many: {@code 3 tokens}; of a thing that a case has one of, its name. */
  String count() {
    if (type.subject().shape() == Shape.SINGLE) {
      return type.subject().name();
    }
    int count = facts.size();
    String noun = count == 1 ? type.subject().name() : type.subject().section();
    return count + " " + noun.replace('-', ' ');
  }

  /** Which they are, or how many where there are more than so many of them. */
  String brief(Manuscript manuscript, int most) {
    return facts.size() <= most && isIdentified() ? names(manuscript) : count();
  }

  /** How many, and which; all of them. */
  String full(Manuscript manuscript) {
    return isIdentified() ? count() + ": " + names(manuscript) : count();
  }

  private boolean isIdentified() {
    return type.identity().isPresent();
  }

  private String names(Manuscript manuscript) {
    return facts.stream()
        .map(fact -> manuscript.mark(Value.text(fact.about())))
        .collect(Collectors.joining(", "));
  }
}
