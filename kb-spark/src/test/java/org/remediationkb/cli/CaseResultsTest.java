package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.spark.CaseResults;

/** The same archive, replayed by Spark and on one machine. */
class CaseResultsTest {

  private static final Path CONTENT = Path.of(Content.FOLDER).toAbsolutePath().normalize();

  private static SparkSession session;
  private static CaseResults results;

  @TempDir
  private Path folder;

  @BeforeAll
  static void start() throws IOException {
    session = SparkSession.builder()
        .master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .getOrCreate();
    results = new CaseResults(JavaSparkContext.fromSparkContext(session.sparkContext()), CONTENT);
  }

  @AfterAll
  static void stop() {
    session.stop();
  }

  /** Lines of all sorts: the same case again and again, captures, and what is none. */
  private static List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      lines.add(
          switch (i % 5) {
            case 0 -> "";
            case 1 -> "no case";
            case 2 ->
              "{\"name\": \"a\", \"capture\": \"fw # diagnose hydrotoken info\\nHYDROTOKEN DRIFT"
                  + " STATUS\\nHTK200BAA0000001 0 locked\\nfw # \"}";
            case 3 ->
              "{\"tokens\": [{\"serial\": \"HTK200BAA000000" + i % 10
                  + "\", \"status\": \"lock\"}]}";
            default -> "{\"email\": {\"activation-code\": \"not-delivered\"}}\r";
          });
    }
    return lines;
  }

  /** What one machine writes for an archive, without the line that says which version it is. */
  private List<String> onOneMachine(Path archive) throws IOException {
    Path file = folder.resolve("results.jsonl");
    Run.run("replay", archive.toString(), "--results", file.toString());
    List<String> all = Files.readAllLines(file);
    return all.subList(1, all.size());
  }

  @Test
  void linesHaveTheResultsThatOneMachineFinds() throws IOException {
    Path file = folder.resolve("cases.jsonl");
    Files.writeString(file, String.join("\n", lines()) + "\n");
    assertThat(results.ofFiles(file.toString()).collect())
        .isEqualTo(onOneMachine(file))
        .anyMatch(line -> line.contains("\"findings\":{\"token-locked\""))
        .anyMatch(line -> line.contains("\"again\":true"));
  }

  @Test
  void filesHaveTheResultsThatOneMachineFinds() throws IOException {
    Path archive = folder.resolve("archive");
    Content.copy(CONTENT.resolve("hydrotoken/cases"), archive.resolve("b"));
    Files.createDirectories(archive.resolve("a"));
    Files.write(archive.resolve("a/some.jsonl"), lines().subList(0, 20));
    Files.writeString(archive.resolve("z.bin"), "\0\0\1");
    assertThat(results.ofFiles(archive.toString()).collect())
        .hasSizeGreaterThan(25)
        .isEqualTo(onOneMachine(archive));
  }

  @Test
  void rowsOfATableAreLines() throws IOException {
    Path file = folder.resolve("table.jsonl");
    Files.writeString(file, String.join("\n", lines()));
    Dataset<Row> table = session.createDataset(lines(), Encoders.STRING()).toDF("facts");
    assertThat(results.ofRows(file.toString(), table).collect()).isEqualTo(onOneMachine(file));
  }

  @Test
  void partsAreAddedUpToTheReportOfOneMachine() throws IOException {
    Path file = folder.resolve("cases.jsonl");
    Files.writeString(file, String.join("\n", lines()));
    Path output = folder.resolve("output");
    results
        .mergeable(results.ofFiles(file.toString()).repartition(3))
        .saveAsTextFile(output.toString());
    List<String> command = new ArrayList<>(List.of("replay", "--format", "json", "--merge"));
    try (Stream<Path> parts = Files.list(output)) {
      parts
          .map(Path::toString)
          .filter(part -> part.contains("/part-"))
          .sorted()
          .forEach(command::add);
    }
    assertThat(command).hasSizeGreaterThan(6);
    assertThat(Run.run(command.toArray(String[]::new)).out())
        .isEqualTo(Run.run("replay", "--format", "json", file.toString()).out())
        .contains("\"token-locked\"");
  }
}
