package org.remediationkb.rules.analysis.prove;

import org.remediationkb.rules.ConstantNames;

/** What is proved of pages. */
public enum Claim {
  /** Drools decides each state as the second reading of the conditions does. */
  READINGS_AGREE("Drools and the second evaluator agree on every state"),
  /** The order of pages and of facts makes no difference. */
  ORDER_DOES_NOT_MATTER("the order of pages and facts does not matter"),
  /** Who needs advice gets some. */
  NO_GAP("every state that needs advice gets some"),
  /** No advice is against another one. */
  NO_CONTRADICTION("no two pages found for the same subject contradict each other"),
  /** What has to come first does. */
  IN_ORDER("no step comes before a step that must precede it"),
  /** Nobody acts before somebody else has done what it takes. */
  WAITS("every step that must wait for another says so"),
  /** Work is not done in vain. */
  NOTHING_UNDONE("no step undoes an earlier step of the same plan"),
  /** Every page holds in some state. */
  ALL_REACHABLE("every page is reachable"),
  /** Every page stands in some state. */
  NONE_ALWAYS_REPLACED("no page is always replaced"),
  /** No page says when another one does. */
  NONE_EQUAL("no two pages are equivalent"),
  /** Nothing that was found goes away because more is known, unless something replaces it. */
  MONOTONE("more evidence removes no finding, except through instead-of");

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
