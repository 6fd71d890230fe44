package org.remediationkb.model.capture.transcript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.transcript.RawLines.RawLine;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.value.Characters;

/**
 * Reads a console log, line by line, as the screen showed it; a time stamp or a number that a
 * terminal program put before every line is taken off. Any bytes can be read; no more than a
 * line of them is held. What can't be a text is one problem ({@code KC001}) without lines, cut lines
 * are another ({@code KC002}).
 */
public final class Transcript {

  /** What a pager leaves where the log has lost the return that let the next line overwrite it. */
  private static final Pattern PAGER = Pattern.compile("^ *+-{1,2}+More-{1,2}+ *+");

  private final String file;
  private final RawLines lines;
  private final Screen screen = new Screen();
  private final Optional<ForeignFormat> foreign;
  private final boolean isBinary;
  private int cutLines;
  private int firstCut;

  /**
   * Reads a stream, and does not close it.
   *
   * @param file the path as the user named it, {@code -} for standard input
   */
  public Transcript(String file, InputStream in) throws IOException {
    byte[] first = in.readNBytes(Encoding.SAMPLE);
    Encoding encoding = Encoding.of(first);
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(first), in);
    this.file = file;
    this.foreign = ForeignFormat.of(first);
    this.isBinary = foreign.isPresent() || encoding == Encoding.BINARY;
    this.lines =
        new RawLines(new PhysicalLines(encoding == Encoding.UTF_16 ? new Utf16Stream(all) : all));
  }

  /**
   * The next line, empty at the end.
   *
   * @throws UncheckedIOException if the stream can't be read; who only looks at lines does not know
   *     where they come from
   */
  public Optional<Line> next() {
    try {
      Optional<RawLine> raw = isBinary ? Optional.empty() : lines.next();
      return raw.isPresent() ? Optional.of(shown(raw.get())) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Line shown(RawLine raw) {
    if (raw.isCut()) {
      firstCut = cutLines == 0 ? raw.number() : firstCut;
      cutLines++;
    }
    String text = raw.isPlain() ? raw.text() : plain(screen.show(raw.text()));
    boolean mayHavePager = text.startsWith(" ") || text.startsWith("-");
    String line = mayHavePager ? PAGER.matcher(text).replaceFirst("") : text;
    return new Line(
        line.stripTrailing(),
        new Source(file, raw.number()),
        raw.prefix().strip(),
        raw.isPlain() ? raw.characters() : Characters.of(line));
  }

  private static String plain(String shown) {
    return Typography.isPlain(shown)
        ? shown
        : ControlCharacters.replaced(Typography.plain(shown), '\ufffd');
  }

  /** What was wrong with what was read so far. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (isBinary) {
      String what = foreign.map(ForeignFormat::description).orElse("not a text file");
      String help = foreign
          .map(ForeignFormat::help)
          .orElse("a capture is console output saved as a text file");
      problems.add(CaptureProblem.BINARY.error(at(1), "this is " + what, help));
    }
    if (cutLines > 0) {
      String message = cutLines == 1
          ? "this line is longer than 64 KiB; the rest was ignored"
          : cutLines
              + " lines are longer than 64 KiB; this is the first, and the rest of each was ignored";
      problems.add(CaptureProblem.CUT_LINE.warning(at(firstCut), message, ""));
    }
    return problems;
  }

  /** A log is not held, so its problems have no excerpt. */
  private Location at(int line) {
    return SourceText.of(file, "").at(line, 1);
  }
}
