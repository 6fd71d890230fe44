package org.remediationkb.rules.analysis.prove;

import org.remediationkb.rules.ConstantNames;

/** What is proved of pages. */
public enum Claim {
  /** Drools decides each state as the second reading of the conditions does. */
  READINGS_AGREE("Drools and the second reading of the conditions agree on every state"),
  /** The order of pages and of facts makes no difference. */
  ORDER_DOES_NOT_MATTER("the order of the pages and of the facts makes no difference"),
  /** Who needs advice gets some. */
  NO_GAP("every state that needs advice gets some"),
  /** No advice is against another one. */
  NO_CONTRADICTION("no two pages that stand for the same subject contradict each other"),
  /** What has to come first does. */
  IN_ORDER("no step comes before one that has to come first"),
  /** Nobody acts before somebody else has done what it takes. */
  WAITS("every step that has to wait for another one says so"),
  /** Work is not done in vain. */
  NOTHING_UNDONE("no step undoes what another step of the same plan did"),
  /** Every page holds in some state. */
  ALL_REACHABLE("every page holds in some state"),
  /** Every page stands in some state. */
  NONE_ALWAYS_REPLACED("no page is replaced wherever it holds"),
  /** No page says when another one does. */
  NONE_EQUAL("no two pages hold in the same states"),
  /** Nothing that was found goes away because more is known, unless something replaces it. */
  MONOTONE("more evidence takes no finding back, except by instead-of");

  private final String sentence;

  Claim(String sentence) {
    this.sentence = sentence;
  }

  /** The name that programs know it by, {@code no-gap}; it stays. */
  public String id() {
    return ConstantNames.of(this);
  }

  /** The claim, as a sentence. */
  public String sentence() {
    return sentence;
  }
}
