package org.remediationkb.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.remediationkb.rules.compiled.CompiledLibrary;
import org.remediationkb.rules.compiled.LibraryKey;
import org.remediationkb.rules.content.ContentHash;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;

/** Where the library of one command comes from: kept by an earlier one, or read, and kept then. */
final class LibrarySource {

  private final Optional<LibraryCache> cache;
  private final Optional<LibraryKey> key;
  private final Optional<CompiledLibrary> kept;
  private final Optional<CompiledLibrary> beforeEdit;
  private Optional<FutureTask<ContentHash>> hash = Optional.empty();

  private LibrarySource(Optional<LibraryCache> cache, Optional<LibraryKey> key) {
    this.cache = cache;
    this.key = key;
    this.kept = key.flatMap(found -> cache.orElseThrow().find(found));
    this.beforeEdit = kept.isPresent()
        ? Optional.empty()
        : key.flatMap(found -> cache.orElseThrow().findWithOtherPages(found));
  }

  /** The source of the library in some folders. */
  static LibrarySource of(List<Path> roots) {
    Optional<LibraryCache> cache = LibraryCache.of(roots);
    return new LibrarySource(cache, cache.flatMap(LibrarySource::key));
  }

  /** What is wrong with the folders is told by what reads them. */
  private static Optional<LibraryKey> key(LibraryCache cache) {
    try {
      return Optional.of(cache.key());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The library, where an earlier command has kept it. */
  Optional<ContentLibrary> kept() {
    return kept.map(CompiledLibrary::library);
  }

  /** A library that is as the content but for pages, where an earlier command has kept one. */
  Optional<ContentLibrary> beforeEdit() {
    return beforeEdit.map(CompiledLibrary::library);
  }

  /** Begins to hash the content, which takes as long as to read it. */
  void hashBeside(ContentLayout layout) {
    FutureTask<ContentHash> task = new FutureTask<>(() -> ContentHash.of(layout));
    Thread hashing = new Thread(task, "content-hash");
    hashing.setDaemon(true);
    hashing.start();
    hash = Optional.of(task);
  }

  /** The hash of the content. */
  ContentHash hash() throws IOException {
    if (kept.isPresent()) {
      return kept.get().hash();
    }
    return HeadStart.result(hash.orElseThrow());
  }

  /** Keeps a library that was read without errors. Where that fails, the next start takes longer. */
  void keep(ContentLibrary library) {
    if (kept.isPresent() || key.isEmpty()) {
      return;
    }
    try {
      cache.orElseThrow().keep(key.get(), new CompiledLibrary(library, hash()));
    } catch (IOException | UncheckedIOException e) {
      // Somebody is just changing the content.
    }
  }
}
