/** The sentences that pages may use, for authors and for programs. */
@NullMarked
package org.remediationkb.render.vocabulary;

import org.jspecify.annotations.NullMarked;
