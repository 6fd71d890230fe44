package org.remediationkb.render.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares the texts of articles, by their ids. */
final class ArticleChanges {

  private static final int CONTEXT = 3;

  private final Map<String, String> before;
  private final Map<String, String> now;

  ArticleChanges(Map<String, String> before, Map<String, String> now) {
    this.before = before;
    this.now = now;
  }

  List<ArticleChange> list() {
    Set<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(now.keySet());
    return ids.stream().flatMap(this::change).toList();
  }

  private Stream<ArticleChange> change(String id) {
    PresenceChange presence = PresenceChange.of(before.containsKey(id), now.containsKey(id));
    if (presence != PresenceChange.KEPT) {
      return Stream.of(new ArticleChange(id, presence, List.of()));
    }
    List<String> diff = diff(id, lines(before, id), lines(now, id));
    return diff.isEmpty() ? Stream.of() : Stream.of(new ArticleChange(id, presence, diff));
  }

  private static List<String> lines(Map<String, String> texts, String id) {
    return texts.getOrDefault(id, "").lines().toList();
  }

  private static List<String> diff(String id, List<String> before, List<String> now) {
    return UnifiedDiffUtils.generateUnifiedDiff(
        "a/" + id + ".md", "b/" + id + ".md", before, DiffUtils.diff(before, now), CONTEXT);
  }
}
