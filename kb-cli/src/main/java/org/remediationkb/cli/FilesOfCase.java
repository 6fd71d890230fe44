package org.remediationkb.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remediationkb.cli.CaseInputs.Input;
import org.remediationkb.model.capture.CaptureReader;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.factfile.CaseName;
import org.remediationkb.model.factfile.FactFile;
import org.remediationkb.model.factfile.InputForm;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.problem.TextProblem;
import org.remediationkb.render.worksheet.CaseSource;
import org.remediationkb.render.worksheet.CaseSource.Kind;
import org.remediationkb.rules.diagnosis.KnowledgeBase;

/**
 * Reads the files of one case: what the captures say together, with what fact files state besides, as
 * {@code kb evaluate CAPTURE... --with FACTS} does. Safe to share.
 */
final class FilesOfCase {

  private final KnowledgeBase base;

  FilesOfCase(KnowledgeBase base) {
    this.base = base;
  }

  /** Reads a case; without one where anything is wrong with a file. */
  Input read(String name, List<CaseFile> files) throws IOException {
    if (files.stream().mapToLong(CaseFile::length).sum() > CaseFile.MOST_BYTES) {
      return Input.unusable(
          List.of(TextProblem.TOO_LARGE.error(SourceText.of(name, "").at(1, 1), "too large", "")));
    }
    Parts parts = new Parts();
    for (CaseFile file : files) {
      if (!parts.add(file)) {
        return Input.unusable(List.of());
      }
    }
    return parts.input(CaseName.ofFile(name));
  }

  /** What was read of a case so far. */
  private final class Parts {
    private final List<FactFile> stated = new ArrayList<>();
    private final List<CaseSource> sources = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Optional<CaptureReader> captures = Optional.empty();

    /** Reads a file; false where it belongs to no case. */
    boolean add(CaseFile file) throws IOException {
      BufferedInputStream in = new BufferedInputStream(file.open(), InputForm.BEGINNING);
      switch (InputForm.of(file.name(), in, base.factFiles().keys())) {
        case PAGE -> {
          return false;
        }
        case FACT_FILE -> {
          Checked<FactFile> read = base.factFiles().read(file.name(), in);
          problems.addAll(read.problems());
          read.value().ifPresent(stated::add);
          sources.add(new CaseSource(file.name(), Kind.FACT_FILE));
        }
        case CAPTURE -> {
          CaptureReader reader = captures.orElseGet(base.library()::captureReader);
          captures = Optional.of(reader);
          reader.read(file.name(), in);
          sources.add(new CaseSource(file.name(), Kind.CAPTURE));
        }
      }
      return true;
    }

    Input input(String name) {
      Input captured = captures
          .map(reader -> Input.of(sources, reader.finish(name)))
          .orElseGet(() -> new Input(
              Optional.of(new Case(name, List.of())), Optional.empty(), List.of(), sources));
      problems.addAll(captured.problems());
      Input all = new Input(captured.facts(), captured.capture(), problems, List.of());
      return new StatedFacts(base.library().kinds(), stated, List.of()).added(all);
    }
  }
}
