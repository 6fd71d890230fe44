package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.value.TextType;
import org.remediationkb.rules.content.PageId;

/**
 * No regular expression of the program takes more than a time that grows with the text: four times
 * the text, four times the characters that it looks at.
 */
class RegularExpressionsTest {

  /** Patterns made while the program runs, with what limits them. */
  private static final Set<String> MADE_LATER = Set.of(
      "TextType", // all of them are tried here
      "LeftoverMarks", // of its marks, tried here
      "LinePrefix", // constants of an enum, tried here
      "ScaffoldKind", // constants of an enum, tried here
      "NamedValues", // of the values of facts; a sentence has no more than 500 characters
      "NumberedNames", // of the values of facts
      "RangeComparison",
      "CommonNames", // of names with two stars at most, and of products; one has 640 characters at
      // most
      "SecretArgument"); // of words; what repeats is possessive or has a limit

  /** Regular expressions that are no literals where they are used; and other methods so called. */
  private static final Set<String> NOT_LITERAL = Set.of(
      "Attempts: form word",
      "BrokenLines: form found.text",
      "CommandLine: CommandLine text",
      "Form: texts example",
      "TextType: form text",
      "TypesReader: type e.text",
      "Form: type text",
      "FormNotation: texts capitals",
      "GitHistory: log COMMIT",
      "Identifier: form text",
      "Identifiers: form capitals",
      "Identifiers: form capitals.substring",
      "Identifiers: form text",
      "Pseudonyms: form made",
      "PageFiles: id PageId.PATTERN",
      "RangeComparison: value part",
      "ScaffoldKind: text separator",
      "ShapeText: form value");

  private static final String MADE = "Pattern.compile(";

  private enum Way {
    MATCHES,
    LOOKING_AT,
    FIND
  }

  /** A text that counts how often it is looked at. */
  private static final class Counted implements CharSequence {

    private static final class TooMuch extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }

    private final String text;
    private final long most;
    private long looks;

    Counted(String text, long most) {
      this.text = text;
      this.most = most;
    }

    @Override
    public char charAt(int index) {
      looks++;
      if (looks > most) {
        throw new TooMuch();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  @Test
  void areMadeWhereTheyAreTried() throws IOException {
    Set<String> later = new TreeSet<>();
    Set<String> notLiteral = new TreeSet<>();
    for (Path file : sources()) {
      String source = Files.readString(file);
      String name = file.getFileName().toString().replace(".java", "");
      for (int at = source.indexOf(MADE); at >= 0; at = source.indexOf(MADE, at + 1)) {
        String before = source.substring(Math.max(0, at - 100), at);
        if (!before.matches("(?s).*\\bPattern [A-Z0-9_]+ =\\s*")) {
          later.add(name);
        }
      }
      Matcher use = Pattern.compile(
              "(?<![\\w.])(?![A-Z0-9_]+\\s*\\.)(\\w+)\\s*\\.(?:matches|replaceAll|replaceFirst|split)"
                  + "\\(\\s*([A-Za-z][\\w.]*)")
          .matcher(source);
      while (use.find()) {
        notLiteral.add(name + ": " + use.group(1) + " " + use.group(2));
      }
    }
    assertThat(MADE_LATER).containsAll(later);
    assertThat(NOT_LITERAL).containsAll(notLiteral);
  }

  @Test
  void areLinear() throws Exception {
    Map<String, String> slow = new TreeMap<>();
    Map<Pattern, Set<Way>> patterns = new LinkedHashMap<>();
    Map<Pattern, String> names = new LinkedHashMap<>();
    collect((name, pattern, ways) -> {
      patterns.put(pattern, ways);
      names.put(pattern, name);
    });
    assertThat(patterns).hasSizeGreaterThan(100);
    patterns.forEach((pattern, ways) -> ways.forEach(way -> worst(pattern, way)
        .ifPresent(text -> slow.put(names.get(pattern) + " " + way, pattern + " on " + text))));
    assertThat(slow).isEmpty();
  }

  /** A text on which four times the length costs far more than four times the work. */
  private static Optional<String> worst(Pattern pattern, Way way) {
    for (Attack attack : attacks(pattern.pattern())) {
      // Whatever is bounded, such as {0,500}, is only seen to be so on a text that is longer.
      if (isSlow(pattern, way, attack, 60) && isSlow(pattern, way, attack, 3_000)) {
        return Optional.of(attack.toString());
      }
    }
    return Optional.empty();
  }

  private static boolean isSlow(Pattern pattern, Way way, Attack attack, int length) {
    String text = attack.text(4 * length);
    if (looks(pattern, way, text, 8L * length) <= 8L * length) {
      return false; // as nearly all: it looks at each character twice at most
    }
    long once = looks(pattern, way, attack.text(length), Long.MAX_VALUE);
    long most = 8 * Math.max(once, length);
    return looks(pattern, way, text, most) > most;
  }

  private static long looks(Pattern pattern, Way way, String text, long most) {
    Counted counted = new Counted(text, most);
    Matcher matcher = pattern.matcher(counted);
    try {
      switch (way) {
        case MATCHES -> matcher.matches();
        case LOOKING_AT -> matcher.lookingAt();
        case FIND -> {
          while (matcher.find()) {
            // to the end
          }
        }
      }
    } catch (Counted.TooMuch e) {
      return Long.MAX_VALUE;
    }
    return counted.looks;
  }

  private record Attack(String begin, String unit, String end) {

    String text(int length) {
      return begin + unit.repeat(Math.max(1, length / unit.length())) + end;
    }

    @Override
    public String toString() {
      return "\"" + begin + "\" \"" + unit + "\"... \"" + end + "\"";
    }
  }

  /** Each beginning of a text that the pattern matches, then something again and again. */
  private static List<Attack> attacks(String pattern) {
    Set<String> units = new LinkedHashSet<>(List.of(
        " ", "a", "A", "0", "-", ".", ":", "\"", "\\", "{", "<", "=", ",", "/", "*", "\n", "$",
        "x ", "0.", ", ", "\\\""));
    Set<String> begins = new RegexSample(pattern).beginnings();
    begins.stream().reduce((a, b) -> b).filter(all -> !all.isEmpty()).ifPresent(units::add);
    return begins.stream()
        .flatMap(begin -> units.stream().map(unit -> new Attack(begin, unit, "\u0001 y\"")))
        .toList();
  }

  private interface Collector {
    void add(String name, Pattern pattern, Set<Way> ways);
  }

  private static void collect(Collector collector) throws Exception {
    for (JavaClass type : new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(location -> !location.contains("/generated/"))
        .importPackages("org.remediationkb")) {
      if (!type.getName().endsWith("package-info")) {
        Class<?> loaded = Class.forName(type.getName());
        for (Field field : loaded.getDeclaredFields()) {
          if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
            field.setAccessible(true);
            if (field.get(null) instanceof TextType form) {
              Pattern pattern = Pattern.compile(form.pattern());
              collector.add(form.placeholder(), pattern, Set.of(Way.MATCHES));
              continue;
            }
            String name = loaded.getSimpleName() + "." + field.getName();
            patterns(field.get(null))
                .forEach(pattern -> collector.add(name, pattern, ways(loaded, field)));
          }
        }
      }
    }
    for (Path file : sources()) {
      literals(file, collector);
    }
    collector.add("PageId", Pattern.compile(PageId.PATTERN), Set.of(Way.MATCHES));
  }

  /** The patterns of a value: itself, those of its elements, or of the fields of what is ours. */
  private static Stream<Pattern> patterns(Object value) {
    if (value instanceof Pattern pattern) {
      return Stream.of(pattern);
    }
    if (value instanceof Iterable<?> all && !(value instanceof Path)) {
      List<Pattern> found = new ArrayList<>();
      all.forEach(element -> patterns(element).forEach(found::add));
      return found.stream();
    }
    if (value instanceof Record || value instanceof Enum<?>) {
      Class<?> type =
          value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
      return Stream.of(type.getDeclaredFields())
          .filter(
              field -> field.getType() == Pattern.class && !Modifier.isStatic(field.getModifiers()))
          .map(field -> read(field, value));
    }
    return Stream.empty();
  }

  private static Pattern read(Field field, Object owner) {
    try {
      field.setAccessible(true);
      return (Pattern) field.get(owner);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  /** How the source of a class uses a pattern: finding may be slow where matching is not. */
  private static Set<Way> ways(Class<?> owner, Field field) {
    try {
      String source = Files.readString(source(owner));
      if (field.getType() != Pattern.class) {
        return waysIn(source);
      }
      Set<Way> ways = new TreeSet<>();
      Matcher use = Pattern.compile(
              "(?:(?:Matcher |this\\.)(\\w+) =\\s*)?(?<!\\.)\\b" + field.getName() + "\\b(?!\\s*=)")
          .matcher(source);
      while (use.find()) {
        ways.addAll(ways(source, use));
      }
      return ways;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<Way> ways(String source, MatchResult use) {
    String rest = source.substring(use.end()).replaceAll("^\\s+", "");
    if (!rest.startsWith(".matcher(")) {
      return Set.of(Way.FIND);
    }
    String after = rest.substring(end(rest, ".matcher(".length())).replaceAll("^\\s+", "");
    String uses = use.group(1) == null || !after.startsWith(";")
        ? after.split("\\(", 2)[0]
        : Pattern.compile("\\b" + use.group(1) + "\\s*(\\.\\w+)\\(")
            .matcher(source)
            .results()
            .map(m -> m.group(1))
            .filter(m -> !m.matches("\\.(?:group|start|end|region)"))
            .collect(Collectors.joining());
    return waysIn(uses.isEmpty() ? source : uses);
  }

  private static Set<Way> waysIn(String uses) {
    Set<Way> ways = new TreeSet<>();
    if (uses.contains(".matches")) {
      ways.add(Way.MATCHES);
    }
    if (uses.contains(".lookingAt")) {
      ways.add(Way.LOOKING_AT);
    }
    if (Pattern.compile("\\.(?:find|results|replace|split|asPredicate)")
            .matcher(uses)
            .find()
        || ways.isEmpty()) {
      ways.add(Way.FIND);
    }
    return ways;
  }

  /** Where a bracket that is open at an index is closed. */
  private static int end(String text, int from) {
    int depth = 1;
    int index = from;
    while (depth > 0) {
      depth += text.charAt(index) == '(' ? 1 : text.charAt(index) == ')' ? -1 : 0;
      index++;
    }
    return index;
  }

  private static Path source(Class<?> owner) {
    Class<?> outer = owner.getNestHost();
    String file = outer.getName().replace('.', '/') + ".java";
    return Stream.of("model", "rules", "render", "cli")
        .map(module -> Path.of("../kb-" + module + "/src/main/java", file))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new AssertionError(file));
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : List.of("model", "rules", "render", "cli")) {
      try (Stream<Path> files = Files.walk(Path.of("../kb-" + module + "/src/main/java"))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return sources;
  }

  /** Regular expressions that a source hands to a String. */
  private static void literals(Path file, Collector collector) throws IOException {
    String source = Files.readString(file);
    String name = file.getFileName().toString().replace(".java", "");
    Matcher use = Pattern.compile(
            "\\.(matches|replaceAll|replaceFirst|split)\\(\\s*(\"(?:[^\"\\\\]|\\\\.)*+\")")
        .matcher(source);
    while (use.find()) {
      boolean ofMatcher = source.substring(0, use.start()).matches("(?s).*matcher\\([^;]*");
      if (!ofMatcher) {
        String regex = use.group(2).substring(1, use.group(2).length() - 1).translateEscapes();
        Way way = use.group(1).equals("matches") ? Way.MATCHES : Way.FIND;
        collector.add(name + " " + use.group(2), Pattern.compile(regex), Set.of(way));
      }
    }
  }
}
