package org.remediationkb.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.cli.CaseInputs.Input;
import org.remediationkb.model.capture.CaptureReader;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.factfile.CaseName;
import org.remediationkb.model.factfile.FactFile;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.factfile.FactProblem;
import org.remediationkb.model.file.BoundedLines;
import org.remediationkb.model.file.BoundedLines.Line;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.Quote;
import org.remediationkb.model.problem.SourceFile;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.problem.TextProblem;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlNode.ScalarType;
import org.remediationkb.model.yaml.YamlReader;
import org.remediationkb.render.worksheet.CaseSource;
import org.remediationkb.render.worksheet.CaseSource.Kind;
import org.remediationkb.rules.content.ContentLibrary;

/**
 * Reads cases that stand in a line each: a fact file as a JSON object, or an object with a console
 * capture as {@code capture} and perhaps its {@code name}. Safe to share.
 */
final class CaseLines {

  private static final String NAME = "name";
  private static final String CAPTURE = "capture";
  private static final Set<String> OF_CAPTURE = Set.of(NAME, CAPTURE);

  private static final int LONGEST_NAME = 100;

  /** As in a fact file. */
  private static final int MOST_MEBIBYTES = 32;

  /** How long a line can be. */
  static final int MOST_BYTES = MOST_MEBIBYTES << 20;

  private final ContentLibrary library;
  private final FactFileReader factFiles;

  CaseLines(ContentLibrary library, FactFileReader factFiles) {
    this.library = library;
    this.factFiles = factFiles;
  }

  /** The lines of a stream. */
  static BoundedLines in(InputStream stream) {
    return new BoundedLines(stream, MOST_BYTES);
  }

  /** The case in a line of a file, without a case where that is wrong. */
  Input read(String file, Line line) throws IOException {
    String place = (file.equals("-") ? CaseName.ofFile(file) : file) + ":" + line.number();
    if (line.isTooLong()) {
      return Input.unusable(List.of(TextProblem.TOO_LARGE.error(
          SourceText.of(place, "").at(1, 1),
          "the line is longer than " + MOST_MEBIBYTES + " MiB",
          "")));
    }
    Checked<SourceText> text = SourceFile.read(place, line.open(), MOST_MEBIBYTES);
    if (text.value().isEmpty()) {
      return Input.unusable(text.problems());
    }
    String unnamed = CaseName.ofFile(file) + ":" + line.number();
    return read(text.value().get().maskedBy(library.kinds().secrets()), unnamed);
  }

  private Input read(SourceText text, String unnamed) {
    if (!text.text().stripLeading().startsWith("{")) {
      return Input.unusable(List.of(FactProblem.TYPE.error(
          text.at(1, 1),
          text.text().isBlank() ? "the line is empty" : "the line is not a JSON object",
          "a line holds one fact file as JSON, or {\"name\": ..., \"capture\": ...}")));
    }
    if (text.text().contains('"' + CAPTURE + '"')) {
      Checked<YamlNode> tree = YamlReader.read(text);
      Optional<Mapping> mapping = tree.value()
          .filter(node -> node instanceof Mapping found && found.get(CAPTURE).isPresent())
          .map(Mapping.class::cast);
      if (mapping.isPresent()) {
        return capture(mapping.get(), unnamed);
      }
    }
    return facts(text, unnamed);
  }

  private Input facts(SourceText text, String unnamed) {
    Checked<FactFile> read = factFiles.read(text);
    return Input.of(
        text.file(),
        new Checked<>(read.value().map(file -> named(file, unnamed)), read.problems()));
  }

  private static FactFile named(FactFile file, String unnamed) {
    return file.name().isPresent()
        ? file
        : new FactFile(new Case(unnamed, file.facts().facts()), file.name(), file.expect());
  }

  private Input capture(Mapping mapping, String unnamed) {
    List<Problem> problems =
        mapping.entries().stream().flatMap(entry -> problem(entry).stream()).toList();
    if (!problems.isEmpty()) {
      return Input.unusable(problems);
    }
    String name = mapping
        .get(NAME)
        .map(node -> ControlCharacters.visible(((Scalar) node).text()))
        .filter(text -> !text.isBlank())
        .orElse(unnamed);
    Scalar console = (Scalar) mapping.get(CAPTURE).orElseThrow();
    CaptureReader reader = library.captureReader();
    reader.read(SourceText.of(name, console.text()));
    return Input.of(List.of(new CaseSource(name, Kind.CAPTURE)), reader.finish(name));
  }

  private static Optional<Problem> problem(YamlNode.Entry entry) {
    String key = entry.key().text();
    if (!OF_CAPTURE.contains(key)) {
      return Optional.of(FactProblem.UNKNOWN_KEY.error(
          entry.key().at(),
          "unknown key " + Quote.of(entry.key().at(), key),
          "a line with a capture has the keys name and capture"));
    }
    if (!(entry.value() instanceof Scalar text) || text.type() != ScalarType.TEXT) {
      return Optional.of(FactProblem.TYPE.error(
          entry.value().at(), key + " must be a text, not " + entry.value().kind(), ""));
    }
    return key.equals(NAME) && text.text().length() > LONGEST_NAME
        ? Optional.of(FactProblem.TOO_LONG.error(
            entry.value().at(), "name is longer than " + LONGEST_NAME + " characters", ""))
        : Optional.empty();
  }
}
