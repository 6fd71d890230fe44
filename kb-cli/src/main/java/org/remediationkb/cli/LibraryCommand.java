package org.remediationkb.cli;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import picocli.CommandLine.Mixin;

/** A command that works on a content folder without errors; where it has some, it prints those. */
abstract class LibraryCommand extends KbCommand {

  @Mixin
  private ContentFolder content = new ContentFolder();

  /** Does the command's work, and returns its exit code. */
  abstract int run(ContentLibrary library) throws IOException;

  @Override
  public Integer call() throws IOException {
    return kb().withLibrary(content, this::run);
  }

  final ContentFolder content() {
    return content;
  }

  /** The pages with these ids, or all where there are none; another id is wrong usage. */
  final List<Remediation> remediations(ContentLibrary library, Collection<String> ids) {
    Map<String, Remediation> all = library.remediations();
    return ids.isEmpty()
        ? List.copyOf(all.values())
        : ids.stream()
            .distinct()
            .map(id -> library
                .remediation(id)
                .orElseThrow(() -> unknown("remediation", id, all.keySet(), "")))
            .toList();
  }
}
