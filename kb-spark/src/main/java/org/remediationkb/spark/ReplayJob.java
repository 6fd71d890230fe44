package org.remediationkb.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.remediationkb.cli.ResultLines;
import org.remediationkb.model.problem.Checked;

/**
 * {@code spark-submit --class org.remediationkb.spark.ReplayJob kb-spark.jar CONTENT CASES OUTPUT}: writes a
 * folder of results for {@code kb replay --merge OUTPUT/part-*}.
 */
public final class ReplayJob {

  private static final int WRONG_USAGE = 2;
  private static final String SELECT = "select ";
  private static final String USAGE = """
      usage: ReplayJob CONTENT CASES OUTPUT
        CONTENT  the folder of the content, on the machine that the job is started from
        CASES    a folder or file of cases that Spark can read, or a query whose first column has
                 a case in each row: "SELECT facts FROM parquet.`/archive/cases`"
        OUTPUT   the folder to make; add its files up with: kb replay --merge OUTPUT/part-*""";

  private ReplayJob() {}

  /** Runs the job; ends with code 2 where the arguments are wrong. */
  public static void main(String[] args) throws IOException {
    String wrong = wrong(args);
    if (!wrong.isEmpty()) {
      System.err.println(wrong);
      System.exit(WRONG_USAGE);
    }
    try (SparkSession session = SparkSession.builder().appName("kb replay").getOrCreate()) {
      replay(session, Path.of(args[0]), args[1]).saveAsTextFile(args[2]);
    }
  }

  private static String wrong(String[] args) throws IOException {
    if (args.length != 3) {
      return USAGE;
    }
    Path content = Path.of(args[0]);
    if (!Files.isDirectory(content)) {
      return content + ": not a folder\n" + USAGE;
    }
    Checked<ResultLines> checked = ResultLines.by(content);
    return checked.value().isPresent() ? "" : content + ": run `kb check` on it, it has problems";
  }

  /** The results of some cases, in parts that can be added up. */
  static JavaRDD<String> replay(SparkSession session, Path content, String cases)
      throws IOException {
    CaseResults results =
        new CaseResults(JavaSparkContext.fromSparkContext(session.sparkContext()), content);
    boolean isQuery = cases.toLowerCase(Locale.ROOT).startsWith(SELECT);
    return results.mergeable(
        isQuery ? results.ofRows("query", session.sql(cases)) : results.ofFiles(cases));
  }
}
