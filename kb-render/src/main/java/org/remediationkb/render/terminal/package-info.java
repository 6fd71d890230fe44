/** Documents as text for a terminal. */
@NullMarked
package org.remediationkb.render.terminal;

import org.jspecify.annotations.NullMarked;
