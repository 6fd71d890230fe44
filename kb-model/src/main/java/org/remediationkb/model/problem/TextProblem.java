package org.remediationkb.model.problem;

/** What can be wrong with a text file, whatever is in it. */
public enum TextProblem implements ProblemKind {
  /** More bytes than anybody writes by hand. */
  TOO_LARGE(
      "KT001",
      "A file that is too large. It was not read. Console captures may have any size; for"
          + " other files, check that it is the right one."),
  /** Bytes that are no UTF-8. */
  ENCODING(
      "KT002",
      "A file that is not valid UTF-8. The message shows the first invalid byte. Save the file"
          + " as UTF-8; many editors show the encoding in the status line."),
  /** More problems than anybody reads at once. */
  TOO_MANY(
      "KT003",
      "Too many problems to list. The first hundred are shown. Correct them first: the others"
          + " often have the same cause.");

  private final Explanation explained;

  TextProblem(String id, String text) {
    this.explained = new Explanation(id, text);
  }

  @Override
  public Explanation explained() {
    return explained;
  }
}
