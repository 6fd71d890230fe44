package org.remediationkb.model.capture.command;

import org.remediationkb.model.capture.transcript.Line;

/**
 * Something a daemon printed while other things were on the console.
 *
 * @param isJson whether it is what was sent or received, else a message
 * @param text the message without what precedes it, or the JSON, which may be damaged
 * @param first the first line
 * @param lines how many lines there are
 */
public record DebugEntry(boolean isJson, String text, Line first, int lines) {}
