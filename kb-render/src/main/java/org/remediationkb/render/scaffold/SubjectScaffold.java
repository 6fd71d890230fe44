package org.remediationkb.render.scaffold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.factfile.YamlText;
import org.remediationkb.render.template.TemplateEngine;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Promises;

/**
 * A new subject that works as it is, with one of each: a kind of fact, sentences, a command, a reader of
 * its output, a page and an article. Its author changes it bit by bit, and it always works.
 */
public final class SubjectScaffold {

  private final ContentLibrary library;
  private final List<String> subjects;
  private final List<String> actions;

  /**
   * A subject beside those of a library.
   *
   * @param subjects their names, one that others use before them
   */
  public SubjectScaffold(ContentLibrary library, List<String> subjects, Promises promises) {
    this.library = library;
    this.subjects = subjects;
    this.actions = promises.actions().keySet().stream().sorted().toList();
  }

  /** What most kinds of fact are part of; empty where there is no such thing. */
  static Optional<FactKind> owner(FactKinds kinds) {
    return kinds.stream()
        .filter(
            kind -> kind.subject().shape() == Shape.SINGLE && kind.belongsTo().isEmpty())
        .findFirst();
  }

  /**
   * The texts of its files, by their paths in its folder.
   *
   * @param schemas the way from its folder to that of the JSON Schemas
   */
  public Map<String, String> files(String name, Optional<String> title, String schemas) {
    String words = name.replace('-', ' ');
    String command = "get-" + name + "-status";
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("name", name);
    variables.put("words", words);
    variables.put("title", YamlText.heading(title.orElse("The " + words)));
    variables.put("schema", schemas);
    variables.put("command", command);
    variables.put("language", library.commands().language());
    variables.put("uses", subjects.stream().findFirst().orElse(""));
    variables.put(
        "owner", owner(library.kinds()).map(kind -> kind.subject().name()).orElse(""));
    variables.put("actions", String.join(", ", actions));
    variables.put("action", actions.stream().findFirst().orElse(""));
    Map<String, String> files = new LinkedHashMap<>();
    for (String file : List.of("subject.yaml", "facts.yaml", "vocabulary.yaml", "commands.yaml")) {
      files.put(file, text(file, variables));
    }
    files.put(ContentLayout.READERS + "/" + command + ".md", text("reader.md", variables));
    files.put(
        ContentLayout.REMEDIATIONS + "/" + name + "-bad.md", text("remediation.md", variables));
    files.put(ContentLayout.ARTICLES + "/" + name + ".md", text("article.md", variables));
    return files;
  }

  private static String text(String file, Map<String, String> variables) {
    return TemplateEngine.expand(
        file, TemplateEngine.resource(SubjectScaffold.class, "subject/" + file), variables);
  }
}
