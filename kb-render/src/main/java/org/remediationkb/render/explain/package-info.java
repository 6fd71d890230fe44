/** Why a remediation holds for one subject of a case, and why not. */
@NullMarked
package org.remediationkb.render.explain;

import org.jspecify.annotations.NullMarked;
