/** What a library says of an archive of cases: an outcome for each, and counts of all. */
@NullMarked
package org.remediationkb.render.replay;

import org.jspecify.annotations.NullMarked;
