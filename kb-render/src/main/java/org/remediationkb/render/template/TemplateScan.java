package org.remediationkb.render.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.template.TemplateNames.Meaning;
import org.remediationkb.rules.ProblemCode;

/**
 * Reads the tags of a template. Of all that the template engine can do, pages have lists and values:
 * {@code [#list tokens as token] [=token.model] [/#list]}.
 */
final class TemplateScan {

  private static final Pattern TAG = Pattern.compile("\\[(/?[#@]|=)([^\\[\\]\\n]*)(]?)");
  private static final Pattern LIST =
      Pattern.compile("list ([\\w.]+) as ((?!(?:as|in|using|true|false|gte?|lte?)$)[A-Za-z]\\w*)");
  private static final Pattern NAME = Pattern.compile("\\w+([.]\\w+)*");

  private record Loop(String name, Meaning meaning, Location at) {}

  /** Something is wrong with a tag. */
  private static final class Refused extends Exception {
    private final String help;

    Refused(String message, String help) {
      super(message, null, false, false);
      this.help = help;
    }
  }

  private final Map<String, Meaning> variables;
  private final String form;
  private final Deque<Loop> loops = new ArrayDeque<>();
  private final List<Problem> problems = new ArrayList<>();

  private TemplateScan(Map<String, Meaning> variables) {
    this.variables = variables;
    this.form = form(variables);
  }

  /** What is wrong with a template whose first character is at a place. */
  static List<Problem> problems(String template, Location start, Map<String, Meaning> variables) {
    TemplateScan scan = new TemplateScan(variables);
    Matcher tag = TAG.matcher(template);
    while (tag.find()) {
      scan.tag(tag, at(start, template, tag.start()));
    }
    scan.loops.forEach(loop -> scan.problems.add(ProblemCode.TEMPLATE.error(
        loop.at(), "this list is not closed", "put [/#list] after the repeated lines")));
    return scan.problems;
  }

  /** What there is, by the example of the page's own variables. */
  private static String form(Map<String, Meaning> variables) {
    return variables.entrySet().stream()
        .map(v -> v.getValue().many()
            ? "[#list " + v.getKey() + " as one] [=one] [/#list]"
            : "[=" + v.getKey() + "]")
        .collect(Collectors.joining(", ", "available: ", ""));
  }

  /** The place of a character of a template. */
  static Location at(Location start, String template, int index) {
    int lineStart = template.lastIndexOf('\n', index) + 1;
    int lines = (int) template.substring(0, lineStart).lines().count();
    return start.text().at(start.line() + lines, index - lineStart + 1);
  }

  private void tag(Matcher tag, Location at) {
    try {
      if (tag.group(3).isEmpty()) {
        throw new Refused("\"" + tag.group() + "\" has no closing bracket", form);
      }
      switch (tag.group(1)) {
        case "=" -> value(tag.group(2));
        case "#" -> list(tag, at);
        default -> endOfList(tag);
      }
    } catch (Refused e) {
      problems.add(ProblemCode.TEMPLATE.error(at, String.valueOf(e.getMessage()), e.help));
    }
  }

  private void value(String name) throws Refused {
    if (meaning(name).many()) {
      throw new Refused(
          "\"" + name + "\" is a list",
          "repeat a line for each element: [#list " + name + " as one] [=one] [/#list]");
    }
  }

  private void list(Matcher tag, Location at) throws Refused {
    Matcher list = LIST.matcher(tag.group(2));
    if (!list.matches()) {
      throw new Refused("unknown mark \"" + tag.group() + "\"", form);
    }
    // Pushed even if it is no list, so that its name and its end are not problems as well.
    Meaning element = new Meaning(Optional.empty(), false);
    try {
      Meaning meaning = meaning(list.group(1));
      refuseProduct(list.group(1));
      if (!meaning.many()) {
        throw new Refused(
            "\"" + list.group(1) + "\" is not a list", "write [=" + list.group(1) + "]");
      }
      element = meaning.element();
    } finally {
      loops.push(new Loop(list.group(2), element, at));
    }
  }

  /** Thousands of tokens, each with thousands of others, would be too much for any worksheet. */
  private void refuseProduct(String name) throws Refused {
    boolean goesThroughPart = loops.size() == 1 && name.startsWith(loops.peek().name() + ".");
    if (!loops.isEmpty() && !goesThroughPart) {
      throw new Refused("an inner list must be a property of the element of the outer list", form);
    }
  }

  private void endOfList(Matcher tag) throws Refused {
    if (!tag.group().equals("[/#list]")) {
      throw new Refused("unknown mark \"" + tag.group() + "\"", form);
    }
    if (loops.poll() == null) {
      throw new Refused("there is no list to close", form);
    }
  }

  private Meaning meaning(String name) throws Refused {
    if (!NAME.matcher(name).matches()) {
      throw new Refused("\"" + name + "\" is not a name", form);
    }
    int dot = name.indexOf('.');
    if (dot < 0) {
      return variable(name);
    }
    Meaning whole = variable(name.substring(0, dot));
    String part = name.substring(dot + 1);
    Optional<Meaning> meaning = whole.part(part);
    if (meaning.isEmpty()) {
      throw unknown(
          "\"" + name.substring(0, dot) + "\" has no \"" + part + "\"", part, whole.parts());
    }
    return meaning.get();
  }

  private Meaning variable(String name) throws Refused {
    for (Loop loop : loops) {
      if (loop.name().equals(name)) {
        return loop.meaning();
      }
    }
    Meaning meaning = variables.get(name);
    if (meaning == null) {
      throw unknown("unknown name \"" + name + "\"", name, names());
    }
    return meaning;
  }

  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>(variables.keySet());
    loops.forEach(loop -> names.add(loop.name()));
    return names;
  }

  private static Refused unknown(String message, String name, Set<String> names) {
    String all = names.isEmpty() ? "it has no properties" : "known: " + String.join(", ", names);
    return new Refused(
        message,
        DidYouMean.question(name, names).map(question -> question + " " + all).orElse(all));
  }
}
