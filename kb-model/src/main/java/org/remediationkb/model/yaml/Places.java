package org.remediationkb.model.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.SourceText;

/**
 * Turns the places of a parser into places of the whole text. The YAML parser counts code points, of
 * which one may be two characters.
 */
final class Places {

  private final SourceText whole;
  private final int firstLine;
  private final boolean inCodePoints;

  // Places mostly come in order, so the last one saves counting each line from its start again.
  private int line;
  private int codePoints;
  private int characters;

  Places(SourceText whole, String part, int firstLine, boolean isJson) {
    this.whole = whole;
    this.firstLine = firstLine;
    this.inCodePoints = !isJson && part.chars().anyMatch(c -> Character.isSurrogate((char) c));
  }

  /** The place of a token or an error. */
  Location of(JsonLocation location) {
    return of(location.getLineNr(), location.getColumnNr());
  }

  /** The place at a line and a column of the part, both counted from 1. */
  Location of(int partLine, int column) {
    int wholeLine = firstLine - 1 + Math.max(1, partLine);
    int from1 = Math.max(1, column);
    return whole.at(wholeLine, inCodePoints ? inCharacters(wholeLine, from1) : from1);
  }

  /** The place at a line of the part and a column in characters, both counted from 1. */
  Location ofCharacter(int partLine, int column) {
    return whole.at(firstLine - 1 + partLine, column);
  }

  /** The character at a place, a line end past the last one. */
  char charAt(Location location) {
    String text = location.excerpt();
    return location.column() <= text.length() ? text.charAt(location.column() - 1) : '\n';
  }

  private int inCharacters(int wholeLine, int column) {
    if (wholeLine != line || column <= codePoints) {
      line = wholeLine;
      codePoints = 0;
      characters = 0;
    }
    String text = whole.at(wholeLine, 1).excerpt();
    while (codePoints < column - 1 && characters < text.length()) {
      characters += Character.charCount(text.codePointAt(characters));
      codePoints++;
    }
    return characters + column - codePoints;
  }
}
