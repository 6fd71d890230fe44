package org.remediationkb.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * One run of the program, as a shell sees it.
 *
 * @param code the exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int code, String out, String err) {

  /** A run with the library of the made-up vendor, unless it names another one. */
  static Run run(String... args) {
    return with(Content.FOLDER, args);
  }

  /** A run with a library, unless it names another one. */
  static Run with(String library, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] withContent =
        Stream.concat(Stream.of(args), Stream.of("--only-content", library)).toArray(String[]::new);
    int code = runAsGiven(out, err, args.length > 0 && takesContent(args) ? withContent : args);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static boolean takesContent(String[] args) {
    return !args[0].startsWith("-")
        && !List.of("help", "generate-completion", "generate-manual").contains(args[0])
        && !Stream.of(args).anyMatch(arg -> arg.equals("--only-content") || arg.equals("--help"));
  }

  private static int runAsGiven(
      ByteArrayOutputStream out, ByteArrayOutputStream err, String... args) {
    try (PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      return Main.run(Terminal.none(), outStream, errStream, args);
    }
  }
}
