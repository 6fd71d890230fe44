/** The Drools side: one readable rule for each page, compiled and run. Nothing else of the project imports Drools. */
@NullMarked
package org.remediationkb.rules.drools;

import org.jspecify.annotations.NullMarked;
