/** New pages and cases, with blanks for what only their author can say. */
@NullMarked
package org.remediationkb.render.scaffold;

import org.jspecify.annotations.NullMarked;
