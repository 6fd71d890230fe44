package org.remediationkb.model.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.remediationkb.model.capture.CaptureReader;
import org.remediationkb.model.factfile.FactFileWriter;
import org.remediationkb.rules.ShippedContent;

/** What holds for the copy of any capture: its lines, its facts, and nothing of whom it is about. */
class RedactedCopyTest {

  private static final Path CAPTURES =
      Path.of("src", "test", "resources", "org", "remediationkb", "model");

  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[^\\s\"]+|\\s+");

  private static final Pattern WORD_OF_CONSOLE =
      Pattern.compile("\\b[A-Za-z][A-Za-z_-]{2,}+(?![0-9*])");

  /** Of reports that nobody knows, which a fact repeats as they are. */
  private static final Set<String> WORDS_OF_REPORTS = Set.of(
      "waiting", "light", "moon", "something", "that", "nobody", "seen", "yet", "done", "unkown");

  /** People can be called so, and then a copy has no dates. */
  private static final Set<String> WORDS_OF_DATES = Set.of("fri", "mon", "may", "jan");

  /** What may stand for something else. */
  private static final Pattern PSEUDONYM = Pattern.compile("(?i)\"?(?:(?:user|group|vdom)-\\d+"
      + "|host-\\d+[.]example|FTK[0-9A-Z]{3}(?:R000\\d{6}|DE000[0-9A-F]{5})|F[0-9A-Z]{5}R000\\d{6}"
      + "|(?:EFTM|FTMTRIAL)R\\d+|[*]+)(?:: [a-z ,]+|:)?\"?");

  /** What a copy has no more: serials, licences, addresses of mail and of networks in use. */
  private static final Pattern IDENTITY = Pattern.compile(
      "(?<![A-Za-z0-9])(?:FTK[0-9A-Z]{13}"
          + "|FG[0-9A-Z]{14}|EFTM[0-9A-Z]{8,12}|FTMTRIAL[0-9A-Z]{4,8}"
          + "|(?!255|0[.]|127)\\d{1,3}(?:[.]\\d{1,3}){3}|[a-z][a-z.]*@[a-z]+[.][a-z.]+)(?![A-Za-z0-9*])");

  private static final Pattern RESERVED =
      Pattern.compile("(?:192[.]0[.]2|198[.]51[.]100|203[.]0[.]113)[.]\\d+|" + PSEUDONYM.pattern());

  static String copy(String text) throws IOException {
    Pseudonyms pseudonyms = new Pseudonyms(ShippedContent.KINDS.secrets());
    Redaction.learn(stream(text), pseudonyms);
    StringWriter out = new StringWriter();
    new Redaction(pseudonyms).copy("log", stream(text), out);
    return out.toString();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  @TestFactory
  Stream<DynamicTest> captures() throws IOException {
    return files(CAPTURES, ".txt").stream()
        .map(file -> DynamicTest.dynamicTest(CAPTURES.relativize(file).toString(), () -> {
          holds(read(file));
          theFactsAreTheSame(read(file));
        }));
  }

  @TestFactory
  @EnabledIfSystemProperty(named = "kb.samples", matches = ".+")
  Stream<DynamicTest> publicCaptures() throws IOException {
    List<Path> captures = files(Path.of(System.getProperty("kb.samples")), ".raw");
    assertThat(captures).isNotEmpty();
    return captures.stream()
        .map(file ->
            DynamicTest.dynamicTest(file.getFileName().toString(), () -> holds(read(file))));
  }

  private static void holds(String text) throws IOException {
    String copy = copy(text);
    assertThat(lines(copy)).isEqualTo(lines(text));
    assertThat(copy(copy)).isEqualTo(copy);
    List<String> left = new ArrayList<>();
    for (Matcher m = IDENTITY.matcher(copy); m.find(); ) {
      boolean isMasked = m.group().contains("XXX");
      if (!isMasked && text.contains(m.group()) && !RESERVED.matcher(m.group()).matches()) {
        left.add(m.group());
      }
    }
    assertThat(left).isEmpty();
  }

  private static long lines(String text) {
    long ends = text.chars().filter(c -> c == '\n').count();
    return text.endsWith("\n") ? ends : ends + 1;
  }

  /** Word by word; where they differ, one name stands for one other throughout. */
  private static void theFactsAreTheSame(String text) throws IOException {
    List<String> original = words(facts(text));
    List<String> copy = words(facts(copy(text)));
    assertThat(copy).hasSameSizeAs(original);
    Map<String, String> names = new HashMap<>();
    Map<String, String> back = new HashMap<>();
    for (int i = 0; i < copy.size(); i++) {
      String word = original.get(i);
      if (!copy.get(i).equals(word)) {
        assertThat(copy.get(i)).as("for %s", word).matches(PSEUDONYM);
        assertThat(names.computeIfAbsent(word, w -> "")).isIn("", copy.get(i));
        assertThat(back.computeIfAbsent(copy.get(i), w -> "")).isIn("", word);
        names.put(word, copy.get(i));
        back.put(copy.get(i), word);
      }
    }
  }

  /** A debug may say {@code local user [=user]}, and a user may be called as a keyword is. */
  @TestFactory
  Stream<DynamicTest> aWordOfTheConsoleMayBeTakenForAName() throws IOException {
    return files(CAPTURES, ".txt").stream()
        .map(file -> DynamicTest.dynamicTest(CAPTURES.relativize(file).toString(), () -> {
          String names = WORD_OF_CONSOLE
              .matcher(read(file))
              .results()
              .map(word -> word.group().toLowerCase(Locale.ROOT))
              .filter(word -> !WORDS_OF_REPORTS.contains(word))
              .filter(word -> !WORDS_OF_DATES.contains(word))
              .distinct()
              .map(word -> "local user [=" + word + "]\n")
              .collect(Collectors.joining());
          theFactsAreTheSame(names + read(file));
        }));
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(result -> result.group()).toList();
  }

  private static String facts(String text) throws IOException {
    CaptureReader reader =
        new CaptureReader(ShippedContent.KINDS, ShippedContent.LIBRARY.readers().commands());
    reader.read("log", stream(text));
    return new FactFileWriter(ShippedContent.KINDS).write(reader.finish("x").facts());
  }

  @TestFactory
  Stream<DynamicTest> nothingIsLeftThatMustNotBe() throws IOException {
    return files(CAPTURES, ".must-not-contain").stream()
        .map(list -> DynamicTest.dynamicTest(list.getFileName().toString(), () -> {
          String capture = read(Path.of(list.toString().replace(".must-not-contain", ".txt")));
          for (String name : Files.readAllLines(list)) {
            assertThat(capture).contains(name);
            assertThat(copy(capture)).doesNotContain(name);
          }
        }));
  }

  @Test
  void thereAreSuchLists() throws IOException {
    assertThat(files(CAPTURES, ".must-not-contain")).hasSizeGreaterThanOrEqualTo(4);
  }

  @TestFactory
  @EnabledIfSystemProperty(named = "kb.samples", matches = ".+")
  Stream<DynamicTest> linesOfOtherVendors() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of(System.getProperty("kb.samples"), "secret-lines.tsv"));
    return lines.stream()
        .map(line -> line.split("\t", 2))
        .map(parts -> DynamicTest.dynamicTest(parts[0], () -> {
          assertThat(copy(parts[0])).contains("REDACTED").doesNotContain(parts[1]);
          assertThat(copy(copy(parts[0]))).isEqualTo(copy(parts[0]));
        }));
  }
}
