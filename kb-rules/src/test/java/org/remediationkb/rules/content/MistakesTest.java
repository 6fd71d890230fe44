package org.remediationkb.rules.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.SubjectFile;
import org.remediationkb.rules.facts.FactsReader;
import org.remediationkb.rules.vocabulary.VocabularyReader;

/**
 * Mistakes in a subject's files and all that is printed of each: an author who is no programmer has to
 * know from it what to do. Files with the mistakes say what is replaced by what.
 */
class MistakesTest {

  private static final String FACTS = resource("facts.yaml");
  private static final String READER = resource("reader.md");
  private static final String VOCABULARY = resource("vocabulary.yaml");

  /** A mistake: its name, what is replaced by what, and what is printed. */
  record Mistake(String name, String text, String replacement, String printed) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static String resource(String name) {
    try (InputStream file = MistakesTest.class.getResourceAsStream("mistakes/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Mistake> mistakes(String file) {
    return Arrays.stream(resource(file).split("(?m)^=== ", -1))
        .skip(1)
        .map(block -> block.split("\n---\n", -1))
        .map(parts -> new Mistake(
            parts[0].lines().findFirst().orElseThrow(),
            parts[0].substring(parts[0].indexOf('\n') + 1),
            parts[1],
            parts[2].strip()));
  }

  static Stream<Mistake> inFacts() {
    return mistakes("in-facts.txt");
  }

  static Stream<Mistake> inReaders() {
    return mistakes("in-readers.txt");
  }

  static Stream<Mistake> inSentences() {
    return mistakes("in-sentences.txt");
  }

  private static String changed(String text, Mistake mistake) {
    assertThat(text).contains(mistake.text());
    return text.replace(mistake.text(), mistake.replacement());
  }

  private static String printed(List<Problem> problems) {
    return problems.stream()
        .map(HydroContent::message)
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private static Checked<FactKinds> kinds(String text) {
    return new FactsReader()
        .read(List.of(SubjectFile.of(SourceText.reviewed("printer/facts.yaml", text))));
  }

  private static List<Problem> reading(String page) {
    Checked<ReaderPage> read = new ReaderPageReader(kinds(FACTS).value().orElseThrow())
        .read("show-jobs", SourceText.reviewed("printer/readers/show-jobs.md", page));
    List<Problem> problems = new ArrayList<>(read.problems());
    read.value().map(List::of).map(ReaderCheck::problems).ifPresent(problems::addAll);
    return problems;
  }

  private static List<Problem> saying(String vocabulary) {
    return new VocabularyReader(kinds(FACTS).value().orElseThrow())
        .read(List.of(SourceText.reviewed("printer/vocabulary.yaml", vocabulary)))
        .problems();
  }

  @Test
  void withoutAMistakeNothingIsPrinted() {
    assertThat(kinds(FACTS).problems()).isEmpty();
    assertThat(reading(READER)).isEmpty();
    assertThat(saying(VOCABULARY)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void inFacts(Mistake mistake) {
    assertThat(printed(kinds(changed(FACTS, mistake)).problems())).isEqualTo(mistake.printed());
  }

  @ParameterizedTest
  @MethodSource
  void inReaders(Mistake mistake) {
    assertThat(printed(reading(changed(READER, mistake)))).isEqualTo(mistake.printed());
  }

  @ParameterizedTest
  @MethodSource
  void inSentences(Mistake mistake) {
    assertThat(printed(saying(changed(VOCABULARY, mistake)))).isEqualTo(mistake.printed());
  }
}
