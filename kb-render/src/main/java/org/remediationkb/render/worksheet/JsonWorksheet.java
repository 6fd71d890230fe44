package org.remediationkb.render.worksheet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Conflict;
import org.remediationkb.render.document.Markdown;
import org.remediationkb.render.template.Wording;
import org.remediationkb.rules.condition.Explanation.Line;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Finding;
import org.remediationkb.rules.diagnosis.NextCommand;
import org.remediationkb.rules.diagnosis.Replaced;
import org.remediationkb.rules.diagnosis.Step;
import org.remediationkb.rules.diagnosis.Undecided;

/** Writes a worksheet for other programs, value by value, however many there are. */
final class JsonWorksheet {

  /** Not a character beyond ASCII comes out, so that none can do anything to a terminal. */
  private static final JsonFactory FACTORY = JsonFactory.builder()
      .configure(JsonWriteFeature.ESCAPE_NON_ASCII, true)
      .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
      .build();

  private final ContentLibrary library;
  private final Diagnosis diagnosis;
  private final WorksheetLayout layout;
  private final List<NextCommand> next;

  JsonWorksheet(
      ContentLibrary library, Diagnosis diagnosis, WorksheetLayout layout, List<NextCommand> next) {
    this.library = library;
    this.diagnosis = diagnosis;
    this.layout = layout;
    this.next = next;
  }

  void write(Writer out, boolean pretty) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      if (pretty) {
        json.setPrettyPrinter(printer());
      }
      new Output(json).worksheet();
    }
    out.write('\n');
  }

  private static PrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators = Separators.createDefaultInstance()
        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
        .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  /** The text with DEL, the one control character that JSON writes as it is, replaced. */
  private static String plain(String text) {
    return text.replace('\u007f', '\ufffd');
  }

  private final class Output {
    private final JsonGenerator json;

    Output(JsonGenerator json) {
      this.json = json;
    }

    void worksheet() throws IOException {
      json.writeStartObject();
      text("case", diagnosis.facts().name());
      array("findings", diagnosis.findings(), this::finding);
      array("replaced", diagnosis.replaced(), this::replaced);
      array("undecided", diagnosis.undecided(), this::undecided);
      array("conflicts", diagnosis.facts().conflicts(), this::conflict);
      array("plan", layout.plan().steps(), this::step);
      array("next", next, this::next);
      json.writeEndObject();
    }

    private void finding(Finding finding) throws IOException {
      Remediation page = finding.remediation();
      text("remediation", page.id());
      text("title", page.title());
      text("about", finding.about());
      text("severity", Overview.name(page.severity()));
      texts("after", page.afterIds());
      json.writeArrayFieldStart("evidence");
      for (Line line : finding.evidence().lines()) {
        evidence(line);
      }
      json.writeEndArray();
    }

    private void evidence(Line line) throws IOException {
      if (line.found().isEmpty()) {
        evidence(line.statement(), Reading.notCollected());
      }
      for (Reading<?> reading : line.found()) {
        evidence(line.statement(), reading);
      }
    }

    private void evidence(Statement statement, Reading<?> reading) throws IOException {
      json.writeStartObject();
      text("sentence", statement.text());
      if (reading instanceof Known<?> known) {
        text("found", Wording.wordForWord(known));
        source(known.source());
      } else {
        json.writeNullField("found");
        json.writeNullField("source");
      }
      json.writeEndObject();
    }

    private void replaced(Replaced replaced) throws IOException {
      text("remediation", replaced.finding().remediation().id());
      text("about", replaced.finding().about());
      text("by", replaced.by().remediation().id());
    }

    private void undecided(Undecided undecided) throws IOException {
      text("remediation", undecided.remediation().id());
      text("about", undecided.subject().about());
      array("missing", undecided.missing(), statement -> {
        text("sentence", statement.text());
        texts("commands", commands(statement));
      });
    }

    private void conflict(Conflict conflict) throws IOException {
      text("about", conflict.about());
      text("property", conflict.property().key());
      array("readings", conflict.readings(), known -> {
        text("found", Wording.of(conflict.property(), known));
        source(known.source());
      });
    }

    private void next(NextCommand command) throws IOException {
      texts(
          "commands", command.blocks().stream().flatMap(b -> b.lines().stream()).toList());
      json.writeNumberField("verdicts", command.verdicts());
      text("shows", String.join(" ", command.shows()));
    }

    private void source(Source source) throws IOException {
      json.writeObjectFieldStart("source");
      text("file", source.file());
      json.writeNumberField("line", source.line());
      json.writeEndObject();
    }

    private List<String> commands(Statement statement) {
      return statement.revealedBy().stream()
          .flatMap(id -> library.commands().withId(id).stream())
          .map(Command::command)
          .toList();
    }

    private void step(Step step) throws IOException {
      Remediation page = step.remediation();
      json.writeNumberField("step", layout.plan().number(page).orElseThrow());
      text("remediation", page.id());
      text("title", page.title());
      texts("about", step.findings().stream().map(Finding::about).toList());
      text("do", Markdown.write(layout.whatToDo(step)));
      text("check", Markdown.write(layout.check(step)));
    }

    private void text(String key, String text) throws IOException {
      json.writeStringField(key, plain(text));
    }

    private void texts(String key, List<String> texts) throws IOException {
      json.writeArrayFieldStart(key);
      for (String text : texts) {
        json.writeString(plain(text));
      }
      json.writeEndArray();
    }

    private <T> void array(String key, List<T> elements, Fields<T> fields) throws IOException {
      json.writeArrayFieldStart(key);
      for (T element : elements) {
        json.writeStartObject();
        fields.write(element);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  /** Writes what an element has. */
  private interface Fields<T> {
    void write(T element) throws IOException;
  }
}
