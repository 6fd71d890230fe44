package org.remediationkb.render.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.render.document.ParsedOnce;

/** Takes the Markdown of a template apart at the items of its numbered lists. */
final class ListItems {

  private static final Pattern ITEM = Pattern.compile("[0-9]{1,9}[.)] ");
  private static final Pattern FENCE = Pattern.compile("(`{3,}+|~{3,}+)");
  private static final Pattern LIST = Pattern.compile("\\[(/?)#list\\b");

  private static final ParsedOnce<List<Piece>> PIECES = new ParsedOnce<>(ListItems::pieces);

  private ListItems() {}

  /**
   * A part of a template.
   *
   * @param text the part, with its line ends
   * @param isItem whether it is an item of a numbered list, else what stands around them
   * @param hasList whether lists begin and end in it
   */
  record Piece(String text, boolean isItem, boolean hasList) {

    Piece(String text, boolean isItem) {
      this(text, isItem, hasList(text));
    }

    private static boolean hasList(String text) {
      Matcher tag = LIST.matcher(text);
      int open = 0;
      boolean any = false;
      while (tag.find()) {
        open += tag.group(1).isEmpty() ? 1 : -1;
        any = true;
      }
      return any && open == 0;
    }
  }

  /** The parts of a template, in order; together they are the template. */
  static List<Piece> of(String template) {
    return PIECES.of(template);
  }

  private static List<Piece> pieces(String template) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    boolean inItem = false;
    boolean inFence = false;
    for (String line : template.lines().map(text -> text + "\n").toList()) {
      boolean isAtMargin = !line.isBlank() && !Character.isWhitespace(line.charAt(0));
      boolean begins = !inFence && ITEM.matcher(line).lookingAt();
      if (isAtMargin && !inFence && (begins || inItem)) {
        pieces.add(new Piece(piece.toString(), inItem));
        piece.setLength(0);
        inItem = begins;
      }
      inFence ^= isAtMargin && FENCE.matcher(line).lookingAt();
      piece.append(line);
    }
    pieces.add(new Piece(piece.toString(), inItem));
    return whole(pieces);
  }

  /** An item with a lower number, so that a list whose first items are left out begins with 1. */
  static String renumbered(String item, int lower) {
    Matcher number = ITEM.matcher(item);
    if (lower == 0 || !number.lookingAt()) {
      return item;
    }
    String digits = number.group().substring(0, number.group().length() - 2);
    return Math.max(1, Integer.parseInt(digits) - lower) + item.substring(digits.length());
  }

  /** A list that begins in one part and ends in another keeps the template in one piece. */
  private static List<Piece> whole(List<Piece> pieces) {
    boolean torn =
        pieces.stream().anyMatch(piece -> LIST.matcher(piece.text()).find() && !piece.hasList());
    String all = String.join("", pieces.stream().map(Piece::text).toList());
    return torn ? List.of(new Piece(all, false)) : List.copyOf(pieces);
  }
}
