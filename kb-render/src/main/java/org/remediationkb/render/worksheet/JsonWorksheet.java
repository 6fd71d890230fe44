package org.remediationkb.render.worksheet;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.remediationkb.model.capture.UnitFacts;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Conflict;
import org.remediationkb.render.document.JsonWriter;
import org.remediationkb.render.template.ValueWording;
import org.remediationkb.rules.ConstantNames;
import org.remediationkb.rules.condition.Explanation.Line;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnosis.Finding;
import org.remediationkb.rules.diagnosis.Diagnosis.Replaced;
import org.remediationkb.rules.diagnosis.Diagnosis.Step;
import org.remediationkb.rules.diagnosis.Diagnosis.Undecided;
import org.remediationkb.rules.diagnosis.NextCommand;

/** Writes a worksheet for other programs, value by value, however many there are. */
final class JsonWorksheet {

  /** So many take longer than to begin on another processor. */
  private static final int MANY = 1000;

  private final ContentLibrary library;
  private final Edition edition;
  private final Diagnosis diagnosis;
  private final WorksheetLayout layout;
  private final WorksheetWords words;
  private final List<NextCommand> next;
  private final List<CaseSource> sources;
  private final List<UnitFacts> units;

  /** The worksheet of a case that was read from these files about these units. */
  JsonWorksheet(
      ContentLibrary library,
      Edition edition,
      Diagnosis diagnosis,
      WorksheetLayout layout,
      WorksheetWords words,
      List<NextCommand> next,
      List<CaseSource> sources,
      List<UnitFacts> units) {
    this.library = library;
    this.edition = edition;
    this.diagnosis = diagnosis;
    this.layout = layout;
    this.words = words;
    this.next = next;
    this.sources = sources;
    this.units = units;
  }

  void write(Writer out, boolean pretty) throws IOException {
    JsonWriter.write(out, pretty, json -> new Output(json).worksheet());
  }

  /** What a step says to do, and how to see that it worked. */
  private record Instructions(String what, String check) {}

  /** Those of all steps in their order; of many things, begun while what comes before is written. */
  private Supplier<List<Instructions>> instructions() {
    return diagnosis.standing().size() < MANY
        ? this::instructionsNow
        : CompletableFuture.supplyAsync(this::instructionsNow)::join;
  }

  private List<Instructions> instructionsNow() {
    return layout.plan().steps().stream()
        .map(step -> new Instructions(layout.whatToDo(step), layout.check(step)))
        .toList();
  }

  /** What a sentence asks, and one of the readings that answer it. */
  private record Answer(Statement statement, Reading<?> reading) {}

  /** What all findings of a page have in common. */
  private record Head(Remediation page, String severity, List<String> after) {
    static Head of(Remediation page) {
      return new Head(page, WorksheetHead.name(page.severity()), page.afterIds());
    }
  }

  private final class Output {
    private final JsonWriter json;
    private final Supplier<List<Instructions>> instructions = instructions();

    // Made once, not for each of thousands of values.
    private final JsonWriter.KeysOf<Answer> answer = this::answer;
    private final JsonWriter.KeysOf<Source> place = this::place;

    /** Findings come page by page. */
    private Optional<Head> head = Optional.empty();

    private int steps;

    Output(JsonWriter json) {
      this.json = json;
    }

    void worksheet() throws IOException {
      json.text("case", diagnosis.facts().name());
      json.text("version", edition.version());
      json.text("content-hash", edition.content().digits());
      json.objects("sources", sources, source -> {
        json.text("file", source.file());
        json.text("kind", ConstantNames.of(source.kind()));
      });
      if (units.size() > 1) {
        json.objects("units", units, this::unit);
      }
      json.objects("findings", diagnosis.findings(), this::finding);
      json.objects("replaced", diagnosis.replaced(), this::replaced);
      json.objects("undecided", diagnosis.undecided(), this::undecided);
      json.objects("conflicts", diagnosis.facts().conflicts(), this::conflict);
      Iterator<Instructions> inOrder = instructions.get().iterator();
      json.objects("plan", layout.plan().steps(), step -> step(step, inOrder.next()));
      json.objects("next", next, this::next);
    }

    private void unit(UnitFacts unit) throws IOException {
      textOrNothing("name", unit.name());
      textOrNothing("serial", unit.serial());
      json.truth("chosen", unit.isChosen());
      json.number("values", unit.values());
    }

    private void textOrNothing(String key, Optional<String> text) throws IOException {
      if (text.isPresent()) {
        json.text(key, text.get());
      } else {
        json.nothing(key);
      }
    }

    private void finding(Finding finding) throws IOException {
      Head common = head(finding.remediation());
      json.text("remediation", common.page().id());
      json.text("title", common.page().title());
      json.text("about", finding.about());
      json.text("severity", common.severity());
      json.texts("after", common.after());
      json.objects("evidence", answers(finding), answer);
    }

    private Head head(Remediation page) {
      if (head.isEmpty() || !head.get().page().id().equals(page.id())) {
        head = Optional.of(Head.of(page));
      }
      return head.get();
    }

    /** Loops, because this is done for thousands. */
    private List<Answer> answers(Finding finding) {
      List<Answer> answers = new ArrayList<>();
      for (Line line : finding.evidence().lines()) {
        if (line.found().isEmpty()) {
          answers.add(new Answer(line.statement(), Reading.notCollected()));
        }
        for (Reading<?> reading : line.found()) {
          answers.add(new Answer(line.statement(), reading));
        }
      }
      return answers;
    }

    private void answer(Answer answer) throws IOException {
      json.text("sentence", answer.statement().text());
      if (answer.reading() instanceof Known<?> known) {
        json.text("found", ValueWording.wordForWord(known));
        source(known.source());
      } else {
        json.nothing("found");
        json.nothing("source");
      }
    }

    private void replaced(Replaced replaced) throws IOException {
      json.text("remediation", replaced.finding().remediation().id());
      json.text("about", replaced.finding().about());
      json.text("by", replaced.by().remediation().id());
    }

    private void undecided(Undecided undecided) throws IOException {
      json.text("remediation", undecided.remediation().id());
      json.text("about", undecided.subject().about());
      json.objects("missing", undecided.missing(), statement -> {
        json.text("sentence", statement.text());
        json.texts("commands", commands(statement));
      });
    }

    private void conflict(Conflict conflict) throws IOException {
      json.text("about", conflict.about());
      json.text("property", conflict.property().key());
      json.objects("readings", conflict.readings(), known -> {
        json.text("found", ValueWording.of(conflict.property(), known));
        source(known.source());
      });
    }

    private void next(NextCommand command) throws IOException {
      json.texts(
          "commands", command.blocks().stream().flatMap(b -> b.lines().stream()).toList());
      json.number("verdicts", command.verdicts());
      json.text("shows", command.shows().stream().map(words::of).collect(Collectors.joining(" ")));
    }

    private void source(Source source) throws IOException {
      json.object("source", source, place);
    }

    private void place(Source source) throws IOException {
      json.text("file", source.file());
      json.number("line", source.line());
    }

    private List<String> commands(Statement statement) {
      return statement.revealedBy().stream()
          .flatMap(id -> library.commands().withId(id).stream())
          .map(Command::command)
          .toList();
    }

    private void wait(NumberedPlan.Wait wait) throws IOException {
      json.numbers("steps", wait.steps());
      json.text("remediation", wait.remediation().id());
      json.text("until", words.of(wait.until()));
    }

    private void step(Step step, Instructions instructions) throws IOException {
      Remediation page = step.remediation();
      json.number("step", ++steps);
      json.text("remediation", page.id());
      json.text("title", page.title());
      json.texts("about", step.findings().stream().map(Finding::about).toList());
      json.objects("waits-for", layout.plan().waits(step), this::wait);
      json.text("do", instructions.what());
      json.text("check", instructions.check());
    }
  }
}
