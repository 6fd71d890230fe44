package org.remediationkb.render.report;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.remediationkb.rules.analysis.coverage.CoverageReport;
import org.remediationkb.rules.analysis.coverage.SentenceCoverage;
import org.remediationkb.rules.analysis.coverage.SentenceCoverage.Shown;

/** The table of all sentences, with the places that show them to hold and to fail alone. */
public final class CoverageTable {

  private CoverageTable() {}

  /** A document with the table; a line without a file is one of the page itself. */
  public static Node document(CoverageReport report) {
    Node body = new TableBody();
    String page = "";
    for (SentenceCoverage sentence : report.sentences()) {
      String name = sentence.remediation();
      body.appendChild(row(
          name.equals(page) ? "" : name,
          sentence.sentence(),
          shown(sentence.held(), sentence),
          shown(sentence.failedAlone(), sentence)));
      page = name;
    }
    Node head = new TableHead();
    head.appendChild(row("Page", "Sentence", "Holds", "Fails alone"));
    Node table = new TableBlock();
    table.appendChild(head);
    table.appendChild(body);
    Node document = new Document();
    document.appendChild(table);
    return document;
  }

  private static Node row(String... texts) {
    Node row = new TableRow();
    for (String text : List.of(texts)) {
      Node cell = new TableCell();
      cell.appendChild(new Text(text));
      row.appendChild(cell);
    }
    return row;
  }

  private static String shown(Shown shown, SentenceCoverage sentence) {
    if (shown instanceof Shown.By by) {
      boolean isOnPage = by.source().file().equals(sentence.at().text().file());
      return isOnPage ? "line " + by.source().line() : by.source().toString();
    }
    return shown instanceof Shown.Impossible impossible
        ? "can't: " + impossible.reason()
        : "NOT TESTED";
  }
}
