/** Facts: the immutable records that remediations are decided on, and how their parts are named. */
@NullMarked
package org.remediationkb.model.fact;

import org.jspecify.annotations.NullMarked;
