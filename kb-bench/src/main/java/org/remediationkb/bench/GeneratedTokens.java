package org.remediationkb.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Fact files of tokens in all sorts of states, the same each time. */
public final class GeneratedTokens {

  private static final int SEED = 20_260_101;

  private static final List<String> HARD = Shipped.texts("tokens.hard");
  private static final String MOBILE = Shipped.text("tokens.mobile");
  private static final List<String> SEEDS = List.of("", "\"present\"", "\"absent\"");
  private static final List<String> STATUSES = List.of("", "\"active\"", "\"active\"", "\"lock\"");
  private static final List<String> REPORTS = List.of(
      "",
      "\"active\"",
      "\"locked\"",
      "\"provisioned\"",
      "\"new\"",
      "\"provision timeout\"",
      "\"an answer that nobody knows\"",
      "\"" + Shipped.text("report.unknown-token") + "\"",
      "\"token already activated, and seed won't be returned\"");
  private static final List<String> ASSIGNED = List.of("", "[]", "[\"somebody\"]");
  private static final List<String> RELEASED = List.of("", "true", "false");

  private final Random random = new Random(SEED);

  private GeneratedTokens() {}

  /** So many tokens as a fact file in JSON. */
  public static String json(int count) {
    GeneratedTokens tokens = new GeneratedTokens();
    StringBuilder text = new StringBuilder("{\"case\": \"generated\", \"tokens\": [\n");
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : ",\n").append(tokens.token(i));
    }
    return text.append("\n]}\n").toString();
  }

  private String token(int number) {
    String serial = random.nextInt(5) == 0
        ? MOBILE + String.format(Locale.ROOT, "%010X", number)
        : one(HARD) + String.format(Locale.ROOT, "%08d", number);
    StringBuilder text = new StringBuilder("{\"serial\": \"" + serial + "\"");
    add("seed", one(SEEDS), text);
    add("status", one(STATUSES), text);
    add("report", one(REPORTS), text);
    add("assigned-to", one(ASSIGNED), text);
    add("lock-released-recently", one(RELEASED), text);
    return text.append('}').toString();
  }

  private String one(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static void add(String key, String value, StringBuilder text) {
    if (!value.isEmpty()) {
      text.append(", \"").append(key).append("\": ").append(value);
    }
  }
}
