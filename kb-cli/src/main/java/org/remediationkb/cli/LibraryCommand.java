package org.remediationkb.cli;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that works on a content folder without errors; where it has some, it prints those. */
abstract class LibraryCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Mixin
  private ContentFolder content = new ContentFolder();

  /** Does the command's work, and returns its exit code. */
  abstract int run(ContentLibrary library) throws IOException;

  @Override
  public Integer call() throws IOException {
    return kb().withLibrary(content, this::run);
  }

  final Kb kb() {
    return (Kb) spec.root().userObject();
  }

  final ContentFolder content() {
    return content;
  }

  /** The kind of fact that pages call by a name; another name is wrong usage. */
  final FactType about(ContentLibrary library, String name) {
    List<String> names = library.kinds().names();
    return library
        .kinds()
        .named(name)
        .orElseThrow(() -> unknown("fact", name, names, "; known: " + String.join(", ", names)));
  }

  /** The pages with these ids, or all where there are none; another id is wrong usage. */
  final List<Remediation> remediations(ContentLibrary library, Collection<String> ids) {
    Map<String, Remediation> all = library.remediations();
    return ids.isEmpty()
        ? List.copyOf(all.values())
        : ids.stream()
            .distinct()
            .map(id -> library
                .remediation(id)
                .orElseThrow(() -> unknown("remediation", id, all.keySet(), "")))
            .toList();
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
    return wrongUsage("unknown " + what + " " + name + help);
  }

  /** A mistake of whoever called the command. */
  final CommandLine.ParameterException wrongUsage(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
