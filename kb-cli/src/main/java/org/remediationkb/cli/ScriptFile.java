package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.remediationkb.render.site.CaptureScript;
import org.remediationkb.render.site.ProgramMark;
import org.remediationkb.rules.compiled.CompiledLibrary;
import org.remediationkb.rules.content.ContentLibrary;

/**
 * The file of the script that reads captures in a browser.
 *
 * @param path where it is
 */
record ScriptFile(Path path) {

  private static final String NAME = "diagnosis.js";

  /** The one that came with the program; empty where none did. */
  static Optional<ScriptFile> shipped() {
    return LibraryCache.home()
        .map(home -> home.resolve(NAME))
        .filter(Files::isRegularFile)
        .map(ScriptFile::new);
  }

  /**
   * The script, with the library that it reads by.
   *
   * @throws IOException if it can't be read, or is not of this build of the program
   */
  CaptureScript with(ContentLibrary library, ContentFolder content) throws IOException {
    String text = Files.readString(path);
    String program = ProgramMark.ofThisBuild();
    if (!text.contains(program)) {
      String what = text.contains(ProgramMark.BEGIN)
          ? "the script is of another build of kb"
          : "this is not the script of kb that reads captures";
      throw new FileSystemException(
          path.toString(), null, what + "; `mvn -Pweb -DskipTests package` makes that of this one");
    }
    byte[] data =
        new CompiledLibrary(library, content.hash()).data(content.layout().roots());
    return new CaptureScript(
        text, program, CompiledLibrary.typeTable(), Base64.getEncoder().encodeToString(data));
  }
}
