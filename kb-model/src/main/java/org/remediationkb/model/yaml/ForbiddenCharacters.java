package org.remediationkb.model.yaml;

import java.util.Optional;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;

/**
 * Finds what must not stand in a text as such. Some of it ends a line for one parser and not for
 * another, so without it all count the same lines.
 */
final class ForbiddenCharacters {

  /** The first character after those of ASCII that are printed. */
  private static final char DELETE = '\u007f';

  private ForbiddenCharacters() {}

  /** A problem with the first one, empty where there is none. */
  static Optional<Problem> in(String text, Places places) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < DELETE) {
        continue; // as nearly all
      }
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        line++;
        lineStart = i + 1;
      } else if (isForbidden(text, i)) {
        String message = String.format("the character U+%04X is not allowed here", (int) c);
        Location at = places.ofCharacter(line, i - lineStart + 1);
        String help = "delete it; editors may not show it";
        return Optional.of(YamlProblem.CHARACTER.error(at, message, help));
      }
    }
    return Optional.empty();
  }

  private static boolean isForbidden(String text, int index) {
    char c = text.charAt(index);
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\t' && c != '\n' && c != '\r';
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      case Character.SURROGATE -> isAlone(text, index);
      default -> c >= '\ufffe';
    };
  }

  private static boolean isAlone(String text, int index) {
    return Character.isHighSurrogate(text.charAt(index))
        ? index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1))
        : index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
  }
}
