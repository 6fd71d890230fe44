/** What is wrong with a file that somebody wrote: values with a place and help, not exceptions. */
@NullMarked
package org.remediationkb.model.problem;

import org.jspecify.annotations.NullMarked;
