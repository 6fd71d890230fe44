package org.remediationkb.render.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.render.document.ParsedOnce;

/**
 * A template of text, parsed: that of a page or of a worksheet. It has values, {@code [=token.serial]},
 * lists, {@code [#list tokens as token]...[/#list]}, and what depends on whether something is there,
 * {@code [#if tokens]...[/#if]} or {@code [#if !tokens]...[/#if]}, which pages do without, as
 * {@link TemplateScan} checks. So a worksheet needs no more than it can have in a browser, and a start need
 * not wait for an engine that can do more.
 *
 * @param parts what it consists of, in order
 */
public record TextTemplate(List<Part> parts) {

  private static final ParsedOnce<TextTemplate> PARSED = new ParsedOnce<>(TextTemplate::parse);

  private static final Pattern TAG_ALONE =
      Pattern.compile("(?m)^[ \t]*+(\\[/?#[^\\]\n]*+])[ \t]*+\n");

  private static final Pattern TAG = Pattern.compile(
      "\\[(?:#list ([\\w.]++) as (\\w++)|#if (!?+)([\\w.]++)|(/#(?:list|if))|=([\\w.]++))]");

  /** A piece of a template. */
  public sealed interface Part permits Literal, Inserted, Repeated, Conditional {}

  private record Literal(String text) implements Part {}

  private record Inserted(String name) implements Part {}

  private record Repeated(String list, String element, TextTemplate body) implements Part {}

  private record Conditional(String name, boolean isPresent, TextTemplate body) implements Part {}

  /**
   * The template of a text.
   *
   * @throws IllegalStateException if something is not closed, as in no page that has passed the check
   */
  public static TextTemplate of(String text) {
    return PARSED.of(text);
  }

  /** A template in which a tag that has a line to itself leaves no trace of the line. */
  static String withoutLinesOfTags(String template) {
    return TAG_ALONE.matcher(template).replaceAll("$1");
  }

  private static TextTemplate parse(String template) {
    String text = withoutLinesOfTags(template);
    Parser parser = new Parser();
    Matcher tag = TAG.matcher(text);
    int done = 0;
    while (tag.find()) {
      parser.parts.add(new Literal(text.substring(done, tag.start())));
      parser.read(tag);
      done = tag.end();
    }
    parser.parts.add(new Literal(text.substring(done)));
    return parser.whole();
  }

  /** Copies the list. */
  public TextTemplate {
    parts = List.copyOf(parts);
  }

  /**
   * What it makes of values: texts, numbers, truths, and lists and maps of them.
   *
   * @throws IllegalStateException if it names what is not there
   */
  public String fill(Map<String, ?> values) {
    StringBuilder out = new StringBuilder();
    fill(values, out);
    return out.toString();
  }

  private void fill(Map<String, ?> values, StringBuilder out) {
    for (Part part : parts) {
      if (part instanceof Literal literal) {
        out.append(literal.text());
      } else if (part instanceof Inserted inserted) {
        out.append(value(inserted.name(), values).text());
      } else if (part instanceof Conditional conditional) {
        if (value(conditional.name(), values).isPresent() == conditional.isPresent()) {
          conditional.body().fill(values, out);
        }
      } else if (part instanceof Repeated repeated) {
        Map<String, Object> inner = new HashMap<>(values);
        for (TemplateValue element : value(repeated.list(), values).elements()) {
          inner.put(repeated.element(), element);
          repeated.body().fill(inner, out);
        }
      }
    }
  }

  private static TemplateValue value(String name, Map<String, ?> values) {
    int dot = name.indexOf('.');
    Optional<TemplateValue> whole = Optional.<Object>ofNullable(
            values.get(dot < 0 ? name : name.substring(0, dot)))
        .map(TemplateValue::of);
    return (dot < 0 ? whole : whole.flatMap(one -> one.part(name.substring(dot + 1))))
        .orElseThrow(() -> new IllegalStateException("nothing is called " + name));
  }

  /** Puts parts together, from within. */
  private static final class Parser {

    /** What is open: the tag that ends it, what it is then, and the parts before it. */
    private record Open(String end, Function<TextTemplate, Part> part, List<Part> before) {}

    private final Deque<Open> open = new ArrayDeque<>();
    private List<Part> parts = new ArrayList<>();

    void read(Matcher tag) {
      if (tag.group(1) != null) {
        String list = tag.group(1);
        String element = tag.group(2);
        open("/#list", body -> new Repeated(list, element, body));
      } else if (tag.group(4) != null) {
        boolean isPresent = tag.group(3).isEmpty();
        String name = tag.group(4);
        open("/#if", body -> new Conditional(name, isPresent, body));
      } else if (tag.group(5) != null) {
        close(tag.group(5));
      } else {
        parts.add(new Inserted(tag.group(6)));
      }
    }

    private void open(String end, Function<TextTemplate, Part> part) {
      open.push(new Open(end, part, parts));
      parts = new ArrayList<>();
    }

    private void close(String end) {
      if (open.isEmpty() || !open.element().end().equals(end)) {
        throw new IllegalStateException("[" + end + "] ends nothing");
      }
      Open closed = open.pop();
      TextTemplate body = new TextTemplate(parts);
      parts = closed.before();
      parts.add(closed.part().apply(body));
    }

    TextTemplate whole() {
      if (!open.isEmpty()) {
        throw new IllegalStateException("[" + open.element().end() + "] is missing");
      }
      return new TextTemplate(parts);
    }
  }
}
