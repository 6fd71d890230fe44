package org.remediationkb.render.check;

/**
 * What a text says otherwise than the rules.
 *
 * @param index where it begins in the text
 * @param message what is wrong
 * @param help what the rules say instead
 */
record RuleDifference(int index, String message, String help) {}
