package org.remediationkb.rules.drools;

import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.remediationkb.rules.Draft;

/** A place of a content folder in which an author can write a text, with a way to put one there. */
enum HostileField {
  TITLE(yaml("remediations/seed-missing.md", "title: No seed", "title: ")),
  ABOUT(yaml("remediations/seed-missing.md", "about: token", "about: ")),
  SEVERITY(yaml("remediations/seed-missing.md", "severity: problem", "severity: ")),
  ACTION(yaml("remediations/seed-missing.md", "about: token", "about: token\naction: ")),
  BUG(yaml("remediations/bug-1218458.md", "bug: '1218458'", "bug: ")),
  AFTER(list("remediations/stale-seed.md", "after: [seed-already-issued]", "after: ")),
  INSTEAD_OF(list(
      "remediations/bug-1218458.md",
      "instead-of: [cmdb-save-error, seed-missing]",
      "instead-of: ")),
  KEY(yamlKey("remediations/seed-missing.md", "severity: problem", "severity: problem\n")),
  INTRODUCTION(markdown("- a hard token\n", "- %s\n")),
  DETAIL(markdown("  - without a seed\n", "  - %s\n")),
  MORE_OF_A_DETAIL(markdown("  - without a seed\n", "  - without a seed%s\n")),
  VALUE(markdown("  - without a seed\n", "  - without a seed\n  - whose model is %s\n")),
  HEADING(markdown("## When", "## When%s")),
  OTHER_HEADING(markdown("## Why", "## %s\n\n## Why")),
  WHY(markdown("## Do", "%s\n\n## Do")),
  WHAT(markdown("## Check", "%s\n\n## Check")),
  CHECK(markdown("## Example", "%s\n\n## Example")),
  LANGUAGE(markdown("```yaml", "```%s")),
  EXAMPLE(markdown("```yaml\n", "```yaml\ncase: %s\n")),
  SENTENCE((draft, text) -> {
    yaml("vocabulary.yaml", "- say: without a seed", "- say: ").accept(draft, text);
    markdown("  - without a seed\n", "  - %s\n").accept(draft, text);
  }),
  UNUSED_SENTENCE(yaml("vocabulary.yaml", "- say: with a seed", "- say: ")),
  MEANING(yaml("vocabulary.yaml", "where: {seed: absent}", "where: ")),
  COMPARED_WITH(yaml("vocabulary.yaml", "where: {seed: absent}", "where:\n    seed: ")),
  COMPARED_PROPERTY(yamlKey("vocabulary.yaml", "where: {seed: absent}", "where:\n    ")),
  COMPARISON(yaml("vocabulary.yaml", "model: one of {models}", "model: ", "one of ")),
  INTRODUCED(yaml("vocabulary.yaml", "introduces: token\n", "introduces: ")),
  REVEALED_BY(list("vocabulary.yaml", "revealed-by: [get-system-status]", "revealed-by: ")),
  BLOCK_LANGUAGE(yaml("commands.yaml", "language: hydroos", "language: ")),
  CONTEXT_NAME(yaml("commands.yaml", "- name: global", "- name: ")),
  CONTEXT_WHEN(list("commands.yaml", "when: [the HydroGate, with VDOMs enabled]", "when: ")),
  CONTEXT_ENTER(yaml("commands.yaml", "enter: config global", "enter: ")),
  CONTEXT_LEAVE(yaml("commands.yaml", "leave: end", "leave: ")),
  CONTEXT_NOTE(yaml(
      "commands.yaml", "note: With VDOMs, run this between `config global` and `end`.", "note: ")),
  COMMAND_ID(command("{id: %s, command: x, context: any, does: reads}")),
  COMMAND(command("{id: x, command: %s, context: any, does: reads}")),
  COMMAND_CONTEXT(command("{id: x, command: x, context: %s, does: reads}")),
  COMMAND_DOES(command("{id: x, command: x, context: any, does: %s}")),
  COMMAND_SHOWS(command("{id: x, command: x, context: any, does: reads, shows: %s}")),
  COMMAND_ABOUT(command("{id: x, command: x, context: any, does: reads, about: [%s]}")),
  NEED(promises("needs-advice:\n  - %s\n")),
  ACTION_KIND(promises("actions:\n  %s: []\n")),
  CONTRADICTION(promises("actions:\n  report: [%s]\n")),
  ARTICLE_TITLE(yaml("articles/tokens.md", "title: Tokens", "title: ")),
  ARTICLE_NUMBER(yaml("articles/tokens.md", "title: Tokens", "title: Tokens\narticle: ")),
  ARTICLE_SUMMARY(yaml("articles/tokens.md", "summary: All about tokens.", "summary: ")),
  ARTICLE_BODY((draft, text) ->
      draft.write("articles/tokens.md", draft.read("articles/tokens.md") + "\n" + text + "\n")),
  CASE(yaml("cases/in-order.yaml", "findings: []", "findings: []\ncase: ")),
  CASE_VALUE(yaml("cases/in-order.yaml", "report: active", "report: ")),
  FILE_NAME((draft, text) -> draft.write(
      "remediations/" + fileName(text) + ".md", draft.read("remediations/seed-missing.md"))),
  ARTICLE_FILE_NAME((draft, text) ->
      draft.write("articles/" + fileName(text) + ".md", draft.read("articles/tokens.md")));

  private static final String PAGE = "remediations/seed-missing.md";

  private final BiConsumer<Draft, String> put;

  HostileField(BiConsumer<Draft, String> put) {
    this.put = put;
  }

  /** Writes a text into this place of a draft. */
  void put(Draft draft, String text) {
    put.accept(draft, text);
  }

  private static BiConsumer<Draft, String> yaml(String file, String before, String key) {
    return yaml(file, before, key, "");
  }

  private static BiConsumer<Draft, String> yaml(
      String file, String before, String key, String beginning) {
    return (draft, text) -> draft.change(file, before, key + quoted(beginning + text));
  }

  private static BiConsumer<Draft, String> yamlKey(String file, String before, String after) {
    return (draft, text) -> draft.change(file, before, after + quoted(text) + ": x");
  }

  private static BiConsumer<Draft, String> list(String file, String before, String key) {
    return (draft, text) -> draft.change(file, before, key + "[" + quoted(text) + "]");
  }

  private static BiConsumer<Draft, String> markdown(String before, String form) {
    return (draft, text) -> draft.change(PAGE, before, form.replace("%s", text));
  }

  private static BiConsumer<Draft, String> command(String form) {
    return (draft, text) -> draft.write(
        "commands.yaml",
        draft.read("commands.yaml") + "  - " + form.replace("%s", quoted(text)) + "\n");
  }

  private static BiConsumer<Draft, String> promises(String form) {
    return (draft, text) -> draft.write("promises.yaml", form.replace("%s", quoted(text)));
  }

  /** A text in double quotes, so that YAML lets nothing of it out. */
  private static String quoted(String text) {
    return text.chars()
        .mapToObj(c -> Character.isLetterOrDigit(c) && c < 128
            ? String.valueOf((char) c)
            : String.format(Locale.ROOT, "\\u%04x", c))
        .collect(Collectors.joining("", "\"", "\""));
  }

  /** What every file system takes. */
  private static String fileName(String text) {
    String name = text.replaceAll("[^\\x01-\\x7e]|/", "-");
    return name.isBlank() ? "blank" : name.substring(0, Math.min(60, name.length()));
  }
}
