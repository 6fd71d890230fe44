/** What the examples and cases show of the pages, for a reader at a terminal. */
@NullMarked
package org.remediationkb.render.coverage;

import org.jspecify.annotations.NullMarked;
