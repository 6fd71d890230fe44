package org.remediationkb.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/**
 * The option {@code --format} of a command, as a mixin: the form in which it writes its result.
 *
 * @param <F> the forms that the command knows, under the names that users type
 */
@Command // or picocli would not look for the method
final class FormatOption<F extends Enum<F>> {

  private final OptionSpec option;

  /** The option with the form that is written unless another is asked for. */
  FormatOption(F usual) {
    this(usual, "");
  }

  /** The same; the note goes on with the help. */
  FormatOption(F usual, String note) {
    // Not an annotated field: the type of that would have to be one of all commands.
    this.option = OptionSpec.builder("--format")
        .paramLabel("FORMAT")
        .description("One of ${COMPLETION-CANDIDATES} (default: " + usual + ")." + note)
        .type(usual.getDeclaringClass())
        .initialValue(usual)
        .build();
  }

  F value() {
    return option.getValue();
  }

  @Spec(Spec.Target.MIXEE)
  void addTo(CommandSpec command) {
    command.addOption(option);
  }
}
