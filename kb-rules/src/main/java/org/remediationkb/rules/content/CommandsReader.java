package org.remediationkb.rules.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.model.yaml.YamlNode.Entry;
import org.remediationkb.model.yaml.YamlNode.Mapping;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.model.yaml.YamlReader;
import org.remediationkb.rules.Fields;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.SubjectFile;
import org.remediationkb.rules.condition.Condition;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.content.Command.Context;
import org.remediationkb.rules.vocabulary.Vocabulary;
import org.remediationkb.rules.vocabulary.Vocabulary.Bullet;

/** Reads {@code commands.yaml}. */
final class CommandsReader {

  private static final Pattern AT_ONCE = Pattern.compile("[1-9][0-9]{0,2}");

  private final Vocabulary vocabulary;
  private final List<Problem> problems;
  private final List<ContextSwitch> switches = new ArrayList<>();
  private final List<Command> commands = new ArrayList<>();

  /** In which subject each command is declared, by its id. */
  private final Map<String, String> subjects = new HashMap<>();

  private String language = "";

  CommandsReader(Vocabulary vocabulary, List<Problem> problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** Reads whole files as one catalog. */
  CommandCatalog read(List<SubjectFile> files) {
    files.forEach(this::add);
    return new CommandCatalog(language, switches, commands);
  }

  private void add(SubjectFile file) {
    Checked<YamlNode> root = YamlReader.read(file.text());
    problems.addAll(root.problems());
    if (!(root.value().orElse(null) instanceof Mapping mapping)) {
      root.value()
          .ifPresent(node -> problems.add(ProblemCode.UNKNOWN.error(
              node.at(), "expected the keys language, contexts and commands", "")));
      return;
    }
    Fields fields = new Fields(mapping, problems);
    (language.isEmpty() ? fields.required("language") : fields.optional("language"))
        .ifPresent(this::setLanguage);
    mappings(fields, "contexts").forEach(f -> contextSwitch(f).ifPresent(switches::add));
    mappings(fields, "commands").forEach(f -> {
      Optional<Scalar> subject = f.optional("extends");
      if (subject.isPresent()) {
        extend(subject.get(), f, file);
      } else {
        command(f).ifPresent(command -> {
          commands.add(command);
          subjects.put(command.id(), file.subject());
        });
      }
    });
    fields.refuseOthers();
  }

  private void setLanguage(Scalar name) {
    if (!language.isEmpty() && !language.equals(name.text())) {
      problems.add(ProblemCode.DUPLICATE.error(
          name.at(),
          "the language is \"" + language + "\" in another file",
          "a library has one language of commands"));
    }
    language = name.text();
  }

  private List<Fields> mappings(Fields fields, String key) {
    return fields.take(key).map(node -> Fields.list(node, problems)).orElse(List.of());
  }

  private Optional<ContextSwitch> contextSwitch(Fields fields) {
    Optional<Context> name = fields.constant("name", Context.class);
    Optional<FactPattern> when = when(fields);
    Optional<Scalar> enter = fields.requiredLines("enter");
    Optional<Scalar> leave = fields.requiredLines("leave");
    Optional<Scalar> note = fields.optional("note");
    fields.refuseOthers();
    if (name.isEmpty() || when.isEmpty() || enter.isEmpty() || leave.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new ContextSwitch(
        name.get(),
        when.get().type(),
        new Condition(List.of(new Alternative(List.of(when.get())))),
        enter.get().text(),
        leave.get().text(),
        note.map(Scalar::text)));
  }

  /** A sentence that introduces a fact, and others that are said of it. */
  private Optional<FactPattern> when(Fields fields) {
    List<Bullet> written = fields.texts("when").stream()
        .map(bullet -> new Bullet(bullet.text(), bullet.at()))
        .toList();
    if (written.isEmpty()) {
      problems.add(ProblemCode.MISSING.error(
          fields.mapping().at(), "the key \"when\" is missing or empty", ""));
      return Optional.empty();
    }
    return vocabulary.pattern(written.get(0), () -> written.subList(1, written.size()), problems);
  }

  private int atOnce(Scalar number) {
    if (AT_ONCE.matcher(number.text()).matches()) {
      return Integer.parseInt(number.text());
    }
    problems.add(ProblemCode.UNKNOWN.error(
        number.at(), "\"at-once\" must be a number from 1 to 999, found " + number.text(), ""));
    return 1;
  }

  /** The table that a command opens: {@code entries: true}, and its settings with their values. */
  private Optional<ConfigTable> table(Fields fields) {
    Optional<YamlNode> settings = fields.take("settings");
    boolean entries =
        fields.optional("entries").filter(is -> is.text().equals("true")).isPresent();
    return settings.map(node -> new ConfigTable(entries, settings(node)));
  }

  private Map<String, List<String>> settings(YamlNode node) {
    Map<String, List<String>> settings = new LinkedHashMap<>();
    if (!(node instanceof Mapping mapping)) {
      problems.add(ProblemCode.UNKNOWN.error(
          node.at(), "\"settings\" must be a mapping of settings, found " + node.kind(), ""));
      return settings;
    }
    for (Entry entry : mapping.entries()) {
      boolean any = entry.value() instanceof Scalar scalar && scalar.text().equals("any");
      settings.put(
          entry.key().text(),
          any
              ? List.of()
              : new Fields(mapping, problems)
                  .texts(entry.key().text()).stream().map(Scalar::text).toList());
    }
    return settings;
  }

  /** Adds to a command of a subject that this one uses. */
  private void extend(Scalar subject, Fields fields, SubjectFile file) {
    Optional<Scalar> id = fields.required("id");
    List<String> about = texts("about", fields);
    List<String> alsoAbout = texts("also-about", fields);
    Map<String, List<String>> settings =
        fields.take("settings").map(this::settings).orElse(Map.of());
    fields.refuseOthers();
    Optional<Problem> unused = file.unused(subject);
    unused.ifPresent(problems::add);
    if (id.isEmpty() || unused.isPresent()) {
      return;
    }
    List<String> known = commands.stream()
        .map(Command::id)
        .filter(name -> subject.text().equals(subjects.get(name)))
        .toList();
    if (known.contains(id.get().text())) {
      ListIterator<Command> all = commands.listIterator();
      while (all.hasNext()) {
        Command command = all.next();
        if (command.id().equals(id.get().text())) {
          all.set(command.with(about, alsoAbout, settings));
        }
      }
    } else {
      problems.add(ProblemCode.UNKNOWN.error(
          id.get().at(),
          "\"" + subject.text() + "\" has no command \"" + id.get().text() + "\"",
          DidYouMean.question(id.get().text(), known)
              .orElse("it has: " + String.join(", ", known))));
    }
  }

  private static List<String> texts(String key, Fields fields) {
    return fields.texts(key).stream().map(Scalar::text).toList();
  }

  private Optional<Command> command(Fields fields) {
    Optional<Scalar> id = fields.required("id");
    Optional<Scalar> command = fields.required("command");
    Optional<Context> context = fields.constant("context", Context.class);
    Optional<Command.Kind> does = fields.constant("does", Command.Kind.class);
    List<String> about = texts("about", fields);
    List<String> alsoAbout = texts("also-about", fields);
    int atOnce = fields.optional("at-once").map(this::atOnce).orElse(1);
    Optional<ConfigTable> table = table(fields);
    String shows = fields.optional("shows").map(Scalar::text).orElse("");
    fields.refuseOthers();
    if (id.isEmpty() || command.isEmpty() || context.isEmpty() || does.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Command(
        id.get().text(),
        command.get().text(),
        context.get(),
        does.get(),
        about,
        alsoAbout,
        atOnce,
        table,
        shows,
        id.get().at()));
  }
}
