package org.remediationkb.cli;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Watches folders and all below them, those folders included that are made later. */
final class FolderWatch implements ContentChanges, AutoCloseable {

  /** Editors save in several steps, and programs many files at once: that is one change. */
  private static final long QUIET_MILLIS = 50;

  private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  /** What editors write beside the file itself, the number among them by vim. */
  private static final Pattern BY_EDITORS = Pattern.compile("\\..*|.*~|4913");

  private final WatchService service;

  /** Watches folders from now on. */
  public FolderWatch(List<Path> folders) throws IOException {
    this.service = FileSystems.getDefault().newWatchService();
    for (Path folder : folders) {
      register(folder);
    }
  }

  private void register(Path folder) throws IOException {
    try (Stream<Path> below = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (Path each : below.filter(Files::isDirectory).toList()) {
        each.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
      }
    }
  }

  @Override
  public Set<Path> next() throws IOException {
    Set<Path> changed = new TreeSet<>();
    try {
      while (changed.isEmpty()) {
        collect(service.take(), changed);
        collectUntilQuiet(changed);
      }
      return changed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Set.of();
    }
  }

  private void collectUntilQuiet(Set<Path> changed) throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST_NANOS;
    Optional<WatchKey> key = soon();
    while (key.isPresent() && System.nanoTime() < end) {
      collect(key.get(), changed);
      key = soon();
    }
    if (key.isPresent()) {
      collect(key.get(), changed);
    }
  }

  private Optional<WatchKey> soon() throws InterruptedException {
    return Optional.ofNullable(service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS));
  }

  private void collect(WatchKey key, Set<Path> changed) throws IOException {
    Path folder = (Path) key.watchable();
    for (WatchEvent<?> event : key.pollEvents()) {
      // Of very many changes the system says only that there were some.
      Path path = event.context() instanceof Path name ? folder.resolve(name) : folder;
      if (!BY_EDITORS.matcher(String.valueOf(path.getFileName())).matches()) {
        changed.add(path);
      }
      if (event.kind() == ENTRY_CREATE && Files.isDirectory(path)) {
        register(path);
      }
    }
    key.reset();
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
