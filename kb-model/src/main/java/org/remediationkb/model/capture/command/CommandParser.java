package org.remediationkb.model.capture.command;

import java.util.List;

/**
 * Reads the output of one command into facts. An implementation is found by its {@code @AutoService}
 * annotation and needs to be named nowhere else. It must cope with any text: what it does not
 * understand it says to be {@linkplain CommandOutput#unread unread}, and it guesses nothing.
 */
public interface CommandParser {

  /** The commands it reads. */
  List<CommandPattern> commands();

  /** What a later run of a command has to have in common with an earlier one to repeat it. */
  default String origin(CommandPattern command) {
    return command.toString();
  }

  /** What its output is called where no command precedes it. */
  default String name() {
    return commands().get(0).toString();
  }

  /** Whether a line can only be the beginning of this output, even if no command precedes it. */
  default boolean isAnnouncedBy(String line) {
    return false;
  }

  /** Whether only this output has such a line, so that the output is known where its beginning is lost. */
  default boolean isShownBy(String line) {
    return false;
  }

  /** Whether a line can be the beginning of this output after what looks like the command. */
  default boolean isBegunBy(String line) {
    return isAnnouncedBy(line);
  }

  /** Reads an output, as far as it is this command's. */
  void read(CommandOutput output, ClaimSink facts);
}
