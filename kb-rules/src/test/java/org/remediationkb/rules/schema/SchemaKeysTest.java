package org.remediationkb.rules.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.Draft;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.SubjectFile;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Promises;
import org.remediationkb.rules.content.PromisesReader;
import org.remediationkb.rules.facts.FactsReader;

/**
 * The readers and the schemas know the same keys. A reader that meets a key which it does not know
 * names those it does, and those that are missing.
 */
class SchemaKeysTest {

  private static final Pattern KNOWN = Pattern.compile("known keys: ([a-z, -]+)");
  private static final Pattern MISSING = Pattern.compile("the key \"([a-z-]+)\" is missing");

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "remediation || remediations/probe.md | '---\nnobody-knows: 1\n---\n'",
        "article || articles/probe.md | '---\nnobody-knows: 1\n---\n'",
        "reader || readers/probe.md | '---\nnobody-knows: 1\n---\n'",
        "facts || facts.yaml | 'nobody-knows: 1'",
        "facts | /properties/facts/additionalProperties | facts.yaml"
            + " | 'facts: {probe: {nobody-knows: 1}}'",
        "vocabulary | /items | vocabulary.yaml | '- nobody-knows: 1'",
        "commands || commands.yaml | nobody-knows: 1",
        "commands | /properties/contexts/items | commands.yaml"
            + " | {language: x, contexts: [{nobody-knows: 1}]}",
        "commands | /properties/commands/items | commands.yaml"
            + " | {language: x, commands: [{nobody-knows: 1}]}",
        "promises || promises.yaml | nobody-knows: 1",
        "case | /properties/expect/properties/findings/items | cases/probe.yaml"
            + " | {expect: {findings: [{nobody-knows: 1}]}}",
        "case | /properties/expect/properties/replaced/items | cases/probe.yaml"
            + " | {expect: {findings: [], replaced: [{nobody-knows: 1}]}}",
      })
  void areThoseOfTheReader(String schema, String pointer, String file, String text)
      throws IOException {
    Draft draft = Draft.in(folder);
    JsonNode mapping = schema(draft, schema).at(pointer == null ? "" : pointer);
    String complaints = complaints(draft, file, text);

    assertThat(keys(mapping)).isEqualTo(known(complaints));
    assertThat(required(mapping)).isEqualTo(missing(complaints));
  }

  /** The schema is ahead of the reader with what it may expect. */
  @Test
  void ofAnExpectationIncludeThoseOfTheReader() throws IOException {
    Draft draft = Draft.in(folder);
    JsonNode expect = schema(draft, "case").at("/properties/expect");
    String complaints = complaints(draft, "cases/probe.yaml", "expect: {nobody-knows: 1}");

    assertThat(keys(expect)).containsAll(known(complaints));
    assertThat(required(expect)).containsExactly("findings");
  }

  private static JsonNode schema(Draft draft, String name) throws IOException {
    ContentLibrary library = draft.library().value().orElseThrow();
    Promises promises =
        PromisesReader.read(ContentLayout.of(draft.folder()), library).value().orElseThrow();
    return new ObjectMapper().readTree(ContentSchemas.of(library, promises).get(name));
  }

  private static String complaints(Draft draft, String file, String text) throws IOException {
    if (file.equals("facts.yaml")) {
      return HydroContent.messages(
          new FactsReader().read(List.of(SubjectFile.of(SourceText.reviewed(file, text)))));
    }
    if (file.startsWith("cases")) {
      return draft.write(file, text).failures();
    }
    if (file.startsWith("promises")) {
      ContentLibrary library = draft.library().value().orElseThrow();
      Checked<Promises> promises =
          PromisesReader.read(ContentLayout.of(draft.write(file, text).folder()), library);
      return HydroContent.messages(promises);
    }
    if (file.startsWith("readers")) {
      ContentLibrary library = draft.write(file, text).library().value().orElseThrow();
      return library.readers().problems().stream()
          .map(HydroContent::message)
          .collect(Collectors.joining("\n"));
    }
    return draft.write(file, text).complaints();
  }

  private static Set<String> keys(JsonNode mapping) {
    Set<String> keys = new TreeSet<>();
    mapping.get("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static Set<String> required(JsonNode mapping) {
    Set<String> keys = new TreeSet<>();
    // What extends another one needs less.
    JsonNode required = mapping.path(mapping.has("else") ? "else" : "").path("required");
    (mapping.has("else") ? required : mapping.path("required"))
        .forEach(key -> keys.add(key.asText()));
    return keys;
  }

  private static Set<String> known(String complaints) {
    List<String> lists = new ArrayList<>(groups(KNOWN, complaints));
    assertThat(lists).hasSize(1);
    return new TreeSet<>(List.of(lists.get(0).split(", ")));
  }

  private static Set<String> missing(String complaints) {
    return groups(MISSING, complaints);
  }

  private static Set<String> groups(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    pattern.matcher(text).results().map((MatchResult r) -> r.group(1)).forEach(found::add);
    return found;
  }
}
