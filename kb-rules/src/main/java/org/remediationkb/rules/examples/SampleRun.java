package org.remediationkb.rules.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.capture.CaptureReader;
import org.remediationkb.model.capture.format.KnownCommands;
import org.remediationkb.model.capture.format.OutputFormat;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.Variant;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ReaderPage;

/**
 * What came of reading a sample, in a form that can be compared.
 *
 * @param facts what the facts say, each thing and each of its properties on a line, in order
 * @param unread the lines that nobody understood, without the blanks around them
 * @param messages what the engineer is told besides, such as that there are two units
 */
record SampleRun(List<String> facts, List<String> unread, List<String> messages) {

  /** What comes of all samples of a page if its output is read by that format. */
  static List<SampleRun> all(ReaderPage page, OutputFormat format, ContentLibrary library) {
    List<OutputFormat> formats = library.readers().pages().stream()
        .map(ReaderPage::format)
        .map(other -> other.id().equals(format.id()) ? format : other)
        .toList();
    return page.samples().stream()
        .map(sample -> of(
            sample,
            new CaptureReader(
                library.kinds(), KnownCommands.of(formats), library.commands().subjects())))
        .toList();
  }

  /** Reads a sample. */
  static SampleRun of(ReaderPage.Sample sample, CaptureReader reader) {
    reader.read(sample.console().text());
    Capture capture = reader.finish("example");
    List<String> lines = sample.console().text().lines();
    return new SampleRun(
        facts(capture.facts()),
        capture.unread().first().stream()
            .map(line -> lines.get(line.source().line() - 1).strip())
            .toList(),
        capture.problems().stream().map(Problem::message).toList());
  }

  /** What a page says of a sample. */
  static SampleRun expected(ReaderPage.Sample sample, Optional<Case> facts) {
    return new SampleRun(
        facts.map(SampleRun::facts).orElse(List.of()),
        sample.unread().stream().map(String::strip).toList(),
        List.of());
  }

  private static List<String> facts(Case stated) {
    List<String> lines = new ArrayList<>();
    for (Fact fact : stated.facts()) {
      String name = fact.type().subject().name();
      String thing = name.equals(fact.about()) ? name : name + " " + fact.about();
      List<String> said = new ArrayList<>();
      for (Property property : fact.type().stated()) {
        said(fact.reading(property))
            .map(value -> thing + ": " + property.key() + ": " + value)
            .ifPresent(said::add);
      }
      lines.addAll(said);
    }
    return List.copyOf(new TreeSet<>(lines));
  }

  private static Optional<String> said(Reading<?> reading) {
    if (reading instanceof Reading.Disputed<?> disputed) {
      return Optional.of(
          disputed.readings().stream().map(SampleRun::said).toList().toString());
    }
    return reading.known().map(SampleRun::said);
  }

  private static String said(Known<?> known) {
    if (known.value() instanceof List<?> list) {
      return list.stream().map(SampleRun::element).toList().toString();
    }
    boolean isText = known.value() instanceof Term term && term.isAnyOther();
    return isText ? known.text() : known.value().toString();
  }

  private static String element(Object element) {
    return element instanceof Variant variant
        ? variant.kind() + " " + variant
            + variant.place().map(place -> " in " + place).orElse("")
        : element.toString();
  }
}
