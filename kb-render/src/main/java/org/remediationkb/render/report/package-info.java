/** What is wrong with content, and how its tests turned out, as other programs read it. */
@NullMarked
package org.remediationkb.render.report;

import org.jspecify.annotations.NullMarked;
