package org.remediationkb.web.instead;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.remediationkb.web.instead.Pattern.Extent;

/** {@code java.util.regex.Matcher}, with as much of it as the program uses. */
public final class Matcher implements MatchResult {

  private final Pattern pattern;
  private final String text;

  /** The region; nothing outside is seen unless the bounds are transparent. */
  private int from;

  private int to;
  private boolean isTransparent;

  private int next;
  private int appended;

  /** What is looked at, and where in the text it begins. */
  private String seen;

  private int offset;
  private Extent extent = Extent.ANYWHERE;
  private RegExp.@Nullable Found found;
  private RegExp.@Nullable Found places;

  Matcher(Pattern pattern, String text) {
    this.pattern = pattern;
    this.text = text;
    this.to = text.length();
    this.seen = text;
  }

  public Matcher reset() {
    return region(0, text.length());
  }

  public Matcher region(int start, int end) {
    from = start;
    to = end;
    next = start;
    appended = 0;
    found = null;
    return this;
  }

  public Matcher useTransparentBounds(boolean transparent) {
    isTransparent = transparent;
    return this;
  }

  public boolean matches() {
    return take(Extent.WHOLE, from);
  }

  public boolean lookingAt() {
    return take(Extent.BEGINNING, from);
  }

  public boolean find() {
    return next <= to && take(Extent.ANYWHERE, next);
  }

  public boolean find(int start) {
    reset();
    return take(Extent.ANYWHERE, start);
  }

  private boolean take(Extent wanted, int start) {
    boolean isFound = isTransparent ? isThrough(wanted, start) : isWithin(wanted, start);
    next = !isFound ? to + 1 : end() + (end() == start() ? 1 : 0);
    return isFound;
  }

  /** What follows the region is seen, but is no part of what is found. */
  private boolean isThrough(Extent wanted, int start) {
    return (isIn(text, 0, wanted, start) && end() <= to)
        || isIn(text.substring(0, to), 0, wanted, start);
  }

  private boolean isWithin(Extent wanted, int start) {
    boolean isAll = from == 0 && to == text.length();
    return isIn(isAll ? text : text.substring(from, to), from, wanted, start);
  }

  private boolean isIn(String all, int begin, Extent wanted, int start) {
    seen = all;
    offset = begin;
    extent = wanted;
    places = null;
    found = pattern.find(wanted, all, start - begin);
    return found != null;
  }

  private RegExp.Found found() {
    if (found == null) {
      throw new IllegalStateException("No match found");
    }
    return found;
  }

  @Override
  public int groupCount() {
    return pattern.translation().groups();
  }

  @Override
  public @Nullable String group(int group) {
    return RegExp.text(found(), pattern.translation().place(group));
  }

  @Override
  public String group() {
    String whole = group(0);
    return whole == null ? "" : whole;
  }

  public @Nullable String group(String name) {
    return group(pattern.translation().named(name));
  }

  @Override
  public int start() {
    return found().getIndex() + offset;
  }

  @Override
  public int end() {
    return start() + group().length();
  }

  @Override
  public int start(int group) {
    return place(group, 0);
  }

  @Override
  public int end(int group) {
    return place(group, 1);
  }

  public int start(String name) {
    return start(pattern.translation().named(name));
  }

  public int end(String name) {
    return end(pattern.translation().named(name));
  }

  /** Where groups are, is only found out where somebody asks: it takes longer. */
  private int place(int group, int side) {
    if (places == null) {
      Extent again = extent == Extent.ANYWHERE ? Extent.BEGINNING : extent;
      places = pattern.findWithPlaces(again, seen, found().getIndex());
    }
    int place =
        places == null ? -1 : RegExp.place(places, pattern.translation().place(group), side);
    return place < 0 ? -1 : place + offset;
  }

  public Stream<MatchResult> results() {
    reset();
    List<MatchResult> all = new ArrayList<>();
    while (find()) {
      all.add(toMatchResult());
    }
    return all.stream();
  }

  public MatchResult toMatchResult() {
    Matcher copy = new Matcher(pattern, text);
    copy.seen = seen;
    copy.offset = offset;
    copy.extent = extent;
    copy.found = found;
    return copy;
  }

  public static String quoteReplacement(String text) {
    return text.replace("\\", "\\\\").replace("$", "\\$");
  }

  public String replaceAll(String replacement) {
    return replaceAll(result -> replacement);
  }

  public String replaceAll(Function<MatchResult, String> replacer) {
    reset();
    StringBuilder out = new StringBuilder();
    while (find()) {
      appendReplacement(out, replacer.apply(this));
    }
    return appendTail(out).toString();
  }

  public String replaceFirst(String replacement) {
    reset();
    StringBuilder out = new StringBuilder();
    if (find()) {
      appendReplacement(out, replacement);
    }
    return appendTail(out).toString();
  }

  public Matcher appendReplacement(StringBuilder out, String replacement) {
    out.append(text.substring(appended, start()));
    for (int i = 0; i < replacement.length(); i++) {
      char c = replacement.charAt(i);
      if (c == '$') {
        i++;
        String group = group(replacement.charAt(i) - '0');
        out.append(group == null ? "" : group);
      } else {
        i += c == '\\' ? 1 : 0;
        out.append(replacement.charAt(i));
      }
    }
    appended = end();
    return this;
  }

  public StringBuilder appendTail(StringBuilder out) {
    return out.append(text, appended, text.length());
  }
}
