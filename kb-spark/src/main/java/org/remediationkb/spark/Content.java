package org.remediationkb.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.spark.SparkFiles;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.remediationkb.cli.ResultLines;

/**
 * The content by which a job diagnoses. Spark hands no folders to executors, so it is handed on as what its
 * files hold.
 */
final class Content implements Serializable {

  private static final long serialVersionUID = 1L;

  /** One knowledge base a JVM, whatever the number of its tasks. */
  private static final Map<Long, ResultLines> LOADED = new ConcurrentHashMap<>();

  private final Broadcast<Map<String, byte[]>> files;

  private Content(Broadcast<Map<String, byte[]>> files) {
    this.files = files;
  }

  /** Hands a folder of content to all executors. */
  static Content of(JavaSparkContext spark, Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return new Content(spark.broadcast(files));
  }

  /** The results by this content, in this JVM. */
  ResultLines results() {
    return LOADED.computeIfAbsent(files.id(), id -> load(files.value()));
  }

  private static ResultLines load(Map<String, byte[]> files) {
    try {
      // Spark removes it with what is its own: the pages of readers are read when they are needed.
      Path folder = Files.createTempDirectory(Path.of(SparkFiles.getRootDirectory()), "kb-content");
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path copy = folder.resolve(file.getKey());
        Files.createDirectories(copy.getParent());
        Files.write(copy, file.getValue());
      }
      return ResultLines.by(folder).value().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
