package org.remediationkb.cli.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;

/**
 * An option or a parameter of a command.
 *
 * @param names those of an option, empty for a parameter
 * @param label how the help shows its value, such as {@code =FILE} or {@code [CASE...]}; empty where
 *     there is none
 * @param kind what its value is called
 * @param description what it means
 * @param takes what its value may be
 * @param words the values that it may have; empty where nobody knows
 * @param repeated whether it may be given several times
 */
record Argument(
    List<String> names,
    String label,
    String kind,
    String description,
    Takes takes,
    List<String> words,
    boolean repeated) {

  /** What follows an option. */
  enum Takes {
    NOTHING,
    NUMBER,
    TEXT
  }

  static Argument of(List<String> names, ArgSpec spec, Help help) {
    String label = help.parameterLabelRenderer()
        .renderParameterLabel(spec, Ansi.OFF, List.of())
        .toString();
    Takes takes = spec.arity().max() == 0
        ? Takes.NOTHING
        : spec.type().isPrimitive() ? Takes.NUMBER : Takes.TEXT;
    return new Argument(
        names,
        label,
        spec.paramLabel(),
        String.format(Locale.ROOT, String.join(" ", spec.description())).strip(),
        takes,
        takes == Takes.NOTHING ? List.of() : words(spec),
        spec.isMultiValue());
  }

  private static List<String> words(ArgSpec spec) {
    return Optional.ofNullable(spec.completionCandidates()).stream()
        .flatMap(words -> StreamSupport.stream(words.spliterator(), false))
        .toList();
  }

  /** The long name of an option. */
  String name() {
    return names.isEmpty() ? kind : names.get(names.size() - 1);
  }

  /** What it means, in one sentence without a full stop. */
  String summary() {
    return CommandHelp.sentence(description);
  }
}
