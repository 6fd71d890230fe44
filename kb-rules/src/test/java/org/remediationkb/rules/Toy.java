package org.remediationkb.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ContentReader;

/** A small library about the pumps of a water works, so that no test of the program needs another. */
public final class Toy {

  public static final Path FOLDER = Path.of("src", "test", "resources", "toy");
  public static final FactKinds KINDS = kinds();

  private Toy() {}

  private static FactKinds kinds() {
    try {
      return ContentReader.kinds(ContentLayout.of(FOLDER)).value().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static FactKind kind(String name) {
    return KINDS.named(name).orElseThrow();
  }

  public static ContentLibrary library() {
    try {
      Checked<ContentLibrary> library = ContentReader.read(ContentLayout.of(FOLDER), KINDS);
      return library.value().orElseThrow(() -> new AssertionError(HydroContent.messages(library)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
