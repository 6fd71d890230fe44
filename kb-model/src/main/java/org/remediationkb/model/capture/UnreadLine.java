package org.remediationkb.model.capture;

import org.remediationkb.model.evidence.Source;

/**
 * A line that nobody understood.
 *
 * @param source where it stands
 * @param text the line, safe to be shown: secrets are masked, a long line is cut
 * @param lines how many lines it stands for, such as a table of the configuration that nobody reads
 */
public record UnreadLine(Source source, String text, int lines) {}
