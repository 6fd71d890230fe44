package org.remediationkb.render.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.log.Logger;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * FreeMarker in square brackets, without anything that leads out of a template: no classes, no
 * methods of objects, no other templates. What {@link TextTemplate} can do does without it.
 */
public final class TemplateEngine {

  /** Most programs that write a worksheet need no engine. */
  private static final class Text {
    static final TemplateEngine ENGINE = new TemplateEngine();
  }

  private static final class Html {
    static final TemplateEngine ENGINE = new TemplateEngine();

    static {
      ENGINE.configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    }
  }

  private final Configuration configuration = configuration();

  /** By the text, as a name is only for messages; the program has few templates of its own. */
  private final Map<String, Template> parsed = new ConcurrentHashMap<>();

  private TemplateEngine() {}

  private static Configuration configuration() {
    // It tells by exceptions what goes wrong, and would start the logging of the JDK for nothing.
    System.setProperty(Logger.SYSTEM_PROPERTY_NAME_LOGGER_LIBRARY, Logger.LIBRARY_NAME_NONE);
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
    configuration.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
    configuration.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
    configuration.setNumberFormat("computer");
    configuration.setObjectWrapper(new PlainVariables());
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateLoader(null);
    configuration.setWhitespaceStripping(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    return configuration;
  }

  /**
   * What a template of the program makes of variables: texts, numbers, lists and maps of them. A tag
   * that has a line to itself leaves no trace of the line.
   *
   * @param name names the template in messages
   * @throws IllegalStateException if the template asks for what is not there
   */
  public static String expand(String name, String template, Map<String, ?> variables) {
    return Text.ENGINE.filled(name, template, variables);
  }

  /** What a template of HTML makes of variables: every text is escaped, but for {@link #markup}. */
  public static String expandHtml(String name, String template, Map<String, ?> variables) {
    return Html.ENGINE.filled(name, template, variables);
  }

  /** HTML that a template takes as it is; nothing in it comes from anywhere unescaped. */
  public static TemplateModel markup(String html) {
    try {
      return HTMLOutputFormat.INSTANCE.fromMarkup(html);
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A function of a text, for templates to call. */
  public static TemplateModel function(UnaryOperator<String> function) {
    return (TemplateMethodModelEx)
        arguments -> function.apply(((TemplateScalarModel) arguments.get(0)).getAsString());
  }

  /** A text as it stands in HTML, in an attribute too. */
  public static String escaped(String text) {
    return HTMLOutputFormat.INSTANCE.escapePlainText(text);
  }

  private String filled(String name, String template, Map<String, ?> variables) {
    StringWriter text = new StringWriter();
    try {
      parsed(name, template).process(variables, text);
    } catch (TemplateException | IOException e) { // a template that can't be parsed is an I/O error
      throw new IllegalStateException("the template " + name + " fails", e);
    }
    return text.toString();
  }

  /** To parse a template takes longer than to fill it in, and a stream of cases needs it each time. */
  private Template parsed(String name, String text) throws IOException {
    Template known = parsed.get(text);
    if (known != null) {
      return known;
    }
    // FreeMarker would leave some of the blanks before such a tag.
    String compact = TextTemplate.withoutLinesOfTags(text);
    Template template = new Template(name, compact, configuration);
    parsed.put(text, template);
    return template;
  }

  /** The text of a template that stands beside a class. */
  public static String resource(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not beside " + owner);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
