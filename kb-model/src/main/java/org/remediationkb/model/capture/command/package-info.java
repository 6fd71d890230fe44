/** Commands and what they print: what a parser of an output gets, and what it may say. */
@NullMarked
package org.remediationkb.model.capture.command;

import org.jspecify.annotations.NullMarked;
