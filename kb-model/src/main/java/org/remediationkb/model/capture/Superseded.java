package org.remediationkb.model.capture;

import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;

/**
 * What an output said before a later output of the same command said something else.
 *
 * @param about the thing, as reports name it
 * @param property the property, by its key in a fact file
 * @param earlier what was said
 * @param by where the later output says otherwise, or ends without naming the thing any more
 */
public record Superseded(String about, String property, Known<?> earlier, Source by) {}
