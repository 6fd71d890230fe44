package org.remediationkb.rules.compiled;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.remediationkb.rules.content.ContentLayout;

/**
 * Tells what a library was made from: each byte of the content, the names of its files, and the
 * program. It has two parts, because pages are edited far more often than what all pages depend on.
 *
 * <p>It protects from mistakes, not from an enemy: who could make another content with the same key
 * could as well write what they like into this one. There are two checksums, because a processor has
 * instructions for both, while a start could read the content twice in the time of a SHA-256.
 *
 * @param settings hexadecimal digits of all but the pages
 * @param pages the same of the pages
 */
public record LibraryKey(String settings, String pages) {

  /** What a library is not made from. Whether there are such folders counts all the same. */
  private static final Set<String> OTHERS = Set.of("cases", "schema");

  private static final Set<String> PAGES =
      Set.of(ContentLayout.REMEDIATIONS.toString(), ContentLayout.ARTICLES.toString());

  private static final int DEEPEST = 32;

  /** The two checksums, of the same bytes. */
  private record Sums(CRC32 one, CRC32C other) {

    void add(byte[] bytes) {
      for (Checksum sum : List.of(one, other)) {
        sum.update(bytes, 0, bytes.length);
      }
    }

    /** A text with its length before it, so that no text can continue another. */
    void add(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      add(new byte[] {(byte) (bytes.length >> 8), (byte) bytes.length});
      add(bytes);
    }

    String digits() {
      HexFormat hex = HexFormat.of();
      return hex.toHexDigits(one.getValue(), 8) + hex.toHexDigits(other.getValue(), 8);
    }
  }

  /**
   * The key of the library in some folders.
   *
   * @param program tells the program from all others, including earlier versions of it
   * @param roots the folders that were named; what they are called counts, as a subject has the name
   *     of its folder, and where they are does not
   * @throws IOException if a file can't be read
   */
  public static LibraryKey of(String program, List<Path> roots) throws IOException {
    Sums settings = new Sums(new CRC32(), new CRC32C());
    Sums pages = new Sums(new CRC32(), new CRC32C());
    settings.add(program);
    for (Path root : roots) {
      settings.add(ContentLayout.name(root));
      addFolder(root.toFile(), settings, pages, 0);
    }
    return new LibraryKey(settings.digits(), pages.digits());
  }

  /** By {@link File}, which needs less of the JDK to be loaded than channels do. */
  private static void addFolder(File folder, Sums sums, Sums pages, int depth) throws IOException {
    String[] names = folder.list();
    if (names == null || depth > DEEPEST) {
      throw new IOException(folder + " can't be listed");
    }
    Arrays.sort(names);
    for (String name : names) {
      if (!name.startsWith(".")) {
        sums.add(name);
        addFile(new File(folder, name), sums, pages, depth);
      }
    }
    sums.add("");
  }

  private static void addFile(File file, Sums sums, Sums pages, int depth) throws IOException {
    if (!file.isDirectory()) {
      try (InputStream in = new FileInputStream(file)) {
        byte[] bytes = in.readAllBytes();
        sums.add(Integer.toString(bytes.length));
        sums.add(bytes);
      }
    } else if (!OTHERS.contains(file.getName())) {
      addFolder(file, PAGES.contains(file.getName()) ? pages : sums, pages, depth + 1);
    }
  }

  /** Both parts, as {@link #parse} reads them. */
  @Override
  public String toString() {
    return settings + "-" + pages;
  }

  /** The key that a text is of. */
  static LibraryKey parse(String text) {
    int between = text.indexOf('-');
    return new LibraryKey(text.substring(0, between), text.substring(between + 1));
  }
}
