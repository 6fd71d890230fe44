package org.remediationkb.rules.diagnosis;

/**
 * A problem that a case has, and that another one says more about.
 *
 * @param finding the problem
 * @param by what stands instead of it, a finding that is not replaced itself
 */
public record Replaced(Finding finding, Finding by) {}
