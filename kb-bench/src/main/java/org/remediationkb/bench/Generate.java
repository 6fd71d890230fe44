package org.remediationkb.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.remediationkb.bench.engine.Engines;
import org.remediationkb.model.fact.Case;
import org.remediationkb.rules.diagnosis.KnowledgeBase;

/** Writes what is measured: {@code tokens N FILE}, {@code log MIB FILE}, {@code pages N FOLDER} and so on. */
public final class Generate {

  private static final int SEED = 3;
  private static final String PROMPT = "fw-edge (root) # ";

  private Generate() {}

  /** Writes one thing. */
  public static void main(String... args) throws IOException {
    int count = Integer.parseInt(args[1]);
    Path to = Path.of(args[2]);
    switch (args[0]) {
      case "tokens" -> Files.writeString(to, GeneratedTokens.json(count));
      case "log" -> log(count, to);
      case "pages" -> pages(count, to);
      case "cases" -> cases(count, to);
      case "rules" -> rules(count, to);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  /** A log of so many MiB, most of which is of no interest. */
  private static void log(int mebibytes, Path file) throws IOException {
    Random random = new Random(SEED);
    long left = (long) mebibytes << 20;
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      out.write(PROMPT + "diagnose debug enable\r\n");
      for (int number = 0; left > 0; number++) {
        String line = line(random, number);
        out.write(line);
        left -= line.length();
      }
      out.write(PROMPT + Shipped.text("log.end") + PROMPT + "\r\n");
    }
  }

  private static String line(Random random, int number) {
    int part = random.nextInt(10);
    if (part == 0) {
      return PROMPT + "get router info routing-table all\r\n";
    }
    return part < 3
        ? String.format(
            Locale.ROOT,
            "S       10.%d.%d.0/24 [10/0] via 192.0.2.%d, port%d, [1/0]\r\n",
            random.nextInt(255),
            random.nextInt(255),
            random.nextInt(255),
            random.nextInt(8))
        : String.format(
            Locale.ROOT,
            "2026-01-02 10:%02d:%02d id=20085 trace_id=%d func=print_pkt_detail line=5939"
                + " msg=\"vd-root:0 received a packet(proto=6, 10.1.%d.%d:%d->203.0.113.%d:443)"
                + " tun_id=0.0.0.0 from port%d. flag [S], seq %d, ack 0, win 64240\"\r\n",
            random.nextInt(60),
            random.nextInt(60),
            number,
            random.nextInt(255),
            random.nextInt(255),
            random.nextInt(65_535),
            random.nextInt(255),
            random.nextInt(8),
            random.nextInt(1 << 30));
  }

  /** The shipped content with so many pages more, which hold in no case that is measured. */
  private static void pages(int count, Path folder) throws IOException {
    try (var files = Files.walk(Content.FOLDER)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = folder.resolve(Content.FOLDER.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    Path pages = folder.resolve(Shipped.text("pages"));
    String page = Files.readString(pages.resolve("provision-timeout.md"));
    for (int i = 0; i < count; i++) {
      String other = page.replaceFirst("title: (.*)", "title: $1 (" + i + ")");
      Files.writeString(pages.resolve("provision-timeout-" + i + ".md"), other);
    }
  }

  /** So many cases of one token, each a file. */
  private static void cases(int count, Path folder) throws IOException {
    Files.createDirectories(folder);
    String[] tokens = GeneratedTokens.json(count).split("\n", -1);
    for (int i = 1; i <= count; i++) {
      String token =
          tokens[i].endsWith(",") ? tokens[i].substring(0, tokens[i].length() - 1) : tokens[i];
      Files.writeString(
          folder.resolve(i + ".json"), "{\"case\": \"" + i + "\", \"tokens\": [" + token + "]}\n");
    }
  }

  /** The rules and tokens of {@link EngineBenchmark}, for engines that are not in Java. */
  private static void rules(int count, Path file) throws IOException {
    KnowledgeBase knowledge = Content.load();
    Rules rules = Rules.of(knowledge.library());
    Case facts = Content.tokens(knowledge, count);
    List<Map<String, Object>> tokens = new ArrayList<>();
    facts.facts().stream()
        .filter(fact -> fact.type().name().equals("Token"))
        .forEach(fact -> tokens.add(Rules.values(fact)));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("rules", rules.plain());
    all.put("tokens", tokens);
    all.put(
        "expected",
        Engines.of(Engines.NAMES.get(0), rules, facts).decide().stream().toArray());
    new ObjectMapper().writeValue(file.toFile(), all);
  }
}
