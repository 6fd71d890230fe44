/** What is known of a case and where it was read: readings, their sources, their texts. */
@NullMarked
package org.remediationkb.model.evidence;

import org.jspecify.annotations.NullMarked;
