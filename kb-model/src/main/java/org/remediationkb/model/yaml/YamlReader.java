package org.remediationkb.model.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.Problems;
import org.remediationkb.model.problem.SourceText;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads a YAML or JSON document. Anchors and aliases are refused, so a small file can't grow into a
 * large one; so are duplicate keys, tags, a second document, and nesting deeper than 20.
 *
 * <p>A document whose only problems are duplicate keys is there beside them, with the first of each,
 * so that what else is wrong with it can be told at once.
 */
public final class YamlReader {

  private static final Pattern PLAINLY_JSON = Pattern.compile("\\s*+\\{\\s*+[\"}]");

  /** Who reads a text limits its size; a limit on its parts would only give another message. */
  private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
      .maxStringLength(Integer.MAX_VALUE)
      .maxNameLength(Integer.MAX_VALUE)
      .maxNumberLength(Integer.MAX_VALUE)
      .build();

  private static final JsonFactory JSON = JsonFactory.builder()
      .streamReadConstraints(CONSTRAINTS)
      // Keys come from files. They are shared, but not interned, as a file could fill Java's table.
      // That of Jackson is thrown away when it is large, or when too many keys collide.
      .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
      .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
      .build();

  private static final JsonFactory YAML = YAMLFactory.builder()
      .loaderOptions(unlimited())
      .streamReadConstraints(CONSTRAINTS)
      // An answer "no" or a switch "on" is a text.
      .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
      .build();

  private YamlReader() {}

  private static LoaderOptions unlimited() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    return options;
  }

  /** Reads the whole text as one document. An empty one is a problem. */
  public static Checked<YamlNode> read(SourceText text) {
    return read(text, text.text(), 1);
  }

  /**
   * Reads a part of a text that another format surrounds, such as the front matter of a page.
   *
   * @param part the part, a document of its own
   * @param firstLine the line of {@code whole} that the part begins on, from 1
   */
  public static Checked<YamlNode> read(SourceText whole, String part, int firstLine) {
    boolean isJson = isJson(whole.file(), part);
    Places places = new Places(whole, part, firstLine, isJson);
    Problems problems = new Problems();
    ForbiddenCharacters.in(part, places).ifPresent(problems::add);
    Optional<YamlNode> tree =
        problems.anyErrors() ? Optional.empty() : parse(part, isJson, places, problems);
    return new Checked<>(tree, problems.inOrder());
  }

  private static boolean isJson(String file, String text) {
    return file.toLowerCase(Locale.ROOT).endsWith(".json")
        || PLAINLY_JSON.matcher(text).lookingAt();
  }

  private static Optional<YamlNode> parse(
      String text, boolean isJson, Places places, Problems problems) {
    try (JsonParser parser = (isJson ? JSON : YAML).createParser(text)) {
      return new TreeBuilder(parser, places, problems).document();
    } catch (StreamConstraintsException e) {
      // Of these, only the one on nesting is left, and the builder has complained of that before.
      return Optional.empty();
    } catch (JsonProcessingException e) {
      problems.add(explain(e, isJson, places));
      return Optional.empty();
    } catch (IOException e) {
      throw new AssertionError("a string can always be read", e);
    }
  }

  private static Problem explain(JsonProcessingException e, boolean isJson, Places places) {
    return isJson ? JsonSyntax.explain(e, places) : YamlSyntax.explain(e, places);
  }
}
