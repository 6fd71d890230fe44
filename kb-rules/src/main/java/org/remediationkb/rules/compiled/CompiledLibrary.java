package org.remediationkb.rules.compiled;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.value.DateTime;
import org.remediationkb.model.value.DateTimeRange;
import org.remediationkb.model.value.IntegerRange;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.ValueSet;
import org.remediationkb.model.value.Version;
import org.remediationkb.model.value.VersionRanges;
import org.remediationkb.rules.content.ContentHash;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.data.DataFormat;

/**
 * A library without errors, with the hash of its content, as a file has it: a line that says what the
 * file is and of which key, a checksum of the rest, and the rest as plain data.
 *
 * @param library the library, whose pages can all be filled in
 * @param hash the hash of its content
 */
public record CompiledLibrary(ContentLibrary library, ContentHash hash) {

  private static final KeptData KEPT = new KeptData("library of kb, format 3, ");

  /** Tells the classes that there are of each type that permits others. */
  private static final Map<Class<?>, List<Class<?>>> OPEN = Map.of(
      Object.class,
      List.of(
          Term.class,
          Integer.class,
          Boolean.class,
          String.class,
          Text.class,
          Version.class,
          DateTime.class),
      ValueSet.class,
      List.of(IntegerRange.class, VersionRanges.class, DateTimeRange.class));

  /** The format of a type that consists of parts of a library. */
  public static <T> DataFormat<T> formatOf(Class<T> type) {
    return DataFormat.of(type, OPEN);
  }

  private static DataFormat<CompiledLibrary> format(List<Path> roots) {
    return formatOf(CompiledLibrary.class)
        .within(roots.stream().map(CompiledLibrary::before).toList());
  }

  /** What the names of the files in a folder begin with. */
  private static String before(Path folder) {
    String file = folder.resolve("x").toString();
    return file.substring(0, file.length() - 1);
  }

  /** The classes that the data consists of, and the sealed types of them. */
  public static Set<Class<?>> classes() {
    return format(List.of()).classes();
  }

  /** What has to be known of these classes where Java runs as a script, and can't tell itself. */
  public static String typeTable() {
    return format(List.of()).typeTable();
  }

  /** The plain data alone, for such a place; the content was read from these folders. */
  public byte[] data(List<Path> roots) {
    return format(roots).write(this);
  }

  /**
   * What plain data has, in such a place.
   *
   * @param types the table of types
   * @param data the data
   * @param folders what the names of files in each folder of the content begin with
   */
  public static CompiledLibrary of(String types, byte[] data, List<String> folders) {
    return DataFormat.of(CompiledLibrary.class, OPEN, types)
        .within(folders)
        .read(data, 0, data.length);
  }

  /** The bytes of a file that has this under a key; the content was read from these folders. */
  public byte[] toBytes(LibraryKey key, List<Path> roots) {
    return KEPT.toBytes(key.toString(), format(roots).write(this));
  }

  /**
   * What the bytes of a file have; empty where they are damaged, or of another key or format.
   *
   * @param roots where the folders of the content are now
   */
  public static Optional<CompiledLibrary> of(byte[] bytes, LibraryKey key, List<Path> roots) {
    return KEPT.of(bytes, key.toString(), format(roots));
  }
}
