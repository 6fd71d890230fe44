package org.remediationkb.render.worksheet;

import org.remediationkb.rules.content.ContentHash;

/**
 * Which program and which content a case was diagnosed with.
 *
 * @param version the version of the program
 * @param content the hash of the content
 */
public record Edition(String version, ContentHash content) {}
