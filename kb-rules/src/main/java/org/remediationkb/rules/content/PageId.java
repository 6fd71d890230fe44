package org.remediationkb.rules.content;

import java.util.Locale;

/** What a page may be called: the name of its file without {@code .md}. */
public final class PageId {

  /** The regular expression of an id. */
  public static final String PATTERN = "[a-z0-9]+(?:-[a-z0-9]+)*";

  /** The same in words, to go on after "use". */
  public static final String FORM = "a-z, 0-9 and single hyphens";

  private PageId() {}

  /** The id that is closest to a text, empty where nothing of it can stay. */
  public static String closest(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
