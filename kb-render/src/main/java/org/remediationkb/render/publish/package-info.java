/** Articles as packages for knowledge platforms, which take only some of HTML. */
@NullMarked
package org.remediationkb.render.publish;

import org.jspecify.annotations.NullMarked;
