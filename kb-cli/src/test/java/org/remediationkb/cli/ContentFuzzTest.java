package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a file of the content, each command ends soon, and not by an exception. */
class ContentFuzzTest {

  /** {@code -Dkb.fuzz=N} tries more, {@code -Dkb.fuzz.seed=N} others. */
  private static final int TRIES = Integer.getInteger("kb.fuzz", 25);

  private static final long SEED = Long.getLong("kb.fuzz.seed", 1218458);

  private static final Duration SOON = Duration.ofMinutes(1);

  private static final String CASE = Content.FOLDER + "/hydrotoken/cases/everything-at-once.yaml";

  private static final List<String> COMMANDS = List.of(
      "check",
      "check",
      "check",
      "evaluate " + CASE,
      "evaluate --format html " + CASE,
      "explain " + CASE,
      "test",
      "test --coverage",
      "rules",
      "render -o -",
      "vocabulary",
      "prove email",
      "mutate mailbox-password-expired",
      "diff " + Content.FOLDER,
      "explain token-locked");

  private static final List<String> SNIPPETS = List.of(
      "\n",
      "\r",
      "\u2028",
      "\u0085",
      "\0",
      "\\u000a",
      "\"",
      "'",
      "`",
      "```\n",
      "---\n",
      "- ",
      "  - ",
      "> ",
      "#",
      "## ",
      "## Or when\n\n",
      "[",
      "](",
      "[=",
      "[#list tokens as token]",
      "[/#list]",
      "[=token.serial]",
      "{",
      "}",
      "{models}",
      "(x)",
      "a/b",
      "\\",
      "/",
      "^",
      "$",
      "$token",
      ":",
      ": ",
      "&a ",
      "*a",
      "!!int ",
      "| ",
      ">-\n",
      "<b>",
      "<!--",
      "|a|b|\n|-|-|\n",
      "draft: true\n",
      "‹x›",
      "null",
      "true",
      "-1",
      "99999999999",
      "7.4.1 to 7.4.2",
      "*",
      "**",
      "_",
      "![](x)",
      "\t",
      "😀",
      "");

  @TempDir
  private Path folder;

  @Test
  void commandsEndWithAnAnswer() throws IOException {
    Content.copy(folder);
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("schema"))
          .sorted()
          .toList();
    }
    Random random = new Random(SEED);
    for (int i = 0; i < TRIES; i++) {
      Path file = files.get(random.nextInt(files.size()));
      String before = Files.readString(file);
      String after = changed(before, random);
      Files.write(file, after.getBytes(StandardCharsets.UTF_8));
      run(COMMANDS.get(random.nextInt(COMMANDS.size())), file, after);
      Files.writeString(file, before);
    }
  }

  private void run(String command, Path file, String text) {
    String[] arguments = Stream.concat(
            Stream.of(command.split(" ")), Stream.of("--only-content", folder.toString()))
        .toArray(String[]::new);
    Run run =
        Assertions.assertTimeout(SOON, () -> Run.run(arguments), () -> command + " on " + text);
    assertThat(run.err())
        .as("%s with %s:%n%s", command, file, text)
        .doesNotContain("an error inside the program", "the input is nested", "the input takes");
    assertThat(run.code()).isBetween(0, 2);
  }

  private static String changed(String text, Random random) {
    String changed = text;
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      int from = random.nextInt(changed.length() + 1);
      int to =
          random.nextInt(3) == 0 ? Math.min(changed.length(), from + random.nextInt(40)) : from;
      String snippet = SNIPPETS.get(random.nextInt(SNIPPETS.size()));
      String inserted = random.nextInt(10) == 0 ? snippet.repeat(5_000) : snippet;
      changed = changed.substring(0, from) + inserted + changed.substring(to);
    }
    return changed;
  }
}
