package org.remediationkb.model.factfile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.model.schema.JsonSchema;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlNode.ScalarType;

/** What the product said, without secrets: some texts have names, any other is taken as well. */
record OpenTermNotation(TermType type) implements Notation {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\x85\\u2028\\u2029]++");
  private static final Pattern LINE_END = Pattern.compile("\\R");

  @Override
  public Checked<Known<?>> read(String key, Scalar scalar) {
    if (scalar.type() != ScalarType.TEXT) {
      return FactProblem.TYPE.only(
          scalar.at(),
          key + " must be text; " + scalar.text() + " without quotes is " + scalar.kind(),
          "write it in quotes");
    }
    String text = onOneLine(scalar.text());
    Term term = type.find(text).orElseThrow();
    return Notation.known(term, scalar.at().text().secrets().masked(text), scalar);
  }

  /** One line that does nothing to a terminal; where a text is shown it must not begin another. */
  private static String onOneLine(String text) {
    return ControlCharacters.replaced(inOneLine(text.strip()), '\ufffd');
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = JsonSchema.empty()
        .put("type", "string")
        .put("pattern", "\\S")
        .put("maxLength", LONGEST_TEXT);
    type.names().forEach(schema.putArray("examples")::add);
    return schema;
  }

  private static String inOneLine(String text) {
    return mayBreak(text)
        ? BLANKS
            .matcher(text)
            .replaceAll(blanks -> LINE_END.matcher(blanks.group()).find()
                ? " "
                : Matcher.quoteReplacement(blanks.group()))
        : text;
  }

  /** Whether a text may have a line end: nearly none has a character that is not printed ASCII. */
  private static boolean mayBreak(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return true;
      }
    }
    return false;
  }
}
