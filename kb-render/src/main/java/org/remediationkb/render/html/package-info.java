/** Documents as HTML that runs nothing and loads nothing. */
@NullMarked
package org.remediationkb.render.html;

import org.jspecify.annotations.NullMarked;
