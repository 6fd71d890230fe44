/** What a change of the content does, for those who review it. */
@NullMarked
package org.remediationkb.render.diff;

import org.jspecify.annotations.NullMarked;
