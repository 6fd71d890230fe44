/** What shells and manuals are told of the commands. No command but those that print it loads this. */
@NullMarked
package org.remediationkb.cli.shell;

import org.jspecify.annotations.NullMarked;
