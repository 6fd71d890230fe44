/** What a page demands of the facts of a case, and whether they meet it: the second, independent reading of what Drools decides. */
@NullMarked
package org.remediationkb.rules.condition;

import org.jspecify.annotations.NullMarked;
