package org.remediationkb.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** The words of the shipped content that the benchmark uses, by what it uses them for. */
public final class Shipped {

  private static final Properties WORDS = read();

  private Shipped() {}

  private static Properties read() {
    try (InputStream in = Shipped.class.getResourceAsStream("/shipped.properties")) {
      Properties words = new Properties();
      words.load(Objects.requireNonNull(in));
      return words;
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** A text. */
  public static String text(String name) {
    return Objects.requireNonNull(WORDS.getProperty(name), name);
  }

  /** Several texts, which have no commas. */
  public static List<String> texts(String name) {
    return List.of(text(name).split(", "));
  }
}
