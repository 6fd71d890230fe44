package org.remediationkb.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.remediationkb.cli.ResultLines;

/**
 * The results of the cases of an archive, a line for each, in the order and with the names that {@code kb
 * replay --results} gives them on one machine. Archives within an archive ({@code .zip}, {@code .tar.gz}) are
 * cases that can't be diagnosed: unpack them before.
 */
public final class CaseResults {

  private static final int TASKS_PER_CORE = 4;

  private final JavaSparkContext spark;
  private final Content content;
  private final Broadcast<SerializableConfiguration> hadoop;

  /**
   * Results of cases by some content.
   *
   * @param content a folder of the driver, which Spark copies to the executors
   */
  public CaseResults(JavaSparkContext spark, java.nio.file.Path content) throws IOException {
    this.spark = spark;
    this.content = Content.of(spark, content);
    Configuration configuration = new Configuration(spark.hadoopConfiguration());
    configuration.set("textinputformat.record.delimiter", "\n");
    this.hadoop = spark.broadcast(new SerializableConfiguration(configuration));
  }

  /**
   * The results of a file or of all files in a folder and those within it, in the order of their paths.
   * Each file is a case, or each line of one that ends in {@code .jsonl} or {@code .ndjson}.
   */
  public JavaRDD<String> ofFiles(String path) throws IOException {
    List<String> files = files(new Path(path), hadoop.value().value());
    List<JavaRDD<String>> parts = new ArrayList<>();
    List<String> some = new ArrayList<>();
    for (String file : files) {
      if (ResultLines.areIn(file)) {
        addFiles(some, parts);
        parts.add(ofLines(file));
      } else {
        some.add(file);
      }
    }
    addFiles(some, parts);
    return parts.isEmpty() ? spark.emptyRDD() : union(parts);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private JavaRDD<String> union(List<JavaRDD<String>> parts) {
    return spark.union(parts.toArray(new JavaRDD[0]));
  }

  private static List<String> files(Path path, Configuration configuration) throws IOException {
    List<String> files = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> all = path.getFileSystem(configuration).listFiles(path, true);
    while (all.hasNext()) {
      files.add(all.next().getPath().toString());
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }

  private void addFiles(List<String> files, List<JavaRDD<String>> parts) {
    if (!files.isEmpty()) {
      Content content = this.content;
      Broadcast<SerializableConfiguration> hadoop = this.hadoop;
      int tasks = Math.min(files.size(), spark.defaultParallelism() * TASKS_PER_CORE);
      parts.add(spark
          .parallelize(List.copyOf(files), tasks)
          .map(file -> ofFile(new Path(file), hadoop.value().value(), content.results())));
      files.clear();
    }
  }

  private static String ofFile(Path file, Configuration configuration, ResultLines results)
      throws IOException {
    try (InputStream in = FileSystem.get(file.toUri(), configuration).open(file)) {
      return results.ofFile(file.toUri().getPath(), in);
    }
  }

  private JavaRDD<String> ofLines(String file) {
    return ofLines(
        new Path(file).toUri().getPath(),
        spark
            .newAPIHadoopFile(
                file,
                TextInputFormat.class,
                LongWritable.class,
                Text.class,
                hadoop.value().value())
            .values()
            .map(Text::copyBytes));
  }

  /**
   * The results of the rows of a table, whose first column has a case each, as a line of a file would have
   * it.
   *
   * @param name what the table is called in the results
   */
  public JavaRDD<String> ofRows(String name, Dataset<Row> table) {
    return ofLines(
        name, table.toJavaRDD().map(row -> row.getString(0).getBytes(StandardCharsets.UTF_8)));
  }

  private JavaRDD<String> ofLines(String name, JavaRDD<byte[]> lines) {
    Content content = this.content;
    return lines
        .zipWithIndex()
        .map(line -> content.results().ofLine(name, line._2() + 1, line._1()));
  }

  /** The results in parts, each of which {@code kb replay --merge} can read. */
  public JavaRDD<String> mergeable(JavaRDD<String> results) {
    Content content = this.content;
    return results.mapPartitions(lines -> Stream.concat(
            Stream.of(content.results().head()),
            StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, 0), false))
        .iterator());
  }
}
