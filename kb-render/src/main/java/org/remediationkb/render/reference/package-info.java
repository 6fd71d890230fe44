/** Pages of reference: what a subject knows, says and reads. */
@NullMarked
package org.remediationkb.render.reference;

import org.jspecify.annotations.NullMarked;
