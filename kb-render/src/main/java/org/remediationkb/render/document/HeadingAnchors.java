package org.remediationkb.render.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.remediationkb.rules.content.PlainText;

/** The names by which links lead to the headings of a document. */
public final class HeadingAnchors {

  private HeadingAnchors() {}

  /** The name of each heading, in order; they are unique. */
  public static Map<Heading, String> of(Node document) {
    IdGenerator ids = IdGenerator.builder().build();
    Map<Heading, String> anchors = new LinkedHashMap<>();
    document.accept(new AbstractVisitor() {
      @Override
      public void visit(Heading heading) {
        anchors.put(heading, ids.generateId(PlainText.of(heading)));
      }
    });
    return anchors;
  }
}
