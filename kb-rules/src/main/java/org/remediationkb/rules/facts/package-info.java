/** What is known about a subject as data: {@code facts.yaml} declares kinds of fact and their values. */
@NullMarked
package org.remediationkb.rules.facts;

import org.jspecify.annotations.NullMarked;
