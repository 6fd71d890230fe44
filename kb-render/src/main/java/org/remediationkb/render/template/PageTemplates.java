package org.remediationkb.render.template;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.render.document.Manuscript;
import org.remediationkb.rules.content.Remediation;

/**
 * Fills in what pages say to do. For a case they get its values; an article is the same for an empty
 * case, of which nothing is known, so that there are placeholders throughout. The pages have passed
 * {@link TemplateCheck}.
 */
public final class PageTemplates {

  private final FactKinds kinds;
  private final Case facts;
  private final Manuscript manuscript;

  /** For pages in a manuscript about a case; an empty one for an article. */
  public PageTemplates(FactKinds kinds, Case facts, Manuscript manuscript) {
    this.kinds = kinds;
    this.facts = facts;
    this.manuscript = manuscript;
  }

  /**
   * What to do, in Markdown with marks of the manuscript.
   *
   * @param subjects those that have the problem; none for one that nobody has seen
   */
  public String whatToDo(Remediation page, List<Fact> subjects) {
    FactKind about = page.about();
    ListModel all = subjects.isEmpty()
        ? ListModel.ofPlaceholder(model(about, Optional.empty()))
        : ListModel.of(
            subjects.stream().map(fact -> model(about, Optional.of(fact))).toList());
    return expand(page, subjects.isEmpty(), variables(about, all));
  }

  /** The same for a number of subjects that nobody has seen. */
  String whatToDo(Remediation page, int unseen) {
    FactKind about = page.about();
    ListModel all = ListModel.of(Collections.nCopies(unseen, model(about, Optional.empty())));
    return expand(page, true, variables(about, all));
  }

  private Map<String, TemplateValue> variables(FactKind about, ListModel all) {
    Map<String, TemplateValue> variables = new HashMap<>();
    for (FactKind type : kinds) {
      if (type.subject().shape() == Shape.SINGLE) {
        Optional<? extends Fact> fact = facts.facts(type).findFirst();
        variables.put(TemplateNames.variable(type), model(type, fact.map(f -> f)));
      }
    }
    if (about.subject().shape() != Shape.SINGLE) {
      variables.put(TemplateNames.variable(about), all);
    }
    return variables;
  }

  /** For a case, an item in which every list is empty is left out: it has nothing to say there. */
  private String expand(Remediation page, boolean isArticle, Map<String, TemplateValue> variables) {
    String template = page.what().markdown();
    if (isArticle) {
      return TextTemplate.of(template).fill(variables);
    }
    StringBuilder text = new StringBuilder();
    int leftOut = 0;
    for (ListItems.Piece piece : ListItems.of(template)) {
      String filled = TextTemplate.of(piece.text()).fill(variables);
      if (!piece.isItem() || !piece.hasList() || manuscript.hasValues(filled)) {
        text.append(ListItems.renumbered(filled, leftOut));
      } else {
        leftOut++;
      }
    }
    return text.toString();
  }

  private FactModel model(FactKind type, Optional<Fact> fact) {
    return new FactModel(type, fact, manuscript);
  }
}
