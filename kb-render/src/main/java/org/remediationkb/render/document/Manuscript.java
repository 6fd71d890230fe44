package org.remediationkb.render.document;

import java.util.HashSet;
import java.util.Set;
import org.commonmark.node.Node;
import org.remediationkb.model.fact.Case;
import org.remediationkb.rules.condition.CaseIndex;
import org.remediationkb.rules.content.CommandCatalog;
import org.remediationkb.rules.content.MarkdownParser;

/**
 * Makes documents of Markdown in which values are only marked. The Markdown itself comes from
 * reviewed content.
 */
public final class Manuscript {

  /** Markdown in which no case changes anything, as it is written. */
  private static final ParsedOnce<String> UNCHANGED = new ParsedOnce<>(Manuscript::unchanged);

  private final Holes holes = new Holes();
  private final CommandCatalog catalog;
  private final CaseIndex facts;

  /** For documents about a case; about an empty one where there is none. */
  public Manuscript(CommandCatalog catalog, Case facts) {
    this.catalog = catalog;
    this.facts = new CaseIndex(facts);
  }

  /** What stands for a value in Markdown until that is a document. */
  public String mark(Value value) {
    return holes.mark(value);
  }

  /** What stands in the documents for values that are not known. */
  public Set<String> placeholders() {
    return holes.placeholders();
  }

  /** Whether a text has marks, be their values known or not. */
  public boolean hasValues(String markdown) {
    return Holes.areIn(markdown);
  }

  /** The known values that a text has marks for. */
  public Set<String> valuesOf(String markdown) {
    Set<String> values = new HashSet<>();
    holes.walk(markdown, text -> {}, value -> value.known().ifPresent(values::add));
    return values;
  }

  /** The document as Markdown; where nothing of the case is in it, it is only made once. */
  public String written(String markdown) {
    boolean isOfCase = markdown.indexOf(Holes.BEGIN) >= 0 || markdown.contains(catalog.language());
    return isOfCase ? MarkdownWriter.write(document(markdown)) : UNCHANGED.of(markdown);
  }

  private static String unchanged(String markdown) {
    Node document = MarkdownParser.parse(markdown);
    document.accept(new HoleFiller(new Holes(), ""));
    return MarkdownWriter.write(document);
  }

  /** The document, its values filled in, its commands in the context that they are run in. */
  public Node document(String markdown) {
    Node document = MarkdownParser.parse(markdown);
    CommandContexts places = new CommandContexts(holes, catalog.language());
    document.accept(places);
    document.accept(new HoleFiller(holes, catalog.language()));
    document.accept(new CommandBlocks(catalog, facts, places));
    return document;
  }
}
