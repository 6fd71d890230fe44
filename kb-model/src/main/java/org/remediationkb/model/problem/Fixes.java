package org.remediationkb.model.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.remediationkb.model.file.WholeFile;

/** Changes files as the fixes of problems say. */
public final class Fixes {

  private static final Pattern LINE_END = Pattern.compile("\r\n?|\n");
  private static final Comparator<Fix> LAST_FIRST = Comparator.<Fix>comparingInt(
          fix -> fix.at().line())
      .thenComparingInt(fix -> fix.at().column())
      .reversed();

  private Fixes() {}

  /**
   * Changes each file once, with all that fits it as it is now; of two changes that overlap, the
   * one further back.
   *
   * @return the changes that were made, file by file
   * @throws IOException if a file can't be read or replaced; those before it are changed
   */
  public static List<Fix> apply(List<Problem> problems) throws IOException {
    Map<String, List<Fix>> byFile = problems.stream()
        .flatMap(problem -> problem.fix().stream())
        .collect(Collectors.groupingBy(
            fix -> fix.at().text().file(), LinkedHashMap::new, Collectors.toList()));
    List<Fix> made = new ArrayList<>();
    for (Map.Entry<String, List<Fix>> file : byFile.entrySet()) {
      made.addAll(apply(Path.of(file.getKey()), file.getValue()));
    }
    return made;
  }

  private static List<Fix> apply(Path file, List<Fix> fixes) throws IOException {
    String before = Files.readString(file, StandardCharsets.UTF_8);
    StringBuilder text = new StringBuilder(before);
    List<Fix> made = new ArrayList<>();
    int untouched = before.length();
    for (Fix fix : fixes.stream().distinct().sorted(LAST_FIRST).toList()) {
      int start = offset(before, fix.at());
      int end = start + fix.was().length();
      if (end <= untouched && before.startsWith(fix.was(), start)) {
        text.replace(start, end, fix.becomes());
        made.add(0, fix);
        untouched = start;
      }
    }
    if (!made.isEmpty()) {
      WholeFile.write(file, text.toString());
    }
    return made;
  }

  /** Where a place is in a text whose lines have any of the usual ends. */
  private static int offset(String text, Location at) {
    Matcher end = LINE_END.matcher(text);
    int start = 0;
    for (int line = 1; line < at.line() && end.find(); line++) {
      start = end.end();
    }
    return start + at.column() - 1;
  }
}
