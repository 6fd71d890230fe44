/** What reads and diagnoses captures where Java runs as a script. */
@NullMarked
package org.remediationkb.web;

import org.jspecify.annotations.NullMarked;
