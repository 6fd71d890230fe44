package org.remediationkb.model.capture.transcript;

import org.remediationkb.model.problem.ProblemKind;

/** What can be wrong with a console capture as a whole; a line that nobody reads is no problem. */
public enum CaptureProblem implements ProblemKind {
  /** Not a text at all. */
  BINARY(
      "KC001",
      "A capture that is not a text file, but for example an archive, an image or a PDF"
          + " document. Unpack archives; otherwise save the console output as a text file."),
  /** A line longer than any console prints. */
  CUT_LINE(
      "KC002",
      "A line longer than 64 KiB. The rest of the line was ignored; all other lines were read."
          + " Check whether line ends were lost when the capture was saved."),
  /** More facts than a case can have. */
  TOO_MANY_FACTS(
      "KC003",
      "A capture with more than 100,000 facts. The others were ignored, so problems in them"
          + " were not found. Divide the capture and evaluate its parts one by one."),
  /** Nothing that any reader knows. */
  UNRECOGNISED(
      "KC004",
      "A capture in which no line was recognised. It yields no facts. Check that it is the"
          + " right file, and that it contains commands and their output as the console printed them."),
  /** An output of another product. */
  OTHER_PRODUCT(
      "KC005",
      "Output of another product of the vendor, such as one that manages units, in a capture. Its"
          + " version and serial number were ignored. Make sure that the capture comes from the right"
          + " unit."),
  /** A case is about one unit. */
  SEVERAL_UNITS(
      "KC006",
      "Captures of several units. A case is about one unit, so the values of the others are left"
          + " out. It is the unit with the most values, the first one of several; values without a"
          + " unit, such as those before any prompt, count too. Choose another with --unit."),
  /** The unit that was asked for is not there. */
  UNKNOWN_UNIT(
      "KC007",
      "The unit given with --unit is not in the captures, or several have that name. Give a host"
          + " name as the prompts show it, or the serial that `get system status` prints.");

  private final Explanation explained;

  CaptureProblem(String id, String text) {
    this.explained = new Explanation(id, text);
  }

  @Override
  public Explanation explained() {
    return explained;
  }
}
