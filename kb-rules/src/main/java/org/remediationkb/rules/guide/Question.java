package org.remediationkb.rules.guide;

import java.util.BitSet;
import java.util.List;

/**
 * Something that somebody can be asked about one fact. The first choice is always "I don't know".
 *
 * @param id its name in links, {@code token.report}; it stays as long as the content does
 * @param about the kind of fact that it is about, as pages name it
 * @param form how it is asked
 * @param text the sentence that it asks about; empty where the choices are sentences
 * @param description what the answer is, in a sentence; empty where the text says it
 * @param choices the answers to choose from
 * @param beginnings what the name of the fact begins with where that answers the question; empty
 *     where a name does not
 * @param revealedBy the ids of the commands that show the answer; empty where somebody has to be asked
 * @param pages the numbers of the pages of its part that ask for it, not to be changed
 */
public record Question(
    String id,
    String about,
    Form form,
    String text,
    String description,
    List<Choice> choices,
    List<Beginning> beginnings,
    List<String> revealedBy,
    BitSet pages) {

  /** The number of the choice "I don't know". */
  public static final int UNKNOWN = 0;

  /** How a question is asked. */
  public enum Form {
    /** Whether a sentence is true of the fact. */
    IS_IT_TRUE,
    /** Which sentence is true of the fact. */
    WHICH,
    /** Whether there is another fact that has to do with it. */
    IS_THERE
  }

  /**
   * An answer.
   *
   * @param id its name in links
   * @param label what a reader sees
   */
  public record Choice(String id, String label) {}

  /**
   * What the name of a fact begins with.
   *
   * @param text the first letters; the longest that fits counts
   * @param choice the number of the choice that follows
   */
  public record Beginning(String text, int choice) {}

  /** Copies the lists. */
  public Question {
    choices = List.copyOf(choices);
    beginnings = List.copyOf(beginnings);
    revealedBy = List.copyOf(revealedBy);
  }

  /** The number of the choice with that id; {@link DecisionGraph#OPEN} where there is none. */
  public int choice(String choiceId) {
    for (int choice = 0; choice < choices.size(); choice++) {
      if (choices.get(choice).id().equals(choiceId)) {
        return choice;
      }
    }
    return DecisionGraph.OPEN;
  }

  /** The choice that follows from the name of a fact; {@link DecisionGraph#OPEN} where none does. */
  int choiceByName(String name) {
    int choice = DecisionGraph.OPEN;
    int longest = -1;
    for (Beginning beginning : beginnings) {
      if (name.startsWith(beginning.text()) && beginning.text().length() > longest) {
        longest = beginning.text().length();
        choice = beginning.choice();
      }
    }
    return choice;
  }
}
