package org.remediationkb.render.replay;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonmark.node.Node;
import org.remediationkb.model.capture.UnreadShapes.Shape;
import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.render.document.CountedNoun;
import org.remediationkb.render.document.EscapedMarkdown;
import org.remediationkb.render.document.JsonWriter;
import org.remediationkb.render.replay.ReplayPage.Bars;
import org.remediationkb.render.replay.ReplayPage.Part;
import org.remediationkb.render.replay.Tally.Count;
import org.remediationkb.render.worksheet.Edition;
import org.remediationkb.rules.content.ContentLibrary;

/**
 * The counts of an archive, for people and for programs.
 *
 * @param library the library that the cases were diagnosed with
 * @param edition the program and the content
 */
public record ReplayReport(ContentLibrary library, Edition edition) {

  private static final int MOST_NEXT = 10;
  private static final int MOST_VALUES = 10;
  private static final int MOST_SHAPES = 30;

  /** The report as a document. */
  public Node document(Tally tally) {
    return Part.document(parts(tally));
  }

  /** The report as one file for a browser. */
  public String html(Tally tally) {
    return new ReplayPage(library.commands()).write(parts(tally));
  }

  private List<Part> parts(Tally tally) {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.of("# " + CountedNoun.of(tally.cases(), "case"), summary(tally)));
    Function<String, String> code = EscapedMarkdown::code;
    add(parts, "Findings", "Remediation", tally.findings(), tally, code);
    MonthsPart.of(tally).ifPresent(parts::add);
    add(parts, "Undecided", "Remediation", tally.undecided(), tally, code);
    add(
        parts,
        "What to run next",
        "Command",
        top(tally.next(), MOST_NEXT),
        tally,
        lines -> code.apply(lines.replace("\n", "; ")));
    Map<String, Count> without = top(tally.withoutAdvice(), MOST_VALUES);
    add(parts, "Values in cases without any finding", "Value", without, tally, code);
    add(parts, "Conflicts", "Property", tally.conflicts(), tally, code);
    unread(tally).ifPresent(parts::add);
    add(parts, "Cases that can't be diagnosed", "Problem", tally.problems(), tally, c -> c);
    List<String> unused = List.copyOf(tally.neverFound(library.remediations().keySet()));
    if (!unused.isEmpty()) {
      String list =
          unused.stream().map(id -> "- " + code.apply(id) + "\n").collect(Collectors.joining());
      parts.add(Part.of("## Pages that hold in no case", list));
    }
    tally
        .values()
        .forEach((property, counts) ->
            add(parts, "Values of " + property, "Value", top(counts, MOST_VALUES), tally, code));
    return parts;
  }

  private String summary(Tally tally) {
    StringBuilder text = new StringBuilder();
    fact(text, tally.unusable(), "case", "can't be diagnosed");
    fact(text, tally.withoutFinding(), "case", "without any finding");
    fact(text, tally.undecidedCases(), "case", "with pages about which too little is known");
    fact(text, conflicts(tally), "value", "on which sources of a case disagree");
    fact(text, tally.unread(), "line", "of captures that nobody understood");
    fact(text, tally.again(), "case", "decided again, to check that equal cases are counted right");
    text.append("- made with: kb ").append(edition.version()).append(", content ");
    text.append(edition.content()).append('\n');
    return text.toString();
  }

  private static long conflicts(Tally tally) {
    return tally.conflicts().values().stream().mapToLong(Count::times).sum();
  }

  /** The lines that nobody understood, as far as it is safe to show what they look like. */
  private static Optional<Part> unread(Tally tally) {
    List<Shape> shapes = tally.unreadShapes();
    if (shapes.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    List<Shape> shown = shown(shapes);
    if (!shown.isEmpty()) {
      text.append("| Lines | Cases | Template |\n| ---: | ---: | --- |\n");
      shown.forEach(shape -> text.append(String.format(
          Locale.ROOT,
          "| %,d | %,d | %s |\n",
          shape.lines(),
          shape.captures(),
          EscapedMarkdown.code(ControlCharacters.visible(shape.template())).replace("|", "\\|"))));
    }
    if (shapes.size() > shown.size()) {
      text.append('\n')
          .append(CountedNoun.of(lines(shapes) - lines(shown), "line"))
          .append(shown.isEmpty() ? "" : " more")
          .append(" of ")
          .append(CountedNoun.of(shapes.size() - shown.size(), "shape"))
          .append(": not shown, because they are rare or fewer than ")
          .append(ReplaySummary.FEWEST)
          .append(" cases have them.\n");
    }
    return Optional.of(Part.of("## Lines that nobody reads", text.toString()));
  }

  private static List<Shape> shown(List<Shape> shapes) {
    return shapes.stream()
        .filter(shape -> shape.captures() >= ReplaySummary.FEWEST)
        .limit(MOST_SHAPES)
        .toList();
  }

  private static long lines(List<Shape> shapes) {
    return shapes.stream().mapToLong(Shape::lines).sum();
  }

  private static void fact(StringBuilder text, long number, String noun, String what) {
    if (number > 0) {
      text.append("- ")
          .append(CountedNoun.of(number, noun))
          .append(' ')
          .append(what)
          .append('\n');
    }
  }

  private static void add(
      List<Part> parts,
      String heading,
      String column,
      Map<String, Count> counts,
      Tally tally,
      Function<String, String> name) {
    if (counts.isEmpty()) {
      return;
    }
    List<Entry<String, Count>> rows = Count.mostFirst(counts);
    StringBuilder text = new StringBuilder("| Cases | Share | Times | ")
        .append(column)
        .append(" | For example |\n| ---: | ---: | ---: | --- | --- |\n");
    for (Entry<String, Count> entry : rows) {
      Count count = entry.getValue();
      text.append(String.format(
          Locale.ROOT,
          "| %,d | %.1f%% | %,d | %s | %s |\n",
          count.cases(),
          100.0 * count.cases() / tally.cases(),
          count.times(),
          name.apply(entry.getKey()).replace("|", "\\|"),
          EscapedMarkdown.plain(count.example())));
    }
    parts.add(new Part(
        "## " + EscapedMarkdown.plain(heading), text.toString(), Bars.of(rows), List.of()));
  }

  private static Map<String, Count> top(Map<String, Count> counts, int most) {
    Map<String, Count> top = new LinkedHashMap<>();
    Count.mostFirst(counts).stream()
        .limit(most)
        .forEach(entry -> top.put(entry.getKey(), entry.getValue()));
    return top;
  }

  /** Writes the counts as JSON, with a line end after it. */
  public void writeJson(Tally tally, Writer out) throws IOException {
    List<Shape> shapes = tally.unreadShapes();
    List<Shape> shown = shown(shapes);
    JsonWriter.write(out, true, json -> {
      json.text("version", edition.version());
      json.text("content-hash", edition.content().digits());
      json.number("cases", tally.cases());
      json.number("decided-again", tally.again());
      json.number("unusable", tally.unusable());
      json.number("without-finding", tally.withoutFinding());
      json.number("undecided-cases", tally.undecidedCases());
      json.number("conflicts", conflicts(tally));
      json.number("unread", tally.unread());
      counts("findings", tally.findings(), json);
      counts("undecided", tally.undecided(), json);
      counts("next", tally.next(), json);
      counts("problems", tally.problems(), json);
      counts("conflicts-by-property", tally.conflicts(), json);
      counts("values-without-finding", tally.withoutAdvice(), json);
      json.objects("unread-shapes", shown, shape -> {
        json.text("template", shape.template());
        json.number("lines", shape.lines());
        json.number("cases", shape.captures());
      });
      json.number("unread-lines-not-shown", lines(shapes) - lines(shown));
      json.objects("months", List.copyOf(tally.months().entrySet()), month -> {
        json.text("month", month.getKey().toString());
        json.number("cases", month.getValue().cases());
        json.number("without-finding", month.getValue().withoutFinding());
        json.counts("findings", month.getValue().findings());
      });
      json.object("values", () -> {
        for (var property : tally.values().entrySet()) {
          counts(property.getKey(), property.getValue(), json);
        }
      });
      json.texts(
          "never-found", List.copyOf(tally.neverFound(library.remediations().keySet())));
    });
  }

  private static void counts(String key, Map<String, Count> counts, JsonWriter json)
      throws IOException {
    json.objects(key, Count.mostFirst(counts), entry -> {
      json.text("name", entry.getKey());
      json.number("cases", entry.getValue().cases());
      json.number("times", entry.getValue().times());
      json.text("example", entry.getValue().example());
    });
  }
}
