package org.remediationkb.rules.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.remediationkb.model.problem.Location;

/**
 * A command of the product, from {@code commands.yaml}.
 *
 * @param id how sentences name it
 * @param command the words it begins with
 * @param context where it is run on a unit with VDOMs
 * @param does what it is for
 * @param about what it is run for, one at a time and as its last word, on any unit; empty where it
 *     takes no such word
 * @param alsoAbout what else its answer tells something about, though nobody is asked for it
 * @param atOnce how many of its arguments it takes in one line
 * @param table what stands in the table that it opens, empty where it opens none
 * @param shows what it shows or does, for a reader; empty where it needs no words
 * @param at where it is defined
 */
public record Command(
    String id,
    String command,
    Context context,
    Kind does,
    List<String> about,
    List<String> alsoAbout,
    int atOnce,
    Optional<ConfigTable> table,
    String shows,
    Location at) {

  /** Copies the lists. */
  public Command {
    about = List.copyOf(about);
    alsoAbout = List.copyOf(alsoAbout);
  }

  /** Where a command is run on a unit with VDOMs. */
  public enum Context {
    /** In the global context. */
    GLOBAL,
    /** In a VDOM. */
    VDOM,
    /** In either. */
    ANY
  }

  /** What a command is for. */
  public enum Kind {
    /** It shows something and changes nothing. */
    READS,
    /** It changes the configuration. */
    CHANGES,
    /** It makes the unit or the vendor's service do something. */
    ACTIVATES,
    /** It switches debug output. */
    DEBUGS,
    /** It moves about in the configuration. */
    NAVIGATES
  }

  /** The same with what another subject adds to it. */
  Command with(
      List<String> moreAbout, List<String> moreAlsoAbout, Map<String, List<String>> settings) {
    return new Command(
        id,
        command,
        context,
        does,
        joined(about, moreAbout),
        joined(alsoAbout, moreAlsoAbout),
        atOnce,
        table.map(opened -> opened.with(settings)),
        shows,
        at);
  }

  private static List<String> joined(List<String> first, List<String> more) {
    return Stream.concat(first.stream(), more.stream()).distinct().toList();
  }

  /** Whether a line of a console is this command, with or without arguments. */
  boolean begins(String line) {
    return line.startsWith(command)
        && (line.length() == command.length() || line.charAt(command.length()) == ' ');
  }
}
