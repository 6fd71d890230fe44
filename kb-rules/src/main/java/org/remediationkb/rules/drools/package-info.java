/**
 * The Drools side, one rule for each page: built as objects to decide ({@code RuleModel}), and printed as
 * text that decides alike ({@code DrlWriter}). Nothing else of the project imports Drools.
 */
@NullMarked
package org.remediationkb.rules.drools;

import org.jspecify.annotations.NullMarked;
