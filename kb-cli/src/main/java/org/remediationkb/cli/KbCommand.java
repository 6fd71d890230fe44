package org.remediationkb.cli;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.rules.content.ContentLibrary;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command below {@code kb}; it returns its exit code. */
abstract class KbCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  /** Begins to describe a command that has no annotations. */
  final CommandSpec describeBare() {
    spec = CommandSpec.wrapWithoutInspection(this);
    return spec;
  }

  final Kb kb() {
    return (Kb) spec.root().userObject();
  }

  /**
   * The wrong usage of a name that does not exist.
   *
   * @param otherwise what to say where no other name is close
   */
  final CommandLine.ParameterException unknown(
      String what, String name, Collection<String> names, String otherwise) {
    return kb().unknown(what, name, names, otherwise);
  }

  /** The kind of fact that pages call by a name; another name is wrong usage. */
  final FactKind about(ContentLibrary library, String name) {
    List<String> names = library.kinds().names();
    return library
        .kinds()
        .named(name)
        .orElseThrow(() -> unknown("fact", name, names, "; known: " + String.join(", ", names)));
  }

  /** A mistake of whoever called the command. */
  final CommandLine.ParameterException wrongUsage(String message) {
    return kb().wrongUsage(message);
  }
}
