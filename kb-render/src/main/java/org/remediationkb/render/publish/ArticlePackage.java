package org.remediationkb.render.publish;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * An article as a platform takes it.
 *
 * @param id the id of the article
 * @param title its title
 * @param texts its files by their names: the body and the fields
 * @param copies the files that it shows, by their paths beside the body
 */
public record ArticlePackage(
    String id, String title, Map<String, String> texts, Map<String, Path> copies) {

  /** Copies and sorts the maps. */
  public ArticlePackage {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    copies = Collections.unmodifiableSortedMap(new TreeMap<>(copies));
  }

  /** A hash of the texts: it changes when the article does. */
  public String checksum() {
    StringBuilder all = new StringBuilder();
    texts.forEach((name, text) -> all.append(name).append('\0').append(text).append('\0'));
    copies.keySet().forEach(name -> all.append(name).append('\0'));
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256")
          .digest(all.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
