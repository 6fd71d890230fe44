package org.remediationkb.render.site;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** How pages changed over time. */
@FunctionalInterface
public interface PageHistory {

  /** Where nobody keeps a history. */
  PageHistory NONE = files -> List.of();

  /**
   * A change.
   *
   * @param day the day, {@code 2026-01-31}
   * @param revision its short name
   * @param summary what was changed, in one line
   */
  record Change(String day, String revision, String summary) {}

  /** The latest changes to any of some files, the last one first. */
  List<Change> of(Collection<Path> files);
}
