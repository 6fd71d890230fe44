/** Markdown documents in which values from a case can be nothing but values. */
@NullMarked
package org.remediationkb.render.document;

import org.jspecify.annotations.NullMarked;
