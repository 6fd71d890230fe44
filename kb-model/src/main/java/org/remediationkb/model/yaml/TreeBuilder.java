package org.remediationkb.model.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problems;
import org.remediationkb.model.problem.Quote;
import org.remediationkb.model.yaml.YamlNode.Entry;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlNode.ScalarType;

/** Builds the tree of one document from the tokens of a parser. */
final class TreeBuilder {

  private static final int DEEPEST = 20;

  private final JsonParser parser;
  private final Places places;
  private final Problems problems;
  private final boolean isYaml;
  private boolean whole = true;

  TreeBuilder(JsonParser parser, Places places, Problems problems) {
    this.parser = parser;
    this.isYaml = parser instanceof YAMLParser;
    this.places = places;
    this.problems = problems;
  }

  /** The document, empty where the text has none or something in it was refused. */
  Optional<YamlNode> document() throws IOException {
    if (parser.nextToken() == null) {
      refuse(YamlProblem.EMPTY, places.of(1, 1));
      return Optional.empty();
    }
    YamlNode root = node(0);
    if (root instanceof Scalar scalar && scalar.type() == ScalarType.EMPTY && whole) {
      refuse(YamlProblem.EMPTY, root.at());
    }
    if (parser.nextToken() != null) {
      refuse(YamlProblem.SECOND_DOCUMENT, here());
    }
    return whole ? Optional.of(root) : Optional.empty();
  }

  private YamlNode node(int depth) throws IOException {
    Location at = here();
    refuseExtras(at);
    JsonToken token = parser.currentToken();
    if (token.isStructStart() && depth == DEEPEST) {
      refuse(YamlProblem.TOO_DEEP, at);
      parser.skipChildren();
      return new Scalar("", ScalarType.EMPTY, at);
    }
    return switch (token) {
      case START_OBJECT -> mapping(at, depth);
      case START_ARRAY -> sequence(at, depth);
      default -> scalar(token, at);
    };
  }

  private YamlNode mapping(Location at, int depth) throws IOException {
    List<Entry> entries = new ArrayList<>();
    KeyLines lines = new KeyLines();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Scalar key = key();
      parser.nextToken();
      YamlNode value = node(depth + 1);
      Integer first = lines.first(key, entries);
      if (first == null) {
        entries.add(new Entry(key, value));
      } else {
        // A problem, but the tree stays whole.
        problems.add(YamlProblem.DUPLICATE_KEY.error(
            key.at(),
            "the key " + Quote.of(key.at(), key.text()) + " appears twice, first on line " + first,
            "keep one of them"));
      }
    }
    return new YamlNode.Mapping(entries, at);
  }

  /** Finds keys that are there already. Most mappings are so small that an index is not worth it. */
  private static final class KeyLines {

    private static final int FEW = 16;

    private @Nullable Map<String, Integer> lines;

    /** The line of the entry that has the same key, if there is one. */
    @Nullable
    Integer first(Scalar key, List<Entry> entries) {
      if (entries.size() > FEW) {
        return indexed(entries).putIfAbsent(key.text(), key.at().line());
      }
      for (int i = 0; i < entries.size(); i++) {
        Scalar other = entries.get(i).key();
        if (other.text().equals(key.text())) {
          return other.at().line();
        }
      }
      return null;
    }

    private Map<String, Integer> indexed(List<Entry> entries) {
      Map<String, Integer> all = lines;
      if (all == null) {
        all = new HashMap<>();
        for (Entry entry : entries) {
          all.put(entry.key().text(), entry.key().at().line());
        }
        lines = all;
      }
      return all;
    }
  }

  private Scalar key() throws IOException {
    Location at = here();
    refuseExtras(at);
    return new Scalar(parser.currentName(), ScalarType.TEXT, at);
  }

  private YamlNode sequence(Location at, int depth) throws IOException {
    List<YamlNode> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(node(depth + 1));
    }
    return new YamlNode.Sequence(elements, at);
  }

  private Scalar scalar(JsonToken token, Location at) throws IOException {
    ScalarType type = switch (token) {
      case VALUE_NUMBER_INT -> ScalarType.INTEGER;
      case VALUE_NUMBER_FLOAT -> ScalarType.DECIMAL;
      case VALUE_TRUE, VALUE_FALSE -> ScalarType.BOOLEAN;
      case VALUE_NULL -> ScalarType.EMPTY;
      default -> isAbsent(at) ? ScalarType.EMPTY : ScalarType.TEXT;
    };
    return new Scalar(type == ScalarType.EMPTY ? "" : parser.getText(), type, at);
  }

  /** Whether there is no value; the parser gives an empty text for that as for two quotes. */
  private boolean isAbsent(Location at) throws IOException {
    return isYaml && parser.getTextLength() == 0 && "\"'|>".indexOf(places.charAt(at)) < 0;
  }

  /** Refuses what may precede the token; the parser does not tell it of scalars and keys. */
  private void refuseExtras(Location at) throws IOException {
    if (!isYaml) {
      return; // JSON has none
    }
    boolean isStruct = parser.currentToken().isStructStart();
    char first = isStruct ? ' ' : places.charAt(at);
    if (isStruct ? parser.getTypeId() != null : first == '!') {
      refuse(YamlProblem.TAG, at);
    }
    if (isStruct ? parser.getObjectId() != null : first == '&') {
      refuse(YamlProblem.ANCHOR, at);
    }
    if (((YAMLParser) parser).isCurrentAlias()) {
      refuse(YamlProblem.ALIAS, at);
    }
  }

  private void refuse(YamlProblem problem, Location at) {
    whole = false;
    problems.add(problem.at(at));
  }

  private Location here() {
    return places.of(parser.currentTokenLocation());
  }
}
