package org.remediationkb.render.site;

/**
 * What reads captures in a browser.
 *
 * @param text the script
 * @param program the build of the program that it is of
 * @param types what it has to know of the classes of a library
 * @param library the library as plain data, in Base64
 */
public record CaptureScript(String text, String program, String types, String library) {}
