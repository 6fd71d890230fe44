/** Measures how long things take, beside others that do the same. */
@NullMarked
package org.remediationkb.bench;

import org.jspecify.annotations.NullMarked;
