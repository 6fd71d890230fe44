package org.remediationkb.rules.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells content from other content: the first digits of the SHA-256 of the lines that {@code
 * sha256sum} prints for its files, by their names. Test cases and schemas do not count, as nothing
 * that a reader gets comes from them.
 *
 * @param digits hexadecimal digits
 */
public record ContentHash(String digits) {

  private static final int SHOWN = 12;

  /** A file by its name within its library. */
  private record Line(String name, String hash) {}

  /** The hash of a library. */
  public static ContentHash of(ContentLayout layout) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (Path part : parts(layout)) {
      for (Path file : files(part)) {
        String name = layout.within(file).toString().replace('\\', '/');
        lines.add(new Line(name, sha256(Files.readAllBytes(file))));
      }
    }
    return of(lines);
  }

  /** The hash of an article and of the pages that it shows. */
  public static ContentHash of(Article article, List<Remediation> pages) {
    List<Line> lines = new ArrayList<>();
    lines.add(line("articles", article.id(), article.page()));
    pages.forEach(page -> lines.add(line("remediations", page.id(), page.page())));
    return of(lines);
  }

  private static Line line(String folder, String id, Page page) {
    byte[] bytes = page.text().text().getBytes(StandardCharsets.UTF_8);
    return new Line(folder + "/" + id + ".md", sha256(bytes));
  }

  private static ContentHash of(List<Line> lines) {
    String all = lines.stream()
        .sorted(Comparator.comparing(Line::name))
        .map(line -> line.hash() + "  " + line.name() + "\n")
        .collect(Collectors.joining());
    return new ContentHash(sha256(all.getBytes(StandardCharsets.UTF_8)).substring(0, SHOWN));
  }

  /** The files below a folder, or the file itself; hidden ones are other programs' own. */
  private static List<Path> files(Path part) throws IOException {
    try (Stream<Path> below = Files.walk(part)) {
      return below.filter(Files::isRegularFile).filter(file -> !isHidden(file)).toList();
    }
  }

  private static List<Path> parts(ContentLayout layout) {
    return layout.folders().stream()
        .flatMap(folder -> Stream.concat(
            Stream.of(folder.resolve(SubjectFolders.FILE)),
            ContentLayout.parts(folder).stream()
                .filter(part -> !part.endsWith(ContentLayout.CASES))))
        .filter(Files::exists)
        .toList();
  }

  private static boolean isHidden(Path file) {
    return String.valueOf(file.getFileName()).startsWith(".");
  }

  /** The SHA-256 of some bytes, in hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return digits;
  }
}
