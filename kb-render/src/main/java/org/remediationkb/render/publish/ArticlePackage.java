package org.remediationkb.render.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.remediationkb.rules.content.ContentHash;

/**
 * An article as a platform takes it.
 *
 * @param id the id of the article
 * @param texts its files by their names: the body and the fields
 * @param copies the files that it shows, by their paths beside the body
 */
public record ArticlePackage(String id, Map<String, String> texts, Map<String, Path> copies) {

  /** Copies and sorts the maps. */
  public ArticlePackage {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    copies = Collections.unmodifiableSortedMap(new TreeMap<>(copies));
  }

  /** A hash of all files: it changes when the article does. */
  public String checksum() throws IOException {
    StringBuilder all = new StringBuilder();
    texts.forEach((name, text) -> all.append(name).append('\0').append(text).append('\0'));
    for (Map.Entry<String, Path> copy : copies.entrySet()) {
      all.append(copy.getKey()).append('\0');
      all.append(ContentHash.sha256(Files.readAllBytes(copy.getValue()))).append('\0');
    }
    return ContentHash.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
