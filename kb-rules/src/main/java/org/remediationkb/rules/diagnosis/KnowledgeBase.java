package org.remediationkb.rules.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.capture.CaptureReader;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.factfile.CaseName;
import org.remediationkb.model.factfile.FactFile;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ContentReader;

/**
 * A content library, ready to diagnose cases: the way in for programs. To load one takes a second, so
 * keep it; it never changes, and any number of threads may use it at once.
 */
public final class KnowledgeBase {

  private final ContentLibrary library;
  private final FactFileReader factFiles;
  private final Diagnostician diagnostician;
  private final NextCommands.Basis next;

  private KnowledgeBase(ContentLibrary library, Diagnostician diagnostician) {
    this.library = library;
    this.factFiles = new FactFileReader(library.kinds());
    this.diagnostician = diagnostician;
    this.next = new NextCommands.Basis(library);
  }

  /**
   * Loads the content of some folders, which are one library together.
   *
   * @return the knowledge base, or all that is wrong with the content
   * @throws IOException if a file can't be read
   */
  public static Checked<KnowledgeBase> load(Path... folders) throws IOException {
    ContentLayout layout = ContentLayout.of(List.of(folders));
    Checked<ContentLibrary> read =
        ContentReader.kinds(layout).then(kinds -> ContentReader.read(layout, kinds));
    return new Checked<>(
        read.value().map(library -> of(library, new Diagnostician(library))), read.problems());
  }

  /** A knowledge base of a library that has been checked, and what diagnoses by it. */
  public static KnowledgeBase of(ContentLibrary library, Diagnostician diagnostician) {
    return new KnowledgeBase(library, diagnostician);
  }

  /** The content. */
  public ContentLibrary library() {
    return library;
  }

  /** What reads fact files. */
  public FactFileReader factFiles() {
    return factFiles;
  }

  /**
   * Reads a fact file, in YAML or JSON, of up to 32 MiB.
   *
   * @param name its path for messages, after which the case is called where the file names none
   * @return its facts, or all that is wrong with it
   * @throws IOException if the stream fails
   */
  public Checked<FactFile> readFacts(String name, InputStream in) throws IOException {
    return factFiles.read(name, in);
  }

  /**
   * Reads what a console printed. Any text can be read; what is wrong with it is among the problems of
   * the capture. {@link ContentLibrary#captureReader()} reads several captures of one case.
   *
   * @param name its path for messages, after which the case is called
   * @throws IOException if the stream fails
   */
  public Capture readCapture(String name, InputStream in) throws IOException {
    CaptureReader reader = library.captureReader();
    reader.read(name, in);
    return reader.finish(CaseName.ofFile(name));
  }

  /** What is wrong in a case, why, and what is not known. */
  public Diagnosis diagnose(Case facts) {
    return diagnostician.diagnose(facts);
  }

  /**
   * The commands to run next, best first.
   *
   * @param capture what the case was read from, where that was a capture: a command that it answers
   *     is not proposed again
   */
  public List<NextCommand> next(Diagnosis diagnosis, Optional<Capture> capture) {
    Set<String> answered =
        capture.map(read -> AnsweredCommands.of(read, library.commands())).orElse(Set.of());
    return NextCommands.of(diagnosis, next, answered);
  }
}
