package org.remediationkb.render.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.document.Manuscript;
import org.remediationkb.render.template.TemplateNames.Meaning;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.CommandCatalog;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.MarkdownParser;
import org.remediationkb.rules.content.Nesting;
import org.remediationkb.rules.content.Page;
import org.remediationkb.rules.content.Page.Section;
import org.remediationkb.rules.content.Remediation;

/**
 * Finds what would keep pages from being filled in, for whatever case, and commands that are not in
 * the catalogue, in pages and in articles.
 */
public final class TemplateCheck {

  /** Each token of a case repeats up to that much. */
  private static final int LONGEST = 6_000;

  /** So many that whatever nests by one each time nests too deep. */
  private static final int MANY = 3 * Nesting.DEEPEST;

  private static final Pattern TAG = Pattern.compile("\\[(?:/?[#@]|=)");
  private static final Pattern VALUE_IN_LINK = Pattern.compile("]\\([^)\\n]*\\[=");

  private TemplateCheck() {}

  /** The problems of all pages, page by page, in the order of each. */
  public static List<Problem> problems(ContentLibrary library) {
    List<Problem> problems = new ArrayList<>();
    for (Remediation page : library.remediations().values()) {
      problems.addAll(problems(page, library.kinds()));
      problems.addAll(CommandScan.problems(library.commands(), page.page()));
    }
    library
        .articles()
        .values()
        .forEach(
            article -> problems.addAll(CommandScan.problems(library.commands(), article.page())));
    return problems;
  }

  /** A library whose pages and articles can be published; nothing but the problems where some can't. */
  public static Checked<ContentLibrary> publishable(ContentLibrary library) {
    return Checked.unlessErrors(library, problems(library));
  }

  /** A library whose pages can be filled in; nothing but the problems where some can't. */
  public static Checked<ContentLibrary> fillable(Checked<ContentLibrary> library) {
    List<Problem> problems = new ArrayList<>(library.problems());
    library
        .value()
        .ifPresent(read -> read.remediations()
            .values()
            .forEach(page -> problems.addAll(problems(page, read.kinds()))));
    return problems.stream().anyMatch(Problem::isError)
        ? Checked.failed(problems)
        : new Checked<>(library.value(), problems);
  }

  private static List<Problem> problems(Remediation page, FactKinds kinds) {
    List<Problem> problems = new ArrayList<>(template(page, kinds));
    if (problems.isEmpty()) {
      problems.addAll(nesting(page, kinds));
    }
    problems.addAll(noTemplate(page, page.why()));
    problems.addAll(noTemplate(page, page.check()));
    return problems;
  }

  /** What a list repeats must not begin a quote or an emphasis within that of the one before. */
  private static List<Problem> nesting(Remediation page, FactKinds kinds) {
    if (!page.what().markdown().contains("[#list")) {
      return List.of();
    }
    Case nothing = new Case("", List.of());
    Manuscript manuscript = new Manuscript(CommandCatalog.NONE, nothing);
    String many = new PageTemplates(kinds, nothing, manuscript).whatToDo(page, MANY);
    return Nesting.tooDeep(MarkdownParser.parse(many)).isEmpty()
        ? List.of()
        : List.of(ProblemCode.TEMPLATE.error(
            start(page.page(), page.what()),
            "this list can't be repeated: its elements would be nested",
            "end each quote, list and emphasis within [#list ...] and [/#list]"));
  }

  private static List<Problem> template(Remediation page, FactKinds kinds) {
    String template = page.what().markdown();
    Location start = start(page.page(), page.what());
    if (template.length() > LONGEST) {
      return List.of(ProblemCode.TEMPLATE.error(
          start, "the section is too long", "move steps for other cases to another page"));
    }
    Map<String, Meaning> variables = TemplateNames.variables(kinds, page.about());
    List<Problem> problems = new ArrayList<>(TemplateScan.problems(template, start, variables));
    Matcher link = VALUE_IN_LINK.matcher(template);
    if (link.find()) {
      problems.add(ProblemCode.TEMPLATE.error(
          TemplateScan.at(start, template, link.end() - 2),
          "a link can't contain a value",
          "write it beside the link"));
    }
    return problems;
  }

  private static List<Problem> noTemplate(Remediation page, Section section) {
    Matcher tag = TAG.matcher(section.markdown());
    return tag.find()
        ? List.of(ProblemCode.TEMPLATE.error(
            TemplateScan.at(start(page.page(), section), section.markdown(), tag.start()),
            "values are not filled in under \"" + section.title() + "\"",
            "use values and lists only under \"" + page.what().title() + "\""))
        : List.of();
  }

  /** The first line with text below the section's heading. */
  private static Location start(Page page, Section section) {
    int line = section.line() + 1;
    while (page.text().lines().get(line - 1).isBlank()) {
      line++;
    }
    return page.text().at(line, 1);
  }
}
