package org.remediationkb.web.instead;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code java.util.regex.Pattern} by the regular expressions of the browser. */
public final class Pattern {

  public static final int CASE_INSENSITIVE = 2;
  public static final int MULTILINE = 8;
  public static final int DOTALL = 32;

  /** How much of a text has to match. */
  enum Extent {
    /** Any part from a place on. */
    ANYWHERE("", "g"),
    /** What begins at a place. */
    BEGINNING("", "y"),
    /** All from a place on. */
    WHOLE("$", "y");

    private final String end;
    private final String flag;

    Extent(String end, String flag) {
      this.end = end;
      this.flag = flag;
    }
  }

  private final String pattern;
  private final Translation translation;

  /** Made when they are needed. */
  private final Map<Extent, RegExp> expressions = new EnumMap<>(Extent.class);

  /** The same, which also tell where groups are. */
  private final Map<Extent, RegExp> withPlaces = new EnumMap<>(Extent.class);

  private Pattern(String pattern, int flags) {
    this.pattern = pattern;
    this.translation = Translation.of(pattern, flags);
  }

  public static Pattern compile(String pattern) {
    return new Pattern(pattern, 0);
  }

  public static Pattern compile(String pattern, int flags) {
    return new Pattern(pattern, flags);
  }

  public static boolean matches(String pattern, CharSequence text) {
    return compile(pattern).matcher(text).matches();
  }

  public static String quote(String text) {
    return "\\Q" + text.replace("\\E", "\\E\\\\E\\Q") + "\\E";
  }

  public Matcher matcher(CharSequence text) {
    return new Matcher(this, text.toString());
  }

  public String pattern() {
    return pattern;
  }

  @Override
  public String toString() {
    return pattern;
  }

  public Predicate<String> asPredicate() {
    return text -> matcher(text).find();
  }

  public Predicate<String> asMatchPredicate() {
    return text -> matcher(text).matches();
  }

  public String[] split(CharSequence text) {
    return split(text, 0);
  }

  public String[] split(CharSequence text, int limit) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = matcher(text);
    int done = 0;
    while ((limit <= 0 || parts.size() < limit - 1) && matcher.find()) {
      if (matcher.end() > 0) { // nothing before the first character is no part
        parts.add(text.subSequence(done, matcher.start()).toString());
        done = matcher.end();
      }
    }
    parts.add(text.subSequence(done, text.length()).toString());
    while (limit == 0 && parts.size() > 1 && parts.get(parts.size() - 1).isEmpty()) {
      parts.remove(parts.size() - 1);
    }
    return parts.toArray(new String[0]);
  }

  Translation translation() {
    return translation;
  }

  /** What it finds in a text from a place on; null for nothing. */
  RegExp.@Nullable Found find(Extent extent, String text, int from) {
    return RegExp.exec(expressions.computeIfAbsent(extent, key -> expression(key, "")), text, from);
  }

  /** The same, and where its groups are. */
  RegExp.@Nullable Found findWithPlaces(Extent extent, String text, int from) {
    return RegExp.exec(withPlaces.computeIfAbsent(extent, key -> expression(key, "d")), text, from);
  }

  private RegExp expression(Extent extent, String flag) {
    return RegExp.create("(?:" + translation.source() + ")" + extent.end, extent.flag + "u" + flag);
  }
}
