package org.remediationkb.rules.analysis.guide;

import java.util.List;
import org.remediationkb.rules.guide.Question;

/** One respect in which states differ, as questions. */
sealed interface AskedAxis permits AskedProperty, AskedCompany {

  /** The questions; at least one. */
  List<Question> questions();

  /** The choice of a question, by its place among these, in states with a choice on the axis. */
  int answer(int question, int choice);
}
