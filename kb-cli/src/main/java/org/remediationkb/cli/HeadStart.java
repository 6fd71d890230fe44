package org.remediationkb.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.remediationkb.rules.diagnosis.Diagnostician;
import org.remediationkb.rules.drools.DroolsEngine;

/**
 * What takes long of a diagnosis, begun on another core while arguments and cases are read on this one:
 * the library, where it was kept, and the network of its rules.
 */
final class HeadStart implements Runnable {

  /** The commands that diagnose cases and write about them. */
  private static final Set<String> DIAGNOSING = Set.of("evaluate", "explain", "test");

  /** The content that a command is most likely to be about. */
  private final List<Path> roots = List.of(ContentFolder.shipped());

  private final FutureTask<LibrarySource> source = new FutureTask<>(() -> LibrarySource.of(roots));
  private final FutureTask<Optional<Diagnostician>> diagnostician =
      new FutureTask<>(() -> source.get().kept().map(Diagnostician::new));

  private HeadStart() {}

  /** The head start for a command with these arguments; empty for one that needs none. */
  static Optional<HeadStart> of(String... args) {
    if (args.length == 0 || !DIAGNOSING.contains(args[0])) {
      return Optional.empty();
    }
    HeadStart start = new HeadStart();
    Thread thread = new Thread(start, "head-start");
    thread.setDaemon(true);
    thread.start();
    return Optional.of(start);
  }

  @Override
  public void run() {
    source.run();
    diagnostician.run();
    try {
      if (diagnostician.get().isEmpty()) {
        DroolsEngine.prepare(); // its classes at least, while the content is read
      }
    } catch (ExecutionException | InterruptedException e) {
      return; // whoever asks for it is told
    }
  }

  /** Where the library in some folders comes from, if that was begun. */
  Optional<LibrarySource> source(List<Path> folders) throws IOException {
    return folders.equals(roots) ? Optional.of(result(source)) : Optional.empty();
  }

  /** What diagnoses by the library that was kept; empty where none was. */
  Optional<Diagnostician> diagnostician() throws IOException {
    return result(diagnostician);
  }

  /** The result of something that another thread does. */
  static <T> T result(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
  }
}
