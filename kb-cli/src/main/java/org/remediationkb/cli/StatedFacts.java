package org.remediationkb.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.remediationkb.cli.CaseInputs.Input;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.CaseMerge;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.factfile.FactFile;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.factfile.InputForm;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.render.worksheet.CaseSource;
import org.remediationkb.render.worksheet.CaseSource.Kind;

/**
 * What is stated of a case besides what its files say.
 *
 * @param kinds the kinds of fact that there are
 * @param files what each file states
 * @param sources the files
 */
record StatedFacts(FactKinds kinds, List<FactFile> files, List<CaseSource> sources) {

  /**
   * Reads fact files; where one can't be used, says why.
   *
   * @param others the files of the case, of which none may be the same standard input
   * @return what they state, empty where one of them can't be used
   */
  static Optional<StatedFacts> read(
      Kb kb, FactFileReader reader, List<InputFile> files, List<InputFile> others)
      throws IOException {
    if (Stream.concat(files.stream(), others.stream())
            .filter(file -> file.path().isEmpty())
            .count()
        > 1) {
      throw new IOException("- (standard input) can be read only once");
    }
    List<FactFile> stated = new ArrayList<>();
    for (InputFile file : files) {
      Checked<FactFile> read = read(reader, file);
      kb.complain(read.problems());
      read.value().ifPresent(stated::add);
    }
    List<CaseSource> sources =
        files.stream().map(file -> new CaseSource(file.name(), Kind.FACT_FILE)).toList();
    return stated.size() == files.size()
        ? Optional.of(new StatedFacts(reader.kinds(), stated, sources))
        : Optional.empty();
  }

  private static Checked<FactFile> read(FactFileReader reader, InputFile file) throws IOException {
    try (BufferedInputStream in = new BufferedInputStream(file.open(), InputForm.BEGINNING)) {
      if (InputForm.of(file.name(), in, reader.keys()) != InputForm.FACT_FILE) {
        throw new FileSystemException(
            file.name(), null, "not a fact file; --with adds facts in YAML or JSON to captures");
      }
      return reader.read(file.name(), in);
    }
  }

  /** Refuses to add to one of several cases: nothing says of which of them the facts are. */
  void refuseSeveral(int count) throws IOException {
    if (count > 1 && !files.isEmpty()) {
      throw new IOException("--with adds to one case: give one fact file, or only captures");
    }
  }

  /** A case with all of this; a case number that is stated is its name. */
  Input added(Input input) {
    return new Input(
        input.facts().map(this::added),
        input.capture(),
        input.problems(),
        Stream.concat(input.sources().stream(), sources.stream()).toList());
  }

  private Case added(Case facts) {
    Case all = facts;
    for (FactFile file : files) {
      Case merged = CaseMerge.of(kinds, all, file.facts());
      all = new Case(file.name().orElse(all.name()), merged.facts());
    }
    return all;
  }
}
