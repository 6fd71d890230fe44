package org.remediationkb.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints one table of all that was measured, and draws the growth. */
public final class Report {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double MICROS = 1e6;

  private final Path folder;

  private Report(Path folder) {
    this.folder = folder;
  }

  /** Prints the results in a folder, and writes the picture. */
  public static void main(String... args) throws IOException {
    new Report(Path.of(args[0])).print(Path.of(args[1]));
  }

  private void print(Path picture) throws IOException {
    line("Machine: " + Runtime.getRuntime().availableProcessors() + " processors, "
        + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", Java "
        + System.getProperty("java.version"));
    Map<String, Double> jmh = jmh();
    table(
        "Rules of one token, " + EngineBenchmark.TOKENS + " tokens", engines(jmh), "hand-written");
    table("One small case in a warm process", cases(jmh), "decideByDrools");
    table("Whole processes", processes("processes.json"), "java Hello");
    table("A console log of 50 MiB", processes("log.json"), "grep");
    List<Growth> all = growth();
    line("");
    line("Growth (slope 1: twice as much takes twice as long)");
    all.forEach(growth -> line("  " + growth));
    Files.writeString(picture, Growth.picture(all));
  }

  private Map<String, Double> jmh() throws IOException {
    Map<String, Double> medians = new LinkedHashMap<>();
    for (JsonNode result : JSON.readTree(folder.resolve("jmh.json").toFile())) {
      String name = result.get("benchmark").asText().replaceFirst("^.*[.]", "");
      medians.put(
          result.at("/params/engine").asText(name),
          result.at("/primaryMetric/scorePercentiles/50.0").asDouble() / MICROS);
    }
    return medians;
  }

  private Map<String, Double> engines(Map<String, Double> jmh) throws IOException {
    Map<String, Double> engines = new LinkedHashMap<>();
    org.remediationkb.bench.engine.Engines.NAMES.forEach(name -> engines.put(name, jmh.get(name)));
    Path other = folder.resolve("json-rules-engine.txt");
    if (Files.exists(other)) {
      engines.put(
          "json-rules-engine", Double.parseDouble(Files.readString(other).strip()) / MICROS);
    }
    return engines;
  }

  private static Map<String, Double> cases(Map<String, Double> jmh) {
    Map<String, Double> cases = new LinkedHashMap<>(jmh);
    org.remediationkb.bench.engine.Engines.NAMES.forEach(cases::remove);
    return cases;
  }

  private Map<String, Double> processes(String file) throws IOException {
    Map<String, Double> medians = new LinkedHashMap<>();
    for (JsonNode result : JSON.readTree(folder.resolve(file).toFile()).get("results")) {
      medians.put(result.get("command").asText(), result.get("median").asDouble());
    }
    return medians;
  }

  /** The files {@code growth-WHAT.json}, whose commands are called by their sizes. */
  private List<Growth> growth() throws IOException {
    List<Growth> all = new ArrayList<>();
    for (String of : List.of("tokens", "MiB of log", "pages", "cases")) {
      List<Growth.Point> points = new ArrayList<>();
      processes("growth-" + of.replace(' ', '-') + ".json")
          .forEach(
              (size, seconds) -> points.add(new Growth.Point(Double.parseDouble(size), seconds)));
      points.sort(Comparator.comparingDouble(Growth.Point::size));
      all.add(new Growth(of, points));
    }
    return all;
  }

  private static void table(String title, Map<String, Double> medians, String base) {
    line("");
    line(String.format(Locale.ROOT, "%-42s %14s %10s", title, "median", "ratio"));
    medians.forEach((name, seconds) -> line(String.format(
        Locale.ROOT,
        "  %-40s %11.3f ms %10.2f",
        name,
        seconds * 1000,
        seconds / medians.get(base))));
  }

  @SuppressWarnings("SystemOut")
  private static void line(String text) {
    System.out.println(text);
  }
}
