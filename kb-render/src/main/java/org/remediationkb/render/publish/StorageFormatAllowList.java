package org.remediationkb.render.publish;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The storage format of Confluence: well-formed XML of some elements and macros. */
final class StorageFormatAllowList implements AllowList {

  private static final Set<String> MACROS = Set.of(
      "ac:structured-macro", "ac:parameter", "ac:plain-text-body", "ac:image", "ri:attachment");

  private static final Set<String> ATTRIBUTES =
      Set.of("href", "title", "align", "start", "ac:name", "ac:alt", "ri:filename");

  @Override
  public Optional<String> objection(String body) {
    String whole = "<body xmlns:ac=\"ac\" xmlns:ri=\"ri\">" + body + "</body>";
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return children(builder.parse(new InputSource(new StringReader(whole))).getDocumentElement());
    } catch (SAXException e) {
      return Optional.of("its form (" + e.getMessage() + ")");
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<String> children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      Optional<String> found =
          node instanceof Element element ? element(element) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> element(Element element) {
    if (!ELEMENTS.contains(element.getTagName()) && !MACROS.contains(element.getTagName())) {
      return Optional.of("<" + element.getTagName() + ">");
    }
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      String name = attribute.getNodeName();
      if (!ATTRIBUTES.contains(name)
          || (name.equals("href") && !Addresses.isAllowed(attribute.getNodeValue()))) {
        return Optional.of(name + " of <" + element.getTagName() + ">");
      }
    }
    return children(element);
  }
}
