package org.remediationkb.rules.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remediationkb.rules.ShippedContent;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.PromisesReader;

class ContentSchemasTest {

  private static final Path FOLDER = ShippedContent.FOLDER;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> SCHEMAS = schemas();
  private static final Pattern FRONT_MATTER =
      Pattern.compile("---\n(.*?\n)---\n.*", Pattern.DOTALL);
  private static final Pattern MODELINE =
      Pattern.compile("(?m)^# yaml-language-server: \\$schema=(\\S+)$");

  private static Map<String, String> schemas() {
    try {
      return ContentSchemas.of(
          ShippedContent.LIBRARY,
          PromisesReader.read(ContentLayout.of(FOLDER), ShippedContent.LIBRARY)
              .value()
              .orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Error> errors(String schema, String yaml) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(SCHEMAS.get(schema), InputFormat.JSON)
        .validate(yaml, InputFormat.YAML);
  }

  static Stream<String> names() {
    return SCHEMAS.keySet().stream();
  }

  /** Names aside: to add a page is to add one file, and editors go on without its id for a while. */
  @ParameterizedTest
  @MethodSource("names")
  void publishedSchemasAreCurrent(String name) throws IOException {
    String published = Files.readString(FOLDER.resolve("schema/" + ContentSchemas.file(name)));

    assertThat(withoutNames(published))
        .as("write them anew: ./kb schema --write")
        .isEqualTo(withoutNames(SCHEMAS.get(name)));
  }

  private static JsonNode withoutNames(String schema) throws IOException {
    ObjectNode tree = (ObjectNode) JSON.readTree(schema);
    tree.path("definitions").forEach(d -> ((ObjectNode) d).remove(List.of("enum", "examples")));
    return tree;
  }

  @ParameterizedTest
  @CsvSource({
    "case, cases, .yaml",
    "remediation, remediations, .md",
    "article, articles, .md",
    "reader, readers, .md",
    "facts, facts.yaml, .yaml",
    "vocabulary, vocabulary.yaml, .yaml",
    "commands, commands.yaml, .yaml",
    "promises, promises.yaml, .yaml",
    "subject, subject.yaml, .yaml",
    "language, languages, .yaml",
    "translation, remediations, .de.md",
    "translation, articles, .de.md"
  })
  void takesWhatIsShipped(String schema, String below, String ending) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path subject : ContentLayout.of(FOLDER).folders()) {
      files(subject.resolve(below), ending).stream()
          .filter(file -> isTranslation(file) == schema.equals("translation"))
          .forEach(files::add);
    }
    assertThat(files)
        .isNotEmpty()
        .allSatisfy(file -> assertThat(errors(schema, yaml(file))).isEmpty());
  }

  private static boolean isTranslation(Path file) {
    return file.toString().endsWith(".de.md");
  }

  private static List<Path> files(Path below, String ending) throws IOException {
    if (!Files.exists(below)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(below)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  /** The front matter of a page, or the whole of another file. */
  private static String yaml(Path file) throws IOException {
    String text = Files.readString(file);
    Matcher page = FRONT_MATTER.matcher(text);
    return page.matches() ? page.group(1) : text;
  }

  @Test
  void filesNameTheirSchema() throws IOException {
    List<Path> files =
        files(FOLDER, ".yaml").stream().filter(ContentSchemasTest::names).toList();
    assertThat(files)
        .contains(
            FOLDER.resolve("fortios/subject.yaml"),
            FOLDER.resolve("fortios/facts.yaml"),
            FOLDER.resolve("fortios/vocabulary.yaml"),
            FOLDER.resolve("fortitoken/commands.yaml"),
            FOLDER.resolve("fortitoken/promises.yaml"),
            FOLDER.resolve("fortitoken/cases/tokens/one-locked-token.yaml"))
        .allSatisfy(file -> assertThat(file.resolveSibling(modeline(file)).normalize())
            .isEqualTo(FOLDER.resolve("schema").resolve(ContentSchemas.file(kind(file)))));
  }

  private static boolean names(Path file) {
    return !modeline(file).isEmpty();
  }

  /** The schema that a file names for editors; a file need not name any. */
  private static String modeline(Path file) {
    try {
      Matcher modeline = MODELINE.matcher(Files.readString(file));
      return modeline.find() ? modeline.group(1) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String kind(Path file) {
    if (file.toString().contains("/cases/")) {
      return "case";
    }
    boolean isLanguage = file.getParent().endsWith("languages");
    return isLanguage ? "language" : file.getFileName().toString().replace(".yaml", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "titel: A token is lost",
        "title: ''",
        "about: tokens",
        "severity: problems",
        "severity: PROBLEM",
        "action: unlok",
        "after: seed-missing",
        "after: [seed-mising]",
        "instead-of: [[]]",
        "bug: [1218458]",
        "title:",
      })
  void refusesMistakesInFrontMatter(String line) {
    String sound = "title: T\nabout: token\nseverity: problem\naction: unlock\n";
    assertThat(errors("remediation", sound)).isEmpty();
    assertThat(errors("remediation", withLine(sound, line))).isNotEmpty();
  }

  private static String withLine(String sound, String line) {
    String key = line.substring(0, line.indexOf(':') + 1);
    return sound.replaceAll("(?m)^" + key + ".*\n", "") + line + "\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vocabulary | - {say: a token}",
        "vocabulary | - {say: a token, introduces: token, revealed-by: [execute-pong]}",
        "vocabulary | {say: a token, introduces: token}",
        "commands | {commands: []}",
        "commands | {language: fortios, commands: [{id: x, command: x, context: all, does: reads}]}",
        "commands | {language: fortios, commands: [{id: x, command: x, context: any, does: read}]}",
        "commands | {language: fortios, contexts: [{name: vdom, enter: x, leave: y}]}",
        "promises | {need-advice: []}",
        "promises | {actions: {activate: [delet]}}",
        "promises | {needs-advice: [{a token: with a seed}]}",
        "article | {title: T}",
        "reader | {title: T}",
        "reader | {title: T, reads: x, table: y}",
        "reader | {title: T, reads: x, only: all}",
        "facts | {fact: {}}",
        "facts | {facts: {Clock: {is: x, properties: {state: {is: x, type: integer}}}}}",
        "facts | {facts: {clock: {properties: {state: {is: x, type: integer}}}}}",
        "facts | {facts: {clock: {is: x, properties: {}}}}",
        "facts | {facts: {clock: {is: x, properties: {state: {is: x}}}}}",
        "facts | {facts: {clock: {is: x, properties: {state: {type: integer}}}}}",
        "facts | {facts: {clock: {is: x, properties: {state: {is: x, one-of: on}}}}}",
        "facts | {facts: {clock: {is: x, repeats: no, properties: {a: {is: x, type: integer}}}}}",
        "facts | {types: {name: {text: '[a-z]'}}}",
        "case | {tokens: []}",
        "case | {expect: {}}",
        "case | {expect: {findings: }}",
        "case | {expect: {findings: [{remediation: seed-mising, about: x}]}}",
        "case | {expect: {findings: [{remediation: seed-missing}]}}",
        "case | {expect: {findings: [], replaced: [{remediation: seed-missing, about: x}]}}",
        "case | {expect: {findings: [], plans: []}}",
        "case | {expect: {findings: []}, tokens: [{serial: FTK200BAA0000000, seed: absnt}]}",
      })
  void refusesMistakesElsewhere(String schema, String yaml) {
    assertThat(errors(schema, yaml)).isNotEmpty();
  }

  @Test
  void takesStatesThatNeedAdviceInAllForms() {
    String states =
        "needs-advice: [a token, {a token: }, {a token: [with a seed], the FortiGate: []}]";
    assertThat(errors("promises", states)).isEmpty();
  }
}
