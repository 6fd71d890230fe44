package org.remediationkb.render.report;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.ProblemFormatter;
import org.remediationkb.rules.examples.Outcome;

/** Outcomes as the XML of JUnit, which CI servers read: a suite for each page and folder of cases. */
public final class JunitReport implements Report<TestRun> {

  @Override
  public void write(TestRun run, Writer out) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      new Document(xml).write(run.outcomes());
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("can't write the report: " + e.getMessage(), e);
    }
    out.write('\n');
  }

  /** The page without its ending, or the folder that the case is in. */
  private static String suite(Outcome outcome) {
    String file = outcome.at().text().file();
    return file.endsWith(".md")
        ? file.substring(0, file.length() - ".md".length())
        : file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }

  private static long failures(List<Outcome> outcomes) {
    return outcomes.stream().filter(outcome -> !outcome.passed()).count();
  }

  private static final class Document {
    private final XMLStreamWriter xml;

    Document(XMLStreamWriter xml) {
      this.xml = xml;
    }

    void write(List<Outcome> outcomes) throws XMLStreamException {
      Map<String, List<Outcome>> suites = outcomes.stream()
          .collect(
              Collectors.groupingBy(JunitReport::suite, LinkedHashMap::new, Collectors.toList()));
      xml.writeStartDocument("UTF-8", "1.0");
      start(0, "testsuites");
      attribute("name", "kb test");
      counts(outcomes);
      for (Map.Entry<String, List<Outcome>> suite : suites.entrySet()) {
        suite(suite.getKey(), suite.getValue());
      }
      end(0);
      xml.writeEndDocument();
    }

    private void suite(String name, List<Outcome> outcomes) throws XMLStreamException {
      start(1, "testsuite");
      attribute("name", name);
      counts(outcomes);
      for (Outcome outcome : outcomes) {
        testCase(name, outcome);
      }
      end(1);
    }

    private void counts(List<Outcome> outcomes) throws XMLStreamException {
      attribute("tests", Integer.toString(outcomes.size()));
      attribute("failures", Long.toString(failures(outcomes)));
      attribute("errors", "0");
      attribute("skipped", "0");
    }

    private void testCase(String suite, Outcome outcome) throws XMLStreamException {
      line(2);
      if (outcome.passed()) {
        xml.writeEmptyElement("testcase");
        attributes(suite, outcome);
      } else {
        xml.writeStartElement("testcase");
        attributes(suite, outcome);
        failure(outcome.problems());
        end(2);
      }
    }

    private void attributes(String suite, Outcome outcome) throws XMLStreamException {
      attribute("name", outcome.name());
      attribute("classname", suite);
      attribute("file", outcome.at().text().file());
      attribute("line", Integer.toString(outcome.at().line()));
    }

    /** Readers expect one failure of a test, so it tells of all problems. */
    private void failure(List<Problem> problems) throws XMLStreamException {
      Problem first = problems.get(0).fitToShow();
      ProblemFormatter formatter = new ProblemFormatter();
      start(3, "failure");
      attribute("type", first.code());
      attribute("message", first.message());
      xml.writeCharacters(
          legal(problems.stream().map(formatter::format).collect(Collectors.joining("\n"))));
      xml.writeEndElement();
    }

    private void start(int depth, String element) throws XMLStreamException {
      line(depth);
      xml.writeStartElement(element);
    }

    private void end(int depth) throws XMLStreamException {
      line(depth);
      xml.writeEndElement();
    }

    private void line(int depth) throws XMLStreamException {
      xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private void attribute(String name, String value) throws XMLStreamException {
      xml.writeAttribute(name, legal(value));
    }

    /** The text with what XML 1.0 can't have at all, not even escaped, replaced. */
    private static String legal(String text) {
      StringBuilder legal = new StringBuilder(text.length());
      text.codePoints().forEach(c -> legal.appendCodePoint(isLegal(c) ? c : '\ufffd'));
      return legal.toString();
    }

    private static boolean isLegal(int c) {
      return c == '\t'
          || c == '\n'
          || c == '\r'
          || (c >= ' ' && c < Character.MIN_SURROGATE)
          || (c > Character.MAX_SURROGATE && c < 0xfffe)
          || c > 0xffff;
    }
  }
}
