package org.remediationkb.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.remediationkb.model.file.BoundedLines.Line;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.render.replay.CaseOutcome;
import org.remediationkb.render.replay.OutcomeLine;
import org.remediationkb.render.worksheet.Edition;
import org.remediationkb.rules.content.ContentHash;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.diagnosis.KnowledgeBase;

/**
 * The results of cases as {@code kb replay --results} writes them, for programs that replay an archive
 * elsewhere and in parts: {@code kb replay --merge} adds them up. Cases that say the same are decided
 * once. Any number of threads may use it at once; to load one takes a second.
 */
public final class ResultLines {

  private final LibraryJudge judge;
  private final String head;

  private ResultLines(KnowledgeBase base, Edition edition) {
    this.judge = new LibraryJudge(base);
    this.head = ReplayJournal.head(edition);
  }

  /**
   * Results by the content of a folder.
   *
   * @return the results, or what is wrong with the content
   * @throws IOException if a file of it can't be read
   */
  public static Checked<ResultLines> by(Path content) throws IOException {
    Checked<KnowledgeBase> base = KnowledgeBase.load(content);
    Edition edition =
        new Edition(ProgramVersion.number(), ContentHash.of(ContentLayout.of(content)));
    return new Checked<>(
        base.value().map(loaded -> new ResultLines(loaded, edition)), base.problems());
  }

  /** Whether each line of a file is a case, by its name; otherwise the file is one. */
  public static boolean areIn(String file) {
    return ArchivedCases.hasLines(file);
  }

  /** The line that results begin with, without its end: of what version they are. */
  public String head() {
    return head.strip();
  }

  /**
   * The result of the case in a line, without a line end.
   *
   * @param file the file, as the result names it
   * @param number the number of the line in it, from 1
   * @param line the line without its end
   */
  public String ofLine(String file, long number, byte[] line) {
    try {
      return text(judge.ofLine(file, Line.of(number, line, CaseLines.MOST_BYTES)));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is read from outside
    }
  }

  /**
   * The result of the case in a file, without a line end.
   *
   * @param name the file, as the result names it
   * @param file what it holds, of which no more is read than a case may have
   */
  public String ofFile(String name, InputStream file) throws IOException {
    return text(judge.ofFiles(name, List.of(CaseFile.read(name, file))));
  }

  private static String text(CaseOutcome outcome) throws IOException {
    StringWriter out = new StringWriter();
    OutcomeLine.write(outcome, out);
    return out.toString().strip();
  }
}
