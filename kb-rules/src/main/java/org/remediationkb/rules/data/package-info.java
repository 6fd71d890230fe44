/**
 * Immutable values as bytes: plain data of types that the program knows, with nothing in it that could
 * name a class or run.
 */
@NullMarked
package org.remediationkb.rules.data;

import org.jspecify.annotations.NullMarked;
