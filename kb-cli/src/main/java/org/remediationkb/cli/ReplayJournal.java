package org.remediationkb.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
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
  private final OrderedWork.Taker<CaseOutcome> taker;
  private final BufferedReader earlier;
  private final BufferedWriter out;

  /** Whether all that was done earlier has been read; what comes behind it is of this replay. */
  private boolean isAllRead;

  private int unflushed;

  private ReplayJournal(Path file, Path part, OrderedWork.Taker<CaseOutcome> taker)
      throws IOException {
    this.file = file;
    this.part = part;
    this.taker = taker;
    this.earlier = Files.newBufferedReader(part);
    this.out = Files.newBufferedWriter(part, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
  }

  /**
   * Begins the results of a replay, or goes on with those of one that was killed.
   *
   * @param taker takes the outcomes that are in the file already
   */
  static ReplayJournal open(Path file, Edition edition, OrderedWork.Taker<CaseOutcome> taker)
      throws IOException {
    Path part = OutputFile.inFolder(file).resolveSibling(file.getFileName() + ".part");
    if (!Files.exists(part) || cutAfterLastLine(part) == 0) {
      Files.writeString(part, head(edition));
    }
    ReplayJournal journal = new ReplayJournal(file, part, taker);
    try {
      checkHead(part + " (delete it to begin anew)", journal.earlier.readLine(), edition);
      return journal;
    } catch (IOException e) {
      journal.close();
      throw e;
    }
  }

  /** The first line of results, with its end. */
  static String head(Edition edition) {
    return JsonWriter.text(false, json -> {
      json.text("version", edition.version());
      json.text("content-hash", edition.content().digits());
    });
  }

  /**
   * Refuses results of another version of the program or the content, and what is no result.
   *
   * @param line the first line of the file, null where it is empty
   */
  static void checkHead(String file, @Nullable String line, Edition edition) throws IOException {
    if (!head(edition).strip().equals(line)) {
      boolean isHead = line != null && line.startsWith("{\"version\":");
      throw new FileSystemException(
          file,
          null,
          isHead
              ? "results of another version of kb or the content"
              : "not the results of `kb replay`");
    }
  }

  /** The outcome in a line of results. */
  static CaseOutcome outcome(String file, String line) throws IOException {
    return OutcomeLine.read(line)
        .orElseThrow(() -> new FileSystemException(file, null, "not the results of `kb replay`"));
  }

  /** Cuts off a line that was not written whole, and tells the length of the others. */
  private static long cutAfterLastLine(Path part) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(part.toFile(), "rw")) {
      byte[] bytes = new byte[1 << 16];
      long end = file.length();
      while (end > 0) {
        int length = (int) Math.min(bytes.length, end);
        file.seek(end - length);
        file.readFully(bytes, 0, length);
        while (length > 0 && bytes[length - 1] != '\n') {
          length--;
          end--;
        }
        if (length > 0) {
          break;
        }
      }
      file.setLength(end);
      return end;
    }
  }

  /**
   * Whether a case was done before, whose outcome is then taken; cases come in the same order each time.
   *
   * @throws UncheckedIOException if another one was done in its place; checked, it would be taken for a
   *     fault of the archive
   */
  boolean hasDone(String name) {
    try {
      String line = isAllRead ? null : earlier.readLine();
      if (line == null) {
        isAllRead = true;
        return false;
      }
      CaseOutcome outcome = outcome(part.toString(), line);
      if (!outcome.name().equals(name)) {
        throw ofAnotherArchive();
      }
      taker.take(outcome);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileSystemException ofAnotherArchive() {
    return new FileSystemException(
        part.toString(), null, "results of another archive; delete it to begin anew");
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
    if (!isAllRead && earlier.readLine() != null) {
      throw ofAnotherArchive();
    }
    out.close();
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    earlier.close();
    out.close();
  }
}
