package org.remediationkb.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.template.TemplateCheck;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.translation.Translation;
import org.remediationkb.rules.translation.TranslationReader;

/** The languages that some of a library is translated into. */
final class Translations {

  private Translations() {}

  /**
   * All of them, by their tags in order; none where one has errors.
   *
   * @throws IOException if a file can't be read
   */
  static Checked<Map<String, Translation>> of(ContentLibrary library, ContentLayout layout)
      throws IOException {
    Checked<Map<String, Translation>> read = TranslationReader.read(layout);
    List<Problem> problems = new ArrayList<>(read.problems());
    Map<String, Translation> all = read.value().orElse(Map.of());
    for (Translation translation : all.values()) {
      problems.addAll(TemplateCheck.publishable(translation.of(library)).problems());
    }
    return Checked.unlessErrors(all, problems);
  }

  /**
   * The one with a tag, which a command was given; none where any has errors. Another tag is wrong usage.
   *
   * @throws IOException if a file can't be read
   */
  static Checked<Translation> of(String tag, LibraryCommand command, ContentLibrary library)
      throws IOException {
    return of(library, command.content().layout()).then(all -> {
      Translation found = Optional.ofNullable(all.get(tag))
          .orElseThrow(() -> command.unknown(
              "language", tag, all.keySet(), "; known: " + String.join(", ", all.keySet())));
      return Checked.of(found);
    });
  }
}
