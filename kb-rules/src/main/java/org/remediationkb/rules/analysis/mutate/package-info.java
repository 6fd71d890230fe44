/** Whether the examples and cases would notice a mistake in a page: each possible small one is made. */
@NullMarked
package org.remediationkb.rules.analysis.mutate;

import org.jspecify.annotations.NullMarked;
