/** What pages do together, found out by trying every state they can tell apart. */
@NullMarked
package org.remediationkb.rules.analysis;

import org.jspecify.annotations.NullMarked;
