/** Libraries that have been read and checked, kept in files so that a start parses none of the content. */
@NullMarked
package org.remediationkb.rules.compiled;

import org.jspecify.annotations.NullMarked;
