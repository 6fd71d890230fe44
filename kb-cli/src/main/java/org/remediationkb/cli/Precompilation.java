package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.remediationkb.model.fortitoken.FortiTokenFacts;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ContentReader;
import org.remediationkb.rules.drools.RulePrecompiler;

/** Compiles the rules of the shipped content. The build runs this; it is no command of the program. */
public final class Precompilation {

  private Precompilation() {}

  /**
   * Compiles the rules of a content folder. Where that has errors, there is nothing to compile: the
   * program is needed first, to tell which.
   *
   * @param args the content folder, and the folder of classes to write to
   */
  public static void main(String[] args) throws IOException {
    Checked<ContentLibrary> library = ContentReader.read(Path.of(args[0]), FortiTokenFacts.TYPES);
    if (library.value().isPresent()) {
      RulePrecompiler.precompile(library.value().get().remediations().values(), Path.of(args[1]));
    } else {
      System.err.println(
          args[0] + " has errors, which `kb check` shows: its rules are not compiled");
    }
  }
}
