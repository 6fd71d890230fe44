/** Replays of archives that are too large for one machine, as jobs of Apache Spark. */
@NullMarked
package org.remediationkb.spark;

import org.jspecify.annotations.NullMarked;
