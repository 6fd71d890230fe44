package org.remediationkb.rules.analysis.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.analysis.coverage.SentenceCoverage.Shown;

/**
 * What the examples, near misses and cases show of pages.
 *
 * @param sentences one entry for each bullet, page by page, in the order of the pages
 */
public record CoverageReport(List<SentenceCoverage> sentences) {

  /** Copies the list. */
  public CoverageReport {
    sentences = List.copyOf(sentences);
  }

  /** How many sentences are shown to hold and to fail alone. */
  public long proved() {
    return sentences.stream().filter(SentenceCoverage::isProved).count();
  }

  /** How many sentences are shown to hold, and can't fail alone. */
  public long exempt() {
    return sentences.stream().filter(SentenceCoverage::isExempt).count();
  }

  /** What is not shown, in the order of the sentences. */
  public List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    Optional<SentenceCoverage> previous = Optional.empty();
    for (SentenceCoverage sentence : sentences) {
      boolean isToldAlready = previous.filter(sentence::holdsWith).isPresent();
      if (!(sentence.held() instanceof Shown.By) && !isToldAlready) {
        gaps.add(gap(sentence, "meets", " with all of its list", sentence.held(), "example"));
      }
      if (sentence.isNotSeenToFailAlone()) {
        gaps.add(gap(sentence, "fails on", " alone", sentence.failedAlone(), "near miss"));
      }
      previous = Optional.of(sentence);
    }
    return gaps;
  }

  private static Gap gap(
      SentenceCoverage sentence, String verb, String how, Shown shown, String trial) {
    String message = "no test " + verb + " \"" + sentence.sentence() + "\"" + how;
    Optional<String> proposal =
        shown instanceof Shown.Lacking lacking ? Optional.of(lacking.proposal()) : Optional.empty();
    return new Gap(
        ProblemCode.NOT_SHOWN.warning(sentence.at(), message, help(shown, trial)), proposal);
  }

  private static String help(Shown shown, String trial) {
    if (shown instanceof Shown.Impossible impossible) {
      return impossible.reason();
    }
    return shown instanceof Shown.Unsearched
        ? "no " + trial + " can be proposed: the page uses too many properties"
        : "add this " + trial + ":";
  }

  /**
   * Something that nothing shows of a sentence although it should be shown.
   *
   * @param problem what it is, and where
   * @param proposal a fact file that would show it; empty where no facts can
   */
  public record Gap(Problem problem, Optional<String> proposal) {}
}
