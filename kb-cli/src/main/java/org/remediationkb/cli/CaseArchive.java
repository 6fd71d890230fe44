package org.remediationkb.cli;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * The files in a file: those of a zip or tar archive, what a gz file holds, or the file itself. They are
 * read from the archive one after the other and never written anywhere, so that their names and links
 * mean nothing. An archive that grows beyond all measure is given up.
 */
final class CaseArchive {

  private static final long MOST_BYTES = 1L << 30;
  private static final long LARGEST_RATIO = 200;

  private CaseArchive() {}

  /** Something to do with each file. */
  interface Task {
    /**
     * Does it.
     *
     * @param name the name for messages
     * @param in the file, which is not to be closed
     */
    void run(String name, InputStream in) throws IOException;
  }

  /**
   * Does something with each file.
   *
   * @throws FileSystemException if the archive is broken; the files before that have been read
   */
  static void forEach(InputFile file, Terminal terminal, Task task) throws IOException {
    try (InputStream in = new BufferedInputStream(ProgressDisplay.open(file, terminal), 1 << 16)) {
      read(file, in, task);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      throw new FileSystemException(file.name(), null, "the archive is broken: " + e.getMessage());
    }
  }

  /**
   * Tells the names of the files, without reading more than it takes to know them; none where they can
   * be read only once.
   *
   * @throws FileSystemException if the archive is broken; the names before that have been told
   */
  static void forEachName(InputFile file, Terminal terminal, Consumer<String> task)
      throws IOException {
    Form form = Form.of(file.name());
    if (form == Form.PLAIN || form == Form.GZ) {
      task.accept(form.inside(file.name()));
    } else if (file.canBeReadTwice()) {
      forEach(file, terminal, (name, in) -> task.accept(name));
    }
  }

  private static void read(InputFile file, InputStream in, Task task) throws IOException {
    Form form = Form.of(file.name());
    switch (form) {
      case ZIP -> readZip(file, new ZipInputStream(in, StandardCharsets.UTF_8), task);
      case TAR -> readTar(file, in, task);
      case TAR_GZ -> {
        InputStream inflated = inflated(file, in);
        readTar(file, inflated, task);
        inflated.skip(Long.MAX_VALUE); // to its checksum
      }
      case GZ -> task.run(form.inside(file.name()), inflated(file, in));
      case PLAIN -> task.run(file.name(), in);
    }
  }

  /** What the end of a name says of a file. */
  private enum Form {
    ZIP(".zip"),
    TAR(".tar"),
    TAR_GZ(".tar.gz", ".tgz"),
    GZ(".gz"),
    PLAIN("");

    private final List<String> endings;

    Form(String... endings) {
      this.endings = List.of(endings);
    }

    static Form of(String file) {
      String name = file.toLowerCase(Locale.ROOT);
      return Arrays.stream(values())
          .filter(form -> form.endings.stream().anyMatch(name::endsWith))
          .findFirst()
          .orElseThrow();
    }

    /** The name of the only file in a file of that name. */
    String inside(String file) {
      return file.substring(0, file.length() - endings.get(0).length());
    }
  }

  private static InputStream inflated(InputFile file, InputStream in) throws IOException {
    return new Guard(file, new GZIPInputStream(in, 1 << 16));
  }

  private static void readZip(InputFile file, ZipInputStream zip, Task task) throws IOException {
    InputStream guarded = new Guard(file, zip);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (!entry.isDirectory() && isWanted(entry.getName())) {
        task.run(file.name() + "/" + entry.getName(), guarded);
      }
      guarded.skip(Long.MAX_VALUE);
    }
  }

  private static void readTar(InputFile file, InputStream in, Task task) throws IOException {
    TarArchiveInputStream tar = new TarArchiveInputStream(in, StandardCharsets.UTF_8.name());
    InputStream guarded = new Guard(file, tar); // a sparse file is larger than what there is of it
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      if (isFile(entry) && isWanted(entry.getName())) {
        task.run(file.name() + "/" + entry.getName(), guarded);
      }
    }
  }

  /** Neither a link nor a device nor a pipe. */
  private static boolean isFile(TarArchiveEntry entry) {
    byte kind = entry.getLinkFlag();
    return kind == TarConstants.LF_NORMAL
        || kind == TarConstants.LF_OLDNORM
        || kind == TarConstants.LF_CONTIG;
  }

  /** Hidden files are other programs' own. */
  private static boolean isWanted(String name) {
    for (String part : name.split("/", -1)) {
      boolean isUp = part.equals(".") || part.equals("..");
      if ((part.startsWith(".") && !isUp) || part.equals("__MACOSX")) {
        return false;
      }
    }
    return true;
  }

  /** Counts what comes out of an archive. */
  private static final class Guard extends FilterInputStream {
    private final InputFile file;
    private final long most;
    private long count;

    Guard(InputFile file, InputStream in) throws IOException {
      super(in);
      this.file = file;
      this.most = file.canBeReadTwice()
          ? Math.max(MOST_BYTES, LARGEST_RATIO * Files.size(file.path().orElseThrow()))
          : Long.MAX_VALUE;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      count += Math.max(0, read);
      if (count > most) {
        throw new FileSystemException(
            file.name(), null, "the archive holds more than " + LARGEST_RATIO + " times its size");
      }
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      byte[] skipped = new byte[1 << 16];
      long done = 0;
      for (int read = 0; read >= 0 && done < bytes; done += Math.max(0, read)) {
        read = read(skipped, 0, (int) Math.min(skipped.length, bytes - done));
      }
      return done;
    }
  }
}
