package org.remediationkb.model.capture.transcript;

import org.remediationkb.model.problem.ProblemKind;

/** What can be wrong with a console capture as a whole; a line that nobody reads is no problem. */
public enum CaptureProblem implements ProblemKind {
  /** Not a text at all. */
  BINARY(
      "KC001",
      "A capture that is not a text file, such as an archive, an image or a PDF document. Unpack an"
          + " archive first; otherwise save what the console printed as a text file."),
  /** A line longer than any console prints. */
  CUT_LINE(
      "KC002",
      "A line that is longer than 64 KiB. The rest of it was not read, and what it says is not known;"
          + " all other lines were read. Look at whether line ends were lost when it was saved."),
  /** More facts than a case can have. */
  TOO_MANY_FACTS(
      "KC003",
      "A capture with more than 100,000 facts. Those after them were left out, so that their troubles"
          + " are not found. Divide the capture, and evaluate its parts one by one."),
  /** Nothing that any reader knows. */
  UNRECOGNISED(
      "KC004",
      "A capture in which no line was recognised, so that nothing is known from it. Check that it is"
          + " the right file, and that it has the commands with their output, as the console printed"
          + " them."),
  /** An output of another product. */
  OTHER_PRODUCT(
      "KC005",
      "An output of another Fortinet product, such as FortiManager, in a capture of a FortiGate. Its"
          + " version and its serial number were not read. Make sure that the capture is of the right"
          + " unit.");

  private final Explanation explained;

  CaptureProblem(String id, String text) {
    this.explained = new Explanation(id, text);
  }

  @Override
  public Explanation explained() {
    return explained;
  }
}
