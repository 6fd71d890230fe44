/** What commands come to, as people at a terminal and other programs read it. */
@NullMarked
package org.remediationkb.render.report;

import org.jspecify.annotations.NullMarked;
