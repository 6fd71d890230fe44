/**
 * Leads somebody without a capture to the plan, question by question. Only the Java language's own
 * library is used, so that it can run elsewhere, such as in a browser.
 */
@NullMarked
package org.remediationkb.rules.guide;

import org.jspecify.annotations.NullMarked;
