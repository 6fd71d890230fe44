/** The same rules in several engines. */
@NullMarked
package org.remediationkb.bench.engine;

import org.jspecify.annotations.NullMarked;
