package org.remediationkb.cli;

import org.remediationkb.render.replay.OutcomeChange;

/**
 * A case that was judged by two libraries.
 *
 * @param name the file of the case, with the line where a file has several cases
 * @param change how the outcomes differ
 */
record ComparedCase(String name, OutcomeChange change) {}
