/** The console: prompts, where somebody is in the configuration, what daemons print in between. */
@NullMarked
package org.remediationkb.model.capture.console;

import org.jspecify.annotations.NullMarked;
