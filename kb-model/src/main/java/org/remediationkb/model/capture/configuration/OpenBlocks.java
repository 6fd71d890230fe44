package org.remediationkb.model.capture.configuration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/** The blocks that are open at a place in a listing, the innermost first. */
final class OpenBlocks {

  private static final int DEEPEST = 32;
  private static final String VDOM = "vdom";
  private static final String GLOBAL = "global";

  private final Map<String, TableParser> tables;
  private final Deque<Block> blocks = new ArrayDeque<>();

  OpenBlocks(Map<String, TableParser> tables) {
    this.tables = tables;
  }

  Optional<Block> innermost() {
    return Optional.ofNullable(blocks.peek());
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  boolean isFull() {
    return blocks.size() >= DEEPEST;
  }

  void enter(Block block) {
    blocks.push(block);
  }

  void leave() {
    blocks.pop();
  }

  /** Who reads the innermost block; nobody what is within a table that nobody reads. */
  Optional<TableParser> parser() {
    boolean isWithinOther = blocks.stream().anyMatch(b -> !isContainer(b) && !isTable(b));
    return isWithinOther
        ? Optional.empty()
        : innermost().flatMap(block -> Optional.ofNullable(tables.get(block.path())));
  }

  private boolean isTable(Block block) {
    return tables.containsKey(block.path());
  }

  /** Whether a block only holds the tables of a VDOM or of the unit. */
  static boolean isContainer(Block block) {
    return block.path().equals(VDOM) || block.path().equals(GLOBAL);
  }

  /** Whether what is innermost is a part of something that nobody reads. */
  boolean isWithinUnread() {
    return innermost().filter(block -> !isContainer(block)).isPresent()
        && parser().isEmpty();
  }

  /** The VDOM that the listing says it is in, {@code global} for the settings of the unit. */
  Optional<String> vdom() {
    return blocks.stream()
        .filter(OpenBlocks::isContainer)
        .map(block -> block.path().equals(VDOM) ? block.entryName() : GLOBAL)
        .filter(name -> !name.isEmpty())
        .findFirst();
  }
}
