package org.remediationkb.cli;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.Callable;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.rules.content.ContentLibrary;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A command that works on a content folder without errors; where it has some, it prints those. */
abstract class LibraryCommand implements Callable<Integer> {

  @ParentCommand
  private Kb kb = Kb.unset();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Mixin
  private ContentFolder content = new ContentFolder();

  /** Does the command's work, and returns its exit code. */
  abstract int run(ContentLibrary library) throws IOException;

  @Override
  public Integer call() throws IOException {
    return kb.withLibrary(content, this::run);
  }

  final Kb kb() {
    return kb;
  }

  final ContentFolder content() {
    return content;
  }

  /**
   * The wrong usage of a name that does not exist.
   *
   * @param otherwise what to say where no other name is close
   */
  final CommandLine.ParameterException unknown(
      String what, String name, Collection<String> names, String otherwise) {
    String help =
        DidYouMean.closest(name, names).map(n -> "; did you mean " + n + "?").orElse(otherwise);
    return usage("there is no " + what + " " + name + help);
  }

  /** Wrong usage, which the message tells. */
  final CommandLine.ParameterException usage(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
