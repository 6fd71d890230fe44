package org.remediationkb.render.site;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.content.ContentLibrary;

/**
 * Tells builds of the program apart: by every class that a script for browsers can be made of. A script has
 * the mark of the build that it is of as a text, so that none is used with the data of another.
 */
public final class ProgramMark {

  /** What all marks begin with. */
  public static final String BEGIN = "kb-program-";

  private static final int DIGITS = 16;

  /** One of each module. */
  private static final List<Class<?>> MODULES =
      List.of(Problem.class, ContentLibrary.class, ProgramMark.class);

  private ProgramMark() {}

  /** The mark of this build. */
  public static String ofThisBuild() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Class<?> one : MODULES) {
        add(Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI()), digest);
      }
      return BEGIN + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** The classes in a folder or a jar; which of both they are in does not count. */
  private static void add(Path module, MessageDigest digest) throws IOException {
    if (Files.isDirectory(module)) {
      addFolder(module, digest);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(module)) {
        addFolder(jar.getPath("/"), digest);
      }
    }
  }

  private static void addFolder(Path root, MessageDigest digest) throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.walk(root)) {
      names = files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".class"))
          .sorted()
          .toList();
    }
    for (String name : names) {
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(root.resolve(name)));
    }
  }
}
