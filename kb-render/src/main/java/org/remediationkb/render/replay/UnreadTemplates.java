package org.remediationkb.render.replay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.capture.UnreadLine;
import org.remediationkb.model.capture.UnreadShapes;
import org.remediationkb.model.capture.redact.Pseudonyms;
import org.remediationkb.model.capture.redact.Redaction;
import org.remediationkb.model.secret.Secrets;

/** What the lines of a capture look like that nobody understood, without what is redacted. */
final class UnreadTemplates {

  private static final int MOST = 200;

  private UnreadTemplates() {}

  /** How many lines there are of each template; of those that are too many, the most frequent. */
  static SortedMap<String, Integer> of(Capture capture, Secrets secrets) {
    if (capture.unread().first().isEmpty()) {
      return new TreeMap<>();
    }
    String lines =
        capture.unread().first().stream().map(UnreadLine::text).collect(Collectors.joining("\n"));
    SortedMap<String, Integer> all =
        UnreadShapes.templates(redacted(lines, secrets).lines().filter(line -> !line.isBlank()));
    return all.size() <= MOST ? all : mostFrequent(all);
  }

  private static SortedMap<String, Integer> mostFrequent(SortedMap<String, Integer> templates) {
    return templates.entrySet().stream()
        .sorted(Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Entry.comparingByKey()))
        .limit(MOST)
        .collect(Collectors.toMap(Entry::getKey, Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  private static String redacted(String lines, Secrets secrets) {
    StringWriter out = new StringWriter();
    try {
      Redaction.forTemplates(new Pseudonyms(secrets))
          .copy("-", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
