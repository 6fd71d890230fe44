package org.remediationkb.rules.analysis.guide;

import java.util.BitSet;
import java.util.List;
import org.remediationkb.rules.analysis.states.Axis.OfProperty;
import org.remediationkb.rules.guide.Question;

/**
 * A property of a fact, in the states that some pages tell apart.
 *
 * @param axis the values that these pages tell apart
 * @param asked how it is asked
 * @param pages the numbers of the pages that ask for it
 */
record AskedProperty(OfProperty axis, PropertyQuestion asked, BitSet pages) implements AskedAxis {

  @Override
  public List<Question> questions() {
    return List.of(asked.question(pages));
  }

  @Override
  public int answer(int question, int choice) {
    return axis.choices().get(choice).map(asked::choice).orElse(Question.UNKNOWN);
  }
}
