package org.remediationkb.render.document;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What texts were parsed to, which takes longer than to use it; a stream of cases needs that of each page
 * each time. Safe to share.
 *
 * @param <T> what they were parsed to
 */
public final class ParsedOnce<T> {

  /** Those of a library and more; of thousands of pages they are parsed anew in turn. */
  private static final int MOST = 10_000;

  private final Map<String, T> parsed = new ConcurrentHashMap<>();
  private final Function<String, T> parser;

  /** What a parser makes of texts, the same of one text each time. */
  public ParsedOnce(Function<String, T> parser) {
    this.parser = parser;
  }

  /** What it makes of a text. */
  public T of(String text) {
    T known = parsed.get(text);
    if (known != null) {
      return known;
    }
    if (parsed.size() >= MOST) {
      parsed.clear();
    }
    T result = parser.apply(text);
    parsed.put(text, result);
    return result;
  }
}
