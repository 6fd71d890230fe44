package org.remediationkb.cli;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.remediationkb.rules.analysis.prove.ProofStore;
import org.remediationkb.rules.compiled.CompiledLibrary;
import org.remediationkb.rules.compiled.KeptFiles;
import org.remediationkb.rules.compiled.KeptFiles.Folder;
import org.remediationkb.rules.compiled.LibraryKey;
import org.remediationkb.rules.compiled.LibraryStore;

/**
 * Where this program keeps the libraries that it has read: beside itself that of the shipped content,
 * and any other in the user's folder for caches.
 *
 * @param store the folders
 * @param program tells this build of the program from others
 */
record LibraryCache(LibraryStore store, String program) {

  /** Names a folder of the program; nothing is kept where it is not set, such as in tests. */
  private static final String PROPERTY = "kb.home";

  /** Of ten versions of a content with twenty groups of pages. */
  private static final int MOST_PROOFS = 200;

  /** The cache for content in some folders; empty where the program was started without any. */
  static Optional<LibraryCache> of(List<Path> roots) {
    return home()
        .map(home -> new LibraryCache(new LibraryStore(folders(home, roots), roots), build()));
  }

  /** Where this user's proofs are kept; empty where the program was started without any cache. */
  static Optional<ProofStore> proofs() {
    return home()
        .map(home -> new ProofStore(
            new KeptFiles(ofUser().stream().toList(), ProofStore.ENDING, MOST_PROOFS), build()));
  }

  /** The folder of the program; empty where it was started without any. */
  static Optional<Path> home() {
    return Optional.ofNullable(System.getProperty(PROPERTY))
        .filter(home -> !home.isEmpty())
        .map(Path::of);
  }

  private static List<Folder> folders(Path home, List<Path> roots) {
    List<Folder> folders = new ArrayList<>();
    if (roots.equals(List.of(ContentFolder.shipped()))) {
      folders.add(new Folder(home, false));
    }
    ofUser().ifPresent(folders::add);
    return folders;
  }

  private static Optional<Folder> ofUser() {
    return ofUser(System.getenv("XDG_CACHE_HOME"), "")
        .or(() -> ofUser(System.getenv("HOME"), ".cache"))
        .map(folder -> new Folder(folder.resolve("remediation-kb"), true));
  }

  private static Optional<Path> ofUser(@Nullable String variable, String below) {
    return Optional.ofNullable(variable)
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, below))
        .filter(Path::isAbsolute);
  }

  /**
   * Two builds of one version are two programs, so each byte of our jars counts. Their times don't:
   * unpacking changes them.
   */
  private static String build() {
    StringBuilder program = new StringBuilder(ProgramVersion.number());
    File[] jars = new File(System.getProperty("java.class.path"))
        .getAbsoluteFile()
        .getParentFile()
        .listFiles((folder, name) -> name.startsWith("kb-") && name.endsWith(".jar"));
    if (jars != null) {
      Arrays.sort(jars);
      for (File jar : jars) {
        program.append(' ').append(Long.toHexString(sum(jar)));
      }
    }
    return program.toString();
  }

  private static long sum(File jar) {
    try (InputStream in = new FileInputStream(jar)) {
      CRC32C sum = new CRC32C();
      byte[] bytes = in.readAllBytes();
      sum.update(bytes, 0, bytes.length);
      return sum.getValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The key of the content as it is now. */
  LibraryKey key() throws IOException {
    return LibraryKey.of(program, store.roots());
  }

  Optional<CompiledLibrary> find(LibraryKey key) {
    return store.find(key);
  }

  Optional<CompiledLibrary> findWithOtherPages(LibraryKey key) {
    return store.findWithOtherPages(key);
  }

  /** Keeps a library, unless its content has changed since there was this key. */
  void keep(LibraryKey key, CompiledLibrary compiled) throws IOException {
    if (compiled.library().readers().problems().isEmpty() && key().equals(key)) {
      store.keep(key, compiled);
    }
  }
}
