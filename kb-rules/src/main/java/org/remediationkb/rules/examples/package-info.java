/** Examples, near misses and cases: what a page promises, tried out. */
@NullMarked
package org.remediationkb.rules.examples;

import org.jspecify.annotations.NullMarked;
