package org.remediationkb.render.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The template of a page, parsed. Pages have lists and values and nothing else, as {@link TemplateScan}
 * checks, so nothing is needed that a worksheet could not do without in a browser.
 *
 * @param parts what it consists of, in order
 */
record PageTemplate(List<Part> parts) {

  /** Those of a library and more; of thousands of pages they are parsed anew in turn. */
  private static final int MOST_PARSED = 10_000;

  private static final Map<String, PageTemplate> PARSED = new ConcurrentHashMap<>();

  private static final Pattern TAG_ALONE =
      Pattern.compile("(?m)^[ \t]*+(\\[/?#[^\\]\n]*+])[ \t]*+\n");

  private static final Pattern TAG =
      Pattern.compile("\\[(?:#list ([\\w.]++) as (\\w++)|(/#list)|=([\\w.]++))]");

  sealed interface Part permits Literal, Inserted, Repeated {}

  private record Literal(String text) implements Part {}

  private record Inserted(String name) implements Part {}

  private record Repeated(String list, String element, PageTemplate body) implements Part {}

  /** A list that is open while a template is parsed. */
  private record Open(String list, String element, List<Part> parts) {}

  /**
   * The template of a text that has passed the check. To parse it takes longer than to fill it in, and
   * a stream of cases needs it each time.
   */
  static PageTemplate of(String text) {
    PageTemplate known = PARSED.get(text);
    if (known != null) {
      return known;
    }
    if (PARSED.size() >= MOST_PARSED) {
      PARSED.clear();
    }
    PageTemplate template = parse(text);
    PARSED.put(text, template);
    return template;
  }

  /** A template in which a tag that has a line to itself leaves no trace of the line. */
  static String withoutLinesOfTags(String template) {
    return TAG_ALONE.matcher(template).replaceAll("$1");
  }

  private static PageTemplate parse(String template) {
    String text = withoutLinesOfTags(template);
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open("", "", new ArrayList<>()));
    Matcher tag = TAG.matcher(text);
    int done = 0;
    while (tag.find()) {
      open.element().parts().add(new Literal(text.substring(done, tag.start())));
      done = tag.end();
      if (tag.group(1) != null) {
        open.push(new Open(tag.group(1), tag.group(2), new ArrayList<>()));
      } else if (tag.group(3) == null) {
        open.element().parts().add(new Inserted(tag.group(4)));
      } else if (open.size() > 1) {
        Open list = open.pop();
        open.element()
            .parts()
            .add(new Repeated(list.list(), list.element(), new PageTemplate(list.parts())));
      }
    }
    open.element().parts().add(new Literal(text.substring(done)));
    if (open.size() > 1) {
      throw new IllegalStateException("a list is not closed");
    }
    return new PageTemplate(open.element().parts());
  }

  /** Copies the list. */
  PageTemplate {
    parts = List.copyOf(parts);
  }

  /**
   * What it makes of values.
   *
   * @throws IllegalStateException if it names what is not there
   */
  String fill(Map<String, ? extends TemplateValue> values) {
    StringBuilder out = new StringBuilder();
    fill(new HashMap<>(values), out);
    return out.toString();
  }

  private void fill(Map<String, TemplateValue> values, StringBuilder out) {
    for (Part part : parts) {
      if (part instanceof Literal literal) {
        out.append(literal.text());
      } else if (part instanceof Inserted inserted) {
        out.append(value(inserted.name(), values).text());
      } else if (part instanceof Repeated repeated) {
        Map<String, TemplateValue> inner = new HashMap<>(values);
        for (TemplateValue element : value(repeated.list(), values).elements()) {
          inner.put(repeated.element(), element);
          repeated.body().fill(inner, out);
        }
      }
    }
  }

  private static TemplateValue value(String name, Map<String, TemplateValue> values) {
    int dot = name.indexOf('.');
    Optional<TemplateValue> whole =
        Optional.ofNullable(values.get(dot < 0 ? name : name.substring(0, dot)));
    return (dot < 0 ? whole : whole.flatMap(one -> one.part(name.substring(dot + 1))))
        .orElseThrow(() -> new IllegalStateException("nothing is called " + name));
  }
}
