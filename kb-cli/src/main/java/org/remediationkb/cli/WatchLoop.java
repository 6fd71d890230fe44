package org.remediationkb.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/** Does something again whenever the content changes, until Ctrl-C ends the process. */
final class WatchLoop {

  /** What is done each time, which returns an exit code. */
  interface Task {
    int run() throws IOException;
  }

  /** Always with seconds, which {@code LocalTime.toString} leaves out at the full minute. */
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Kb kb;
  private final Task task;
  private volatile int code;

  WatchLoop(Kb kb, Task task) {
    this.kb = kb;
    this.task = task;
  }

  /** Runs until there are no more changes, and returns the exit code of the last run. */
  int run(ContentChanges changes) throws IOException {
    // Otherwise the exit code would be that of the signal, and say nothing of the content.
    Thread atCtrlC = new Thread(() -> Runtime.getRuntime().halt(code));
    Runtime.getRuntime().addShutdownHook(atCtrlC);
    runOnce();
    for (Set<Path> changed = changes.next(); !changed.isEmpty(); changed = changes.next()) {
      kb.err().println();
      kb.say(heading(changed));
      runOnce();
    }
    Runtime.getRuntime().removeShutdownHook(atCtrlC);
    return code;
  }

  private void runOnce() {
    kb.err().flush();
    try {
      code = task.run();
    } catch (IOException | UncheckedIOException e) {
      // A file may be missing for the moment in which it is replaced; the next change tells.
      kb.say("kb: " + Main.message(e));
      code = ExitCode.USAGE;
    }
    kb.out().flush();
    kb.err().flush();
  }

  private static String heading(Set<Path> changed) {
    // Many programs save to another file first, which is gone by now and was nobody's concern.
    List<Path> there = changed.stream().filter(Files::exists).toList();
    List<Path> named = there.isEmpty() ? List.copyOf(changed) : there;
    int others = named.size() - 1;
    return "-- "
        + TIME.format(LocalTime.now(ZoneId.systemDefault()))
        + " "
        + named.get(0)
        + (others == 0 ? "" : " and " + others + " more")
        + " changed";
  }
}
