package org.remediationkb.render.worksheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.render.document.Manuscript;
import org.remediationkb.render.document.Value;
import org.remediationkb.render.template.PageTemplates;
import org.remediationkb.render.worksheet.NumberedPlan.Wait;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.diagnosis.Diagnosis;
import org.remediationkb.rules.diagnosis.Diagnosis.Step;
import org.remediationkb.rules.diagnosis.NextCommand;

/** Lays a worksheet out as one document, which is then written in one form or another. */
final class WorksheetLayout {

  /** What is written, and for what. */
  enum Form {
    /** All of it for a ticket, or another program. */
    TICKET("worksheet.md"),
    /** All of it for a terminal. */
    SCREEN("screen.md"),
    /** The plan, and no more. */
    BRIEF("brief.md");

    private final String template;

    Form(String template) {
      this.template = template;
    }
  }

  /** The templates that were used, by their names: a worksheet in JSON needs none. */
  private static final Map<String, WordedTemplate> LAYOUTS = new ConcurrentHashMap<>();

  private final ContentLibrary library;
  private final Diagnosis diagnosis;
  private final NumberedPlan plan;
  private final Manuscript manuscript;
  private final PageTemplates templates;
  private final SourceLinks links;
  private final WorksheetWords words;

  WorksheetLayout(
      ContentLibrary library, Diagnosis diagnosis, SourceLinks links, WorksheetWords words) {
    this.words = words;
    this.links = links;
    this.library = library;
    this.diagnosis = diagnosis;
    this.plan = NumberedPlan.of(diagnosis);
    this.manuscript = new Manuscript(library.commands(), diagnosis.facts());
    this.templates = new PageTemplates(library.kinds(), diagnosis.facts(), manuscript);
  }

  /** The name of the case. */
  String name() {
    return diagnosis.facts().name();
  }

  NumberedPlan plan() {
    return plan;
  }

  /** What to do in a step, in Markdown. */
  String whatToDo(Step step) {
    return manuscript.written(markdown(step));
  }

  /** How to see that a step worked, in Markdown. */
  String check(Step step) {
    return manuscript.written(step.remediation().check().markdown());
  }

  /** The worksheet in one form. */
  Node document(Form form, Edition edition, List<NextCommand> next, Optional<Capture> capture) {
    Map<String, Object> variables = variables(edition, next, capture);
    variables.put("several", plan.steps().size() > 1);
    variables.put("runNext", template("next.md").fill(variables, words));
    return document(template(form.template).fill(variables, words));
  }

  private static WordedTemplate template(String file) {
    return LAYOUTS.computeIfAbsent(file, WordedTemplate::read);
  }

  /** Markdown of the worksheet as a document. */
  Node document(String markdown) {
    return manuscript.document(markdown);
  }

  /** What a template of the worksheet says, in Markdown with marks of the manuscript. */
  Map<String, Object> variables(
      Edition edition, List<NextCommand> next, Optional<Capture> capture) {
    CaptureSummary intake = new CaptureSummary(manuscript, words);
    boolean oneFile = StepEvidence.isOfOneFile(diagnosis);
    OpenPoints open = new OpenPoints(plan, manuscript, oneFile, words);
    Map<String, Object> variables = new HashMap<>();
    variables.put("case", manuscript.mark(Value.text(diagnosis.facts().name())));
    variables.put("summary", summary(next, capture));
    variables.put("known", known(intake, capture, edition));
    variables.put("steps", steps(oneFile));
    variables.put(
        "waiting", plan.steps().stream().anyMatch(step -> !step.waitsFor().isEmpty()));
    variables.put("healthy", open.healthy());
    variables.put("replaced", open.replaced(diagnosis));
    variables.put("undecided", open.undecided(diagnosis));
    variables.put("conflicts", intake.conflicts(diagnosis.facts()));
    variables.put("read", intake.read(capture));
    variables.put("next", next.stream().map(this::next).toList());
    return variables;
  }

  private List<String> known(CaptureSummary intake, Optional<Capture> capture, Edition edition) {
    return Stream.of(
            intake.units(capture),
            WorksheetHead.known(library.kinds(), diagnosis, manuscript, words),
            List.of(words.filled(
                "made with: kb {version}, content {content}",
                edition.version(),
                edition.content())))
        .flatMap(List::stream)
        .toList();
  }

  private String summary(List<NextCommand> next, Optional<Capture> capture) {
    return plan.steps().isEmpty()
        ? AllClear.of(library.kinds(), diagnosis, capture, !next.isEmpty(), words)
        : WorksheetHead.summary(plan, words);
  }

  private List<Map<String, Object>> steps(boolean oneFile) {
    StepEvidence evidence = new StepEvidence(oneFile, manuscript, links, words);
    List<Map<String, Object>> steps = new ArrayList<>();
    for (Step step : plan.steps()) {
      steps.add(step(step, steps.size() + 1, oneFile, evidence));
    }
    return steps;
  }

  private Map<String, Object> step(Step step, int number, boolean oneFile, StepEvidence evidence) {
    Remediation page = step.remediation();
    SubjectList subjects = new SubjectList(page.about(), step.subjects(), oneFile, words);
    List<Wait> waits = plan.waits(step);
    String what = markdown(step);
    Map<String, Object> variables = new HashMap<>();
    variables.put("number", number);
    String severity = WorksheetHead.name(page.severity());
    variables.put("done", words.filled("Step {step} is done", number));
    variables.put("severity", severity);
    variables.put("severityWord", words.of(severity));
    variables.put("Severity", WorksheetHead.atBeginning(words.of(severity)));
    variables.put("title", page.title());
    variables.put("isTranslated", !words.untranslated().contains(page.id()));
    variables.put("concerns", subjects.brief(manuscript, 1));
    List<Integer> numbers =
        waits.stream().flatMap(wait -> wait.steps().stream()).distinct().toList();
    variables.put("waits", numbers);
    variables.put(
        "waitsFor", numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    variables.put("until", until(waits));
    variables.put("subjects", subjects.full(manuscript));
    variables.put("list", list(subjects, what));
    variables.put("why", page.why().markdown());
    variables.put("evidence", evidence.lines(step));
    variables.put("what", what);
    variables.put("check", page.check().markdown());
    return variables;
  }

  /** What has to be true before a step, as the end of a sentence; empty where nothing has. */
  private String until(List<Wait> waits) {
    return waits.stream()
        .map(wait -> words.of("until") + " " + words.of(wait.until()) + " ("
            + words.steps(wait.steps()) + ")")
        .collect(Collectors.joining(", " + words.of("and") + " "));
  }

  /** The subjects in lines, where there are many and what to do does not name them anyway. */
  private List<String> list(SubjectList subjects, String what) {
    if (!subjects.needList()) {
      return List.of();
    }
    Set<String> named = manuscript.valuesOf(what);
    boolean missing = subjects.facts().stream().anyMatch(fact -> !named.contains(fact.about()));
    return missing ? subjects.list(manuscript) : List.of();
  }

  private String markdown(Step step) {
    return templates.whatToDo(step.remediation(), step.subjects());
  }

  private Map<String, Object> next(NextCommand next) {
    return Map.of(
        "shows", next.shows().stream().map(words::of).collect(Collectors.joining(" ")),
        "language", library.commands().language(),
        "blocks", next.blocks().stream().map(NextCommand.Block::lines).toList());
  }
}
