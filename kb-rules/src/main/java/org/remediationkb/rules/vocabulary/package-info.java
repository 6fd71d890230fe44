/** The sentences authors may use, and what each of them means in facts. */
@NullMarked
package org.remediationkb.rules.vocabulary;

import org.jspecify.annotations.NullMarked;
