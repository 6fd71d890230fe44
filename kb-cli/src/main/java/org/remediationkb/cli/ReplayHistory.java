package org.remediationkb.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.file.BoundedLines;
import org.remediationkb.model.file.BoundedLines.Line;
import org.remediationkb.model.file.WholeFile;
import org.remediationkb.render.replay.ReplaySummary;

/** The counts of replays in a folder, a line of JSON each, the last one at the end. */
final class ReplayHistory {

  private static final String FILE = "replays.jsonl";
  private static final int MOST = 1000;
  private static final int LONGEST_LINE = 4 << 20;

  private final Path file;

  ReplayHistory(Path folder) {
    this.file = folder.resolve(FILE);
  }

  /**
   * The replays, the last one at the end.
   *
   * @throws FileSystemException if there are none, or something else is in the file
   */
  List<ReplaySummary> read() throws IOException {
    List<ReplaySummary> replays = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      BoundedLines lines = new BoundedLines(in, LONGEST_LINE);
      for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        replays.add(summary(line.get()));
      }
    }
    return replays;
  }

  private ReplaySummary summary(Line line) throws IOException {
    return Optional.of(line)
        .filter(one -> !one.isTooLong())
        .flatMap(one -> ReplaySummary.read(new String(one.bytes(), StandardCharsets.UTF_8)))
        .orElseThrow(() -> new FileSystemException(
            file.toString(), null, "line " + line.number() + " is not one of kb replay --history"));
  }

  /** Adds a replay; of too many, the first ones are dropped. */
  void add(ReplaySummary replay) throws IOException {
    List<ReplaySummary> all = new ArrayList<>(Files.exists(file) ? read() : List.of());
    all.add(replay);
    List<ReplaySummary> kept = all.subList(Math.max(0, all.size() - MOST), all.size());
    WholeFile.write(file, out -> {
      for (ReplaySummary one : kept) {
        out.write(one.line());
      }
      return file;
    });
  }
}
