package org.remediationkb.render.report;

import java.io.IOException;
import java.io.Writer;
import org.remediationkb.render.document.JsonWriter;
import org.remediationkb.rules.analysis.mutate.Mutant;
import org.remediationkb.rules.analysis.mutate.MutationReport;
import org.remediationkb.rules.examples.ReaderMutator;

/**
 * What tests notice, for programs: {@code {"remediations": [], "mutants", "killed", "equivalent",
 * "survivors": [{"remediation", "file", "line", "change", "case"}], "readers": {"mutants", "killed",
 * "survivors": [{"reader", "file", "line", "change"}]}}}.
 *
 * <p>{@code remediations} are the pages that were changed. {@code mutants} counts the changes,
 * {@code killed} those that a test notices, {@code equivalent} those that make no difference to any
 * case. Of each other one, {@code case} is a fact file that would notice it, with what it expects.
 *
 * @param readers what came of changes to readers
 */
public record MutationJson(ReaderMutator.Result readers) implements Report<MutationReport> {

  @Override
  public void write(MutationReport report, Writer out) throws IOException {
    JsonWriter.write(out, true, json -> {
      json.texts("remediations", report.remediations());
      json.number("mutants", report.mutants());
      json.number("killed", report.killed());
      json.number("equivalent", report.equivalent().size());
      json.objects("survivors", report.survivors(), survivor -> {
        Mutant mutant = survivor.mutant();
        json.text("remediation", mutant.original().id());
        json.text("file", mutant.at().text().file());
        json.number("line", mutant.at().line());
        json.text("change", mutant.change());
        json.text("case", survivor.killer());
      });
      json.object("readers", () -> {
        json.number("mutants", readers.made());
        json.number("killed", readers.made() - readers.missed().size());
        json.objects("survivors", readers.missed(), mistake -> {
          json.text("reader", mistake.page().id());
          json.text("file", mistake.at().text().file());
          json.number("line", mistake.at().line());
          json.text("change", mistake.change());
        });
      });
    });
  }
}
