package org.remediationkb.rules.content;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.Page.Section;

/** Takes the examples, or the near misses, from a page: the fenced blocks below that heading. */
final class ExampleBlocks {

  private static final int MOST = 50;

  private final Page page;
  private final List<Problem> problems;

  /** The blocks of a page; what is wrong with them goes to the list. */
  ExampleBlocks(Page page, List<Problem> problems) {
    this.page = page;
    this.problems = problems;
  }

  /** The blocks below all headings with a title. That there are none is a problem, with a help. */
  List<Example> below(String title, String help) {
    List<Example> examples = new ArrayList<>();
    for (Section section : page.sections()) {
      if (section.title().equals(title)) {
        page.blocks(section).forEach(node -> read(node, examples));
      }
    }
    if (examples.size() > MOST) {
      problems.add(ProblemCode.MARKDOWN.error(
          examples.get(MOST).text().at(examples.get(MOST).line(), 1),
          "more than " + MOST + " examples",
          "move further examples to cases/"));
      return examples.subList(0, MOST);
    }
    if (examples.isEmpty()) {
      problems.add(page.missing(title, help));
    }
    return examples;
  }

  private void read(Node node, List<Example> examples) {
    if (node instanceof FencedCodeBlock block) {
      examples.add(example(page, block));
    } else {
      node.accept(new Refusal());
    }
  }

  /** What a block of a page shows. */
  static Example example(Page page, FencedCodeBlock block) {
    int line = page.bodyLine() + block.getSourceSpans().get(0).getLineIndex() + 1;
    String moved = "\n".repeat(line - 1) + block.getLiteral();
    String language = block.getInfo() == null ? "" : block.getInfo();
    return new Example(language, SourceText.reviewed(page.text().file(), moved), line);
  }

  /** What is indented or stands in a list would be tried out by nobody. */
  private final class Refusal extends AbstractVisitor {

    @Override
    public void visit(FencedCodeBlock block) {
      refuse(block);
    }

    @Override
    public void visit(IndentedCodeBlock block) {
      refuse(block);
    }

    private void refuse(Node block) {
      problems.add(ProblemCode.UNKNOWN.error(
          page.at(block),
          "ignored: an indented example is not tested",
          "put it between lines of ``` that begin in the first column"));
    }
  }
}
