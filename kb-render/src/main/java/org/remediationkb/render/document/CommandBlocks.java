package org.remediationkb.render.document;

import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.condition.Evaluator;
import org.remediationkb.rules.condition.Truth;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.content.CommandCatalog;
import org.remediationkb.rules.content.ContextSwitch;
import org.remediationkb.rules.content.MarkdownParser;

/**
 * Takes each block of commands to the context that they are run in: where the case tells that there
 * are contexts, with the commands that enter and leave it; where it does not tell, with a note.
 */
final class CommandBlocks extends AbstractVisitor {

  private final CommandCatalog catalog;
  private final CaseIndex facts;
  private final CommandContexts places;

  CommandBlocks(CommandCatalog catalog, CaseIndex facts, CommandContexts places) {
    this.catalog = catalog;
    this.facts = facts;
    this.places = places;
  }

  @Override
  public void visit(FencedCodeBlock block) {
    if (catalog.language().equals(block.getInfo())) {
      block.setLiteral(CommandPortions.of(block.getLiteral(), catalog));
      context(block.getLiteral()).ifPresent(context -> take(block, context));
    }
  }

  private Optional<ContextSwitch> context(String commands) {
    return commands
        .lines()
        .flatMap(line -> catalog.find(line).stream())
        .map(Command::context)
        .flatMap(context -> catalog.into(context).stream())
        .findFirst();
  }

  private void take(FencedCodeBlock block, ContextSwitch context) {
    Optional<Value> place = places.of(block);
    Truth truth = truth(context);
    // What belongs to a part of the unit shows that the unit has parts.
    switch (truth == Truth.UNKNOWN && place.isPresent() ? Truth.HOLDS : truth) {
      case HOLDS ->
        block.setLiteral(
            enter(context, place) + "\n" + block.getLiteral() + context.leave() + "\n");
      case UNKNOWN -> context.note().ifPresent(note -> note(block, note));
      case FAILS -> {}
    }
  }

  private static String enter(ContextSwitch context, Optional<Value> place) {
    return place
        .map(known -> context.enter().replace(known.placeholder(), known.inCommand()))
        .orElse(context.enter());
  }

  private static void note(FencedCodeBlock block, String note) {
    block.insertBefore(MarkdownParser.parse(note).getFirstChild());
    if (block.getParent() instanceof ListItem item && item.getParent() instanceof ListBlock list) {
      list.setTight(false); // two paragraphs in an item need a blank line between them
    }
  }

  private Truth truth(ContextSwitch context) {
    return facts.facts(context.about()).stream()
        .map(fact -> new Evaluator(facts).truth(context.when(), fact))
        .findFirst()
        .orElse(Truth.UNKNOWN);
  }
}
