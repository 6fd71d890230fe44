package org.remediationkb.render.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.template.CommandBlock.Mistake;
import org.remediationkb.rules.ConstantNames;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.content.Command.Context;
import org.remediationkb.rules.content.CommandCatalog;
import org.remediationkb.rules.content.Page;

/** Looks up each line of a page's blocks of commands in the catalogue. */
final class CommandScan extends AbstractVisitor {

  private final CommandCatalog catalog;
  private final Page page;
  private final List<Problem> problems = new ArrayList<>();

  private CommandScan(CommandCatalog catalog, Page page) {
    this.catalog = catalog;
    this.page = page;
  }

  static List<Problem> problems(CommandCatalog catalog, Page page) {
    CommandScan scan = new CommandScan(catalog, page);
    page.document().accept(scan);
    return scan.problems;
  }

  @Override
  public void visit(FencedCodeBlock block) {
    if (!catalog.language().equals(block.getInfo())) {
      return;
    }
    int line = page.bodyLine() + block.getSourceSpans().get(0).getLineIndex();
    List<String> lines = block.getLiteral().lines().toList();
    for (Mistake mistake : CommandBlock.mistakes(lines, catalog)) {
      problems.add(ProblemCode.COMMAND.error(
          at(line + 1 + mistake.line(), mistake.word()), mistake.message(), mistake.help()));
    }
    Context blockContext = Context.ANY;
    for (String text : lines) {
      line++;
      if (!text.isBlank() && !isTag(text)) {
        Context context = context(text.strip(), at(line));
        if (blockContext == Context.ANY) {
          blockContext = context;
        } else if (context != Context.ANY && context != blockContext) {
          problems.add(mixed(at(line), context, blockContext));
        }
      }
    }
  }

  private static boolean isTag(String line) {
    return line.strip().startsWith("[#") || line.strip().startsWith("[/#");
  }

  private Location at(int line) {
    String text = page.text().lines().get(line - 1);
    return page.text().at(line, text.length() - text.stripLeading().length() + 1);
  }

  private Location at(int line, String word) {
    return page.text().at(line, Math.max(0, page.text().lines().get(line - 1).indexOf(word)) + 1);
  }

  private Context context(String line, Location at) {
    Optional<Command> command = catalog.find(line);
    if (command.isEmpty()) {
      problems.add(ProblemCode.COMMAND.error(
          at,
          "unknown command \"" + line + "\"",
          closest(line)
              .map(known -> "did you mean \"" + known + "\"?")
              .orElse("add it to commands.yaml")));
    }
    return command.map(Command::context).orElse(Context.ANY);
  }

  /** The command that is most like the line's first words, of the longest that are like them. */
  private Optional<String> closest(String line) {
    TreeMap<Integer, List<String>> byLength = catalog.commands().stream()
        .map(Command::command)
        .collect(Collectors.groupingBy(
            command -> command.split(" ").length, TreeMap::new, Collectors.toList()));
    List<String> words = List.of(line.split(" +"));
    return byLength.descendingMap().entrySet().stream()
        .flatMap(e -> DidYouMean.closest(beginning(words, e.getKey()), e.getValue()).stream())
        .findFirst();
  }

  private static String beginning(List<String> words, int count) {
    return String.join(" ", words.subList(0, Math.min(words.size(), count)));
  }

  private static Problem mixed(Location at, Context context, Context before) {
    return ProblemCode.COMMAND.error(
        at,
        "a command of the context " + ConstantNames.of(context) + " in a block of the context "
            + ConstantNames.of(before),
        "put it in its own block, so that each block runs in one context");
  }
}
