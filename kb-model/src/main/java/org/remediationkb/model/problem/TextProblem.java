package org.remediationkb.model.problem;

/** What can be wrong with a text file, whatever is in it. */
public enum TextProblem implements ProblemKind {
  /** More bytes than anybody writes by hand. */
  TOO_LARGE(
      "KT001",
      "A file that is larger than it can sensibly be. It was not read. A console capture may have"
          + " any size; of other files, check that it is the right one."),
  /** Bytes that are no UTF-8. */
  ENCODING(
      "KT002",
      "A file that is not UTF-8. Its first byte that can't be read is shown. Save the file as UTF-8;"
          + " an editor shows the encoding in its status line."),
  /** More problems than anybody reads at once. */
  TOO_MANY(
      "KT003",
      "More problems than are shown. The first hundred are; put them right, and often the others"
          + " are gone as well.");

  private final Explanation explained;

  TextProblem(String id, String text) {
    this.explained = new Explanation(id, text);
  }

  @Override
  public Explanation explained() {
    return explained;
  }
}
