package org.remediationkb.render.scaffold;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.capture.CaptureReader;
import org.remediationkb.model.capture.UnreadShapes;
import org.remediationkb.model.capture.format.LineRule.Effect;
import org.remediationkb.model.capture.format.Slot;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.render.template.TemplateEngine;
import org.remediationkb.rules.content.ContentLibrary;

/** A new page about the output of a command: a sample of it, and a template for each shape of a line. */
public final class ReaderScaffold {

  private final ContentLibrary library;

  /** A page of a library. */
  public ReaderScaffold(ContentLibrary library) {
    this.library = library;
  }

  /**
   * The text of the page.
   *
   * @param sample the lines of a console with the command and its output; none where nobody has any
   */
  public String text(String command, List<String> sample) {
    return TemplateEngine.expand(
        "reader.md",
        TemplateEngine.resource(ReaderScaffold.class, "reader.md"),
        Map.of(
            "command", command,
            "phrases", phrases(),
            "properties", properties(),
            "lines", templates(sample),
            "sample", sample));
  }

  private static List<String> phrases() {
    Stream<String> effects = Arrays.stream(Effect.values()).map(Effect::phrase);
    return Stream.concat(effects, Stream.of("says `kind.key: value`")).toList();
  }

  private List<String> properties() {
    Map<String, List<String>> byKind = Slot.names(library.kinds()).stream()
        .filter(name -> name.indexOf('.') > 0)
        .collect(Collectors.groupingBy(
            name -> name.substring(0, name.indexOf('.')),
            LinkedHashMap::new,
            Collectors.mapping(name -> "{" + name + "}", Collectors.toList())));
    return byKind.values().stream().map(names -> String.join(" ", names)).toList();
  }

  /** Templates of the lines that nobody reads yet, in the order in which they first occur. */
  private List<String> templates(List<String> sample) {
    CaptureReader reader = library.captureReader();
    reader.read(SourceText.of("sample", String.join("\n", sample) + "\n"));
    UnreadShapes shapes = new UnreadShapes();
    shapes.add(reader.finish("sample"));
    return shapes.mostFrequent().stream()
        .sorted(Comparator.comparing(shape -> shape.example().source().line()))
        .map(shape -> shape.template().replace("`", "{...}"))
        .toList();
  }
}
