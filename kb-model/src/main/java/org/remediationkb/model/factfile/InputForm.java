package org.remediationkb.model.factfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file that is named as a case is, which its name or its beginning tells. */
public enum InputForm {
  /** Facts that somebody wrote down. */
  FACT_FILE,
  /** A page of a content folder, which is no case. */
  PAGE,
  /** Anything else: what a console printed. */
  CAPTURE;

  /** How much of a stream tells a fact file from a capture. */
  public static final int BEGINNING = 64 * 1024;

  /** A fact file begins with a brace or one of its keys, after comments. */
  private static final Pattern FACTS = Pattern.compile(
      "\\uFEFF?(?:\\s|#[^\\n]*\\n|---[ \\t]*\\n)*+(?:\\{(?!\\\\rtf)|([a-z-]++)[ \\t]*:(?:\\s|$))");

  /** A page of a content folder begins with its title, between lines of hyphens. */
  private static final Pattern TITLE = Pattern.compile("\\uFEFF?---[ \\t]*+\\r?\\n"
      + "(?:(?!---|title:)[^\\n]*+\\n)*+title:[^\\n]*+\\n"
      + "(?:(?!---)[^\\n]*+\\n)*+---[ \\t]*+(?:\\r?\\n|$)");

  /**
   * The form of what a stream begins with, which can then be read from its beginning.
   *
   * @param file its name, which may say it
   * @param in takes {@link #BEGINNING} bytes back
   * @param keys the keys of fact files
   * @throws IOException if the stream fails
   */
  public static InputForm of(String file, InputStream in, Collection<String> keys)
      throws IOException {
    in.mark(BEGINNING);
    String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
    in.reset();
    if (isNamedAsFactFile(file) || beginsAsFactFile(beginning, keys)) {
      return FACT_FILE;
    }
    return TITLE.matcher(beginning).lookingAt() ? PAGE : CAPTURE;
  }

  private static boolean isNamedAsFactFile(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
  }

  private static boolean beginsAsFactFile(String beginning, Collection<String> keys) {
    Matcher begin = FACTS.matcher(beginning);
    return begin.lookingAt()
        && Optional.ofNullable(begin.group(1)).stream().allMatch(keys::contains);
  }
}
