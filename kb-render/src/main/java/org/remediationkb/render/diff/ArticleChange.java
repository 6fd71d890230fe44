package org.remediationkb.render.diff;

import java.util.List;

/**
 * An article whose published text is another one.
 *
 * @param id the article
 * @param presence whether it is there before and after
 * @param diff the difference as a unified diff, line by line; empty unless it is there in both
 */
public record ArticleChange(String id, PresenceChange presence, List<String> diff) {

  /** Copies the list. */
  public ArticleChange {
    diff = List.copyOf(diff);
  }
}
