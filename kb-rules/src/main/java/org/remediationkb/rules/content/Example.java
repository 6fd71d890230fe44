package org.remediationkb.rules.content;

import org.remediationkb.model.problem.SourceText;

/**
 * What a page shows as an instance of its problem, or as something that only looks like one.
 *
 * @param language the word after the fence, {@code yaml} for a fact file
 * @param text the content, moved down by blank lines so that its lines are those of the page
 * @param line the line of the page that it begins on
 */
public record Example(String language, SourceText text, int line) {}
