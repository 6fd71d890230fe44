package org.remediationkb.rules.content;

import java.util.Optional;

/**
 * A page that is published. Its body is plain Markdown in which remediation pages and tables made
 * from the rules are placed.
 *
 * @param id the name of the file, without its ending
 * @param title what a reader sees
 * @param number the article's number on the platform, empty where it has none
 * @param summary one sentence on what it is for
 * @param page the file
 */
public record Article(
    String id, String title, Optional<String> number, String summary, Page page) {}
