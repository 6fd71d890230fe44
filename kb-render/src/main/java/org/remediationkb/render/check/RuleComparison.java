package org.remediationkb.render.check;

import java.util.List;

/** Compares texts with what rules say of the values of one type. */
interface RuleComparison {

  /** What a text says otherwise, in order. */
  List<RuleDifference> differences(String text);
}
