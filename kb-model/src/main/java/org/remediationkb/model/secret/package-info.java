/** What is secret in a text: the one list of it, for messages, worksheets, facts and redacted copies. */
@NullMarked
package org.remediationkb.model.secret;

import org.jspecify.annotations.NullMarked;
