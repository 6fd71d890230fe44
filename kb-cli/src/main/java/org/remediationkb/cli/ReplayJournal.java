package org.remediationkb.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.remediationkb.render.document.JsonWriter;
import org.remediationkb.render.replay.CaseOutcome;
import org.remediationkb.render.replay.OutcomeLine;
import org.remediationkb.render.worksheet.Edition;

/**
 * The results of a replay in a file, a line for each case. While it is being written, its name ends in
 * {@code .part}; a replay that finds such a file goes on where that ends.
 */
final class ReplayJournal implements AutoCloseable {

  private static final int FLUSH_EVERY = 200;

  private final Path file;
  private final Path part;
  private final Deque<String> done = new ArrayDeque<>();
  private final BufferedWriter out;
  private int unflushed;

  private ReplayJournal(Path file, Path part, BufferedWriter out) {
    this.file = file;
    this.part = part;
    this.out = out;
  }

  /** Begins the results of a replay, or goes on with those of one that was killed. */
  static ReplayJournal open(Path file, Edition edition, OrderedWork.Taker<CaseOutcome> taker)
      throws IOException {
    Path part = OutputFile.inFolder(file).resolveSibling(file.getFileName() + ".part");
    String head = head(edition);
    boolean isBegun = Files.exists(part) && completeLines(part) > 0;
    BufferedWriter out = Files.newBufferedWriter(
        part,
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        isBegun ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
    ReplayJournal journal = new ReplayJournal(file, part, out);
    if (isBegun) {
      journal.takeUp(head, taker);
    } else {
      out.write(head);
      out.flush();
    }
    return journal;
  }

  private static String head(Edition edition) throws IOException {
    StringWriter head = new StringWriter();
    JsonWriter.write(head, false, json -> {
      json.text("version", edition.version());
      json.text("content-hash", edition.content().digits());
    });
    return head.toString();
  }

  /** Cuts off a line that was not written whole, and counts the others. */
  private static long completeLines(Path part) throws IOException {
    long lines = 0;
    long end = 0;
    try (InputStream in = Files.newInputStream(part)) {
      byte[] bytes = new byte[1 << 16];
      long at = 0;
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        for (int i = 0; i < read; i++, at++) {
          if (bytes[i] == '\n') {
            lines++;
            end = at + 1;
          }
        }
      }
    }
    try (RandomAccessFile cut = new RandomAccessFile(part.toFile(), "rw")) {
      cut.setLength(end);
    }
    return lines;
  }

  private void takeUp(String head, OrderedWork.Taker<CaseOutcome> taker) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(part)) {
      if (!head.strip().equals(in.readLine())) {
        throw new FileSystemException(
            part.toString(), null, "results of another version of kb or the content; delete it");
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        CaseOutcome outcome = OutcomeLine.read(line)
            .orElseThrow(() -> new FileSystemException(
                part.toString(), null, "not the results of a replay; delete it"));
        done.add(outcome.name());
        taker.take(outcome);
      }
    }
  }

  /**
   * Whether a case was done before; cases come in the same order each time.
   *
   * @throws UncheckedIOException if another one was done in its place; checked, it would be taken for a
   *     fault of the archive
   */
  boolean hasDone(String name) {
    Optional<String> next = Optional.ofNullable(done.poll());
    if (next.isPresent() && !next.get().equals(name)) {
      throw new UncheckedIOException(new FileSystemException(
          part.toString(), null, "results of another archive; delete it to begin anew"));
    }
    return next.isPresent();
  }

  /**
   * Adds a result.
   *
   * @throws UncheckedIOException if it can't be written, for the same reason
   */
  void add(CaseOutcome outcome) {
    try {
      OutcomeLine.write(outcome, out);
      if (++unflushed == FLUSH_EVERY) {
        out.flush();
        unflushed = 0;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives the file its name, once all is done. */
  void finish() throws IOException {
    out.close();
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
