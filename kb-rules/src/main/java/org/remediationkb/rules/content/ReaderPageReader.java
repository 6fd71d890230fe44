package org.remediationkb.rules.content;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.remediationkb.model.capture.command.CommandPattern;
import org.remediationkb.model.capture.format.LineRule;
import org.remediationkb.model.capture.format.OutputFormat;
import org.remediationkb.model.capture.format.OutputFormat.Counts;
import org.remediationkb.model.capture.format.Slot;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Subject;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.rules.Fields;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.Page.Section;

/** Reads a page of {@code readers/}. */
final class ReaderPageReader {

  private static final String LINES = "Lines";
  private static final String EXAMPLE = "Example";

  private final FactKinds kinds;

  /** A reader of pages about facts of these kinds. */
  ReaderPageReader(FactKinds kinds) {
    this.kinds = kinds;
  }

  Checked<ReaderPage> read(String id, SourceText text) {
    Checked<Page> page = PageReader.read(text);
    if (page.value().isEmpty()) {
      return Checked.failed(page.problems());
    }
    List<Problem> problems = new ArrayList<>(page.problems());
    Optional<ReaderPage> reader = new OnePage(id, page.value().get(), problems).read();
    boolean usable = problems.stream().noneMatch(Problem::isError);
    return new Checked<>(reader.filter(r -> usable), problems);
  }

  /** The reading of one page. */
  private final class OnePage {
    private final String id;
    private final Page page;
    private final List<Problem> problems;

    OnePage(String id, Page page, List<Problem> problems) {
      this.id = id;
      this.page = page;
      this.problems = problems;
    }

    Optional<ReaderPage> read() {
      Fields fields = new Fields(page.frontMatter(), problems);
      Optional<Scalar> title = fields.required("title");
      List<Scalar> alone = oneOrMore("reads", fields);
      List<Scalar> also = oneOrMore("also-reads", fields);
      List<Scalar> reads = Stream.concat(alone.stream(), also.stream()).toList();
      Optional<Scalar> table = fields.optional("table");
      boolean isHeader = fields.take("above").isPresent()
          && fields.oneOf("above", List.of("configuration")).isPresent();
      Optional<OutputFormat.Debug> debug = debug(fields);
      Counts counts = counts(fields);
      PageReader.takeDraft(fields, page, problems);
      fields.refuseOthers();
      checkKeys(!alone.isEmpty(), !also.isEmpty(), table.isPresent(), isHeader, debug.isPresent());
      List<LineRule> rules = new ArrayList<>();
      List<ReaderPage.Sample> samples = new ArrayList<>();
      page.sections().forEach(section -> section(section, debug.isPresent(), rules, samples));
      OutputFormat format = new OutputFormat(
          id,
          reads.stream().map(this::command).toList(),
          table.map(Scalar::text),
          debug,
          isHeader,
          counts,
          !also.isEmpty(),
          rules);
      if (debug.isPresent()) {
        checkKinds(format);
      }
      return title.map(t -> new ReaderPage(t.text(), format, samples, page));
    }

    private static Counts counts(Fields fields) {
      return fields.take("only").isEmpty()
          ? Counts.ALL
          : fields
              .oneOf("only", List.of("named", "shown"))
              .map(which -> which.equals("named") ? Counts.NAMED : Counts.SHOWN)
              .orElse(Counts.ALL);
    }

    private void checkKeys(Boolean... given) {
      long count = Stream.of(given).filter(isGiven -> isGiven).count();
      if (count != 1) {
        problems.add(
            ProblemCode.MISSING.error(
                page.frontMatter().at(),
                count == 0
                    ? "the page does not say what it reads"
                    : "more than one of \"reads\", \"also-reads\", \"table\", \"above\" and \"in\"",
                "write reads: COMMAND, also-reads: COMMAND for more of what another page reads, table:"
                    + " PATH for a table of the configuration, above: configuration for the comments above one, or in: debug for what daemons print"));
      }
    }

    private Optional<OutputFormat.Debug> debug(Fields fields) {
      boolean isDebug =
          fields.take("in").isPresent() && fields.oneOf("in", List.of("debug")).isPresent();
      OutputFormat.Debug debug =
          new OutputFormat.Debug(texts("begun-by", fields), texts("interrupted-by", fields));
      return isDebug ? Optional.of(debug) : Optional.empty();
    }

    private static List<String> texts(String key, Fields fields) {
      return oneOrMore(key, fields).stream().map(Scalar::text).toList();
    }

    /** In a debug it is told by what precedes which attempt is meant, and of those there are several. */
    private void checkKinds(OutputFormat format) {
      List<FactKind> kinds = format.kinds().toList();
      boolean mayRepeat = kinds.stream()
          .allMatch(
              kind -> !kind.subject().unique() && kind.subject().shape() != Subject.Shape.SINGLE);
      if (kinds.size() > 1 || !mayRepeat) {
        problems.add(ProblemCode.LINE.error(
            page.frontMatter().at(),
            "a debug tells of attempts of one kind, but the lines speak of "
                + kinds.stream().map(kind -> kind.subject().name()).collect(joining(", ")),
            "use a kind that is a \"list\" without an \"identity\", or that \"repeats\", on a page of its"
                + " own"));
      }
    }

    private static List<Scalar> oneOrMore(String key, Fields fields) {
      Optional<YamlNode> node = fields.take(key);
      return node.filter(Scalar.class::isInstance).isPresent()
          ? fields.optional(key).stream().toList()
          : fields.texts(key);
    }

    /** A command; its argument may be what it is run for. */
    private OutputFormat.Command command(Scalar reads) {
      List<String> words = new ArrayList<>(List.of(reads.text().split(" ", -1)));
      Optional<Slot.Value> argument = Optional.empty();
      int end = words.size() - 1;
      boolean takesMore = words.get(end).equals("...");
      int hole = takesMore ? end - 1 : end;
      if (hole > 0 && words.get(hole).startsWith("{") && words.get(hole).endsWith("}")) {
        argument = argument(reads, words.get(hole));
        words = new ArrayList<>(words.subList(0, hole));
        words.add("...");
      }
      return new OutputFormat.Command(CommandPattern.of(String.join(" ", words)), argument);
    }

    private Optional<Slot.Value> argument(Scalar reads, String word) {
      Optional<Slot.Value> value = Slot.named(word.substring(1, word.length() - 1), kinds)
          .filter(Slot.Value.class::isInstance)
          .map(Slot.Value.class::cast)
          .filter(slot -> slot.kind().identifying().contains(slot.property()) || slot.isIdentity());
      if (value.isEmpty()) {
        problems.add(ProblemCode.LINE.error(
            reads.at(),
            "the argument " + word + " names no kind of thing",
            "write {kind.key} with the property that identifies it, such as {server.host}"));
      }
      return value;
    }

    private void section(
        Section section, boolean isDebug, List<LineRule> rules, List<ReaderPage.Sample> samples) {
      if (section.title().equals(LINES)) {
        LineRuleReader reader = new LineRuleReader(kinds, page, isDebug, problems);
        for (Node node : page.blocks(section)) {
          if (node instanceof BulletList list) {
            rules.addAll(reader.read(list));
          } else {
            problems.add(ProblemCode.UNKNOWN.error(
                page.at(node),
                "only bullets are allowed under \"" + LINES + "\"",
                "explain above the first heading"));
          }
        }
      } else if (section.title().equals(EXAMPLE) || section.title().startsWith(EXAMPLE + ":")) {
        sample(section).ifPresent(samples::add);
      } else {
        problems.add(ProblemCode.UNKNOWN.error(
            page.text().at(section.line(), 4),
            "unknown section \"" + section.title() + "\"",
            DidYouMean.question(section.title(), List.of(LINES, EXAMPLE))
                .orElse("known sections: " + LINES + ", " + EXAMPLE + ": NAME")));
      }
    }

    private Optional<ReaderPage.Sample> sample(Section section) {
      int before = problems.size();
      Optional<Example> console = Optional.empty();
      Optional<Example> facts = Optional.empty();
      List<String> unread = List.of();
      for (Node node : page.blocks(section)) {
        if (node instanceof FencedCodeBlock block) {
          Example example = ExampleBlocks.example(page, block);
          switch (example.language()) {
            case "console" -> console = Optional.of(example);
            case "yaml" -> facts = Optional.of(example);
            case "unread" -> unread = block.getLiteral().lines().toList();
            default ->
              problems.add(ProblemCode.EXAMPLE.error(
                  page.at(block),
                  "unknown example language \"" + example.language() + "\"",
                  "use ```console, ```yaml for the facts, and ```unread for what stays unread"));
          }
        }
      }
      if (console.isEmpty() && problems.size() == before) {
        problems.add(ProblemCode.MISSING.error(
            page.text().at(section.line(), 4),
            "the example has no output",
            "add it between lines of ```console and ```"));
      }
      String name =
          section.title().substring(EXAMPLE.length()).replaceFirst("^:", "").strip();
      Optional<Example> stated = facts;
      List<String> left = unread;
      return console.map(text -> new ReaderPage.Sample(name, text, stated, left));
    }
  }
}
