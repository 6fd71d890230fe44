package org.remediationkb.model.capture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.capture.command.CommandLine;
import org.remediationkb.model.capture.command.CommandPattern;
import org.remediationkb.model.capture.console.Prompt;

/** Finds one command with its output among the lines of a capture, as a sample for a new reader. */
public final class CommandExcerpt {

  /** A sample is read by people. */
  private static final int LONGEST = 100;

  private final List<String> lines;

  /** Finds commands in the lines of a capture. */
  public CommandExcerpt(List<String> lines) {
    this.lines = List.copyOf(lines);
  }

  /**
   * The line with the command and those of its output, the first of those runs that printed
   * something; one that was not piped through a filter is preferred. Empty where there is none.
   */
  public List<String> of(CommandPattern command) {
    return first(command, false).or(() -> first(command, true)).orElse(List.of());
  }

  private Optional<List<String>> first(CommandPattern command, boolean withFilter) {
    for (int i = 0; i < lines.size(); i++) {
      CommandLine typed = typed(i);
      if (command.isTyped(typed.words(), Set.of())
          && withFilter == typed.filter().isPresent()) {
        List<String> excerpt = upToPrompt(i);
        if (excerpt.size() > 1) {
          return Optional.of(excerpt);
        }
      }
    }
    return Optional.empty();
  }

  private List<String> upToPrompt(int start) {
    List<String> excerpt = new ArrayList<>(List.of(lines.get(start).strip()));
    for (int i = start + 1; i < lines.size() && excerpt.size() < LONGEST; i++) {
      if (prompt(i).isPresent()) {
        break;
      }
      excerpt.add(lines.get(i).stripTrailing());
    }
    while (excerpt.get(excerpt.size() - 1).isBlank()) {
      excerpt.remove(excerpt.size() - 1);
    }
    return List.copyOf(excerpt);
  }

  private Optional<Prompt> prompt(int line) {
    return Prompt.parse(lines.get(line).strip());
  }

  private CommandLine typed(int line) {
    return prompt(line).map(p -> CommandLine.parse(p.typed())).orElse(CommandLine.NONE);
  }

  /** The commands that were typed, each once. */
  public Set<String> commands() {
    Set<String> commands = new LinkedHashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (typed(i).isOfUnit()) {
        commands.add(String.join(" ", typed(i).words()));
      }
    }
    return commands;
  }
}
