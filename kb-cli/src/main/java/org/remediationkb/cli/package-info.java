/** The command line: arguments, exit codes and printing, and nothing else. */
@NullMarked
package org.remediationkb.cli;

import org.jspecify.annotations.NullMarked;
