/**
 * The console capture: from what somebody logged at a unit's console, or copied from it, to a
 * case. A log is read as a stream; what is kept of it is its facts, and a bounded account of what was
 * read and what was not.
 */
@NullMarked
package org.remediationkb.model.capture;

import org.jspecify.annotations.NullMarked;
