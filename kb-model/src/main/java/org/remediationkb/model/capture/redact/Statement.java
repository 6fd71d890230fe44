package org.remediationkb.model.capture.redact;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.secret.Clues;

/**
 * A statement of a configuration.
 *
 * @param verb what it does
 * @param start where its arguments begin in the line
 * @param arguments what follows the verb, without a comment of whoever sent the line
 */
record Statement(String verb, int start, String arguments) {

  private static final String BEFORE = "(?:[\\[(]?[0-9][0-9T:.,/Z+-]{4,30}+[\\])]?\\s++){0,2}+";
  private static final String VERB =
      "\\s*+([\"']?)\\s*+(set?|append|edi?t?|conf(?:ig?)?|unset|next|end)\\b";

  /** With a prompt or the key of a text in quotes before it, and with signs after it. */
  private static final Pattern ANY = Pattern.compile(BEFORE
      + "(?:[^#$]{1,160}?[#$]|[^\"]{0,8}\\\\*+\"[^\"]{1,60}\"\\s?[:=]\\s?)?"
      + VERB
      + "(?:\\s++(.*?))?(?:\\s<{1,4}-{1,8}|\\1(?:(?<=[\"'])[\\]},]*+|,)?)?");

  /** As most are. */
  private static final Pattern PLAIN = Pattern.compile(BEFORE + VERB + "(?:\\s++(.*+)|\\1?)");

  private static final String LAST_SIGNS = "-,]}";

  /** The one in a line, of which {@code clues} tells; empty where it is none. */
  static Optional<Statement> in(String line, Clues clues) {
    if (mayHaveMore(line, clues)) {
      return any(line);
    }
    Matcher plain = PLAIN.matcher(line);
    if (!plain.matches()) {
      return Optional.empty();
    }
    boolean isQuoted = plain.start(1) < plain.end(1);
    return isQuoted ? any(line) : Optional.of(found(plain));
  }

  private static Optional<Statement> any(String line) {
    Matcher any = ANY.matcher(line);
    return any.matches() ? Optional.of(found(any)) : Optional.empty();
  }

  /** Whether there may be something before or after it that does not belong to it. */
  private static boolean mayHaveMore(String line, Clues clues) {
    return clues.has('#')
        || clues.has('$')
        || clues.has(':')
        || clues.has('=')
        || (!line.isEmpty() && LAST_SIGNS.indexOf(line.charAt(line.length() - 1)) >= 0);
  }

  private static Statement found(Matcher line) {
    String arguments = line.group(3);
    return new Statement(
        line.group(2), Math.max(0, line.start(3)), arguments == null ? "" : arguments);
  }
}
