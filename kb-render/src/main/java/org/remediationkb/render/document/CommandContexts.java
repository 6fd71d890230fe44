package org.remediationkb.render.document;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;

/**
 * Finds the part of the unit that each block of commands is for, by the values in it. A block with
 * entries for several parts becomes a block for each.
 */
final class CommandContexts extends AbstractVisitor {

  /** A block, in lines: what opens the table, its entries by their places, what closes the table. */
  private static final class Table {
    private final List<String> before = new ArrayList<>();
    private final Map<Optional<Value>, List<String>> entries = new LinkedHashMap<>();
    private final List<String> after = new ArrayList<>();

    String commands(List<String> ofOnePlace) {
      List<String> lines = new ArrayList<>(before);
      lines.addAll(ofOnePlace);
      lines.addAll(after);
      return String.join("\n", lines) + "\n";
    }
  }

  private final Holes holes;
  private final String commandLanguage;
  private final IdentityHashMap<FencedCodeBlock, Value> places = new IdentityHashMap<>();

  CommandContexts(Holes holes, String commandLanguage) {
    this.holes = holes;
    this.commandLanguage = commandLanguage;
  }

  /** The part that a block is for, empty where that is all the same or not known. */
  Optional<Value> of(FencedCodeBlock block) {
    return Optional.ofNullable(places.get(block));
  }

  @Override
  public void visit(FencedCodeBlock block) {
    if (!commandLanguage.equals(block.getInfo()) || place(block.getLiteral()).isEmpty()) {
      return;
    }
    Table table = table(block.getLiteral());
    FencedCodeBlock last = block;
    boolean first = true;
    for (Map.Entry<Optional<Value>, List<String>> part : table.entries.entrySet()) {
      FencedCodeBlock next = first ? block : like(block);
      next.setLiteral(table.commands(part.getValue()));
      part.getKey().ifPresent(place -> places.put(next, place));
      if (!first) {
        last.insertAfter(next);
      }
      last = next;
      first = false;
    }
  }

  private static FencedCodeBlock like(FencedCodeBlock block) {
    FencedCodeBlock copy = new FencedCodeBlock();
    copy.setInfo(block.getInfo());
    copy.setFenceCharacter(block.getFenceCharacter());
    return copy;
  }

  private Table table(String commands) {
    Table table = new Table();
    List<String> entry = new ArrayList<>();
    for (String line : commands.lines().toList()) {
      String command = line.strip();
      if (command.startsWith("edit ") || !entry.isEmpty()) {
        entry.add(line);
        if (command.equals("next")) {
          table
              .entries
              .computeIfAbsent(place(String.join("\n", entry)), place -> new ArrayList<>())
              .addAll(entry);
          entry.clear();
        }
      } else {
        (table.entries.isEmpty() ? table.before : table.after).add(line);
      }
    }
    table.after.addAll(entry);
    return table;
  }

  private Optional<Value> place(String marked) {
    List<Value> found = new ArrayList<>();
    holes.walk(marked, text -> {}, value -> value.place().ifPresent(found::add));
    return found.stream().findFirst();
  }
}
