package org.remediationkb.rules.content;

import java.util.List;
import java.util.Optional;
import org.remediationkb.model.capture.format.OutputFormat;
import org.remediationkb.model.problem.Location;

/**
 * A page of {@code readers/}: how an output is read, and what of it came of samples.
 *
 * @param title what the output tells, as a heading
 * @param format what the output looks like and means
 * @param samples its samples, in order
 * @param page the page
 */
public record ReaderPage(String title, OutputFormat format, List<Sample> samples, Page page) {

  /** Copies the list. */
  public ReaderPage {
    samples = List.copyOf(samples);
  }

  /** The top of the page. */
  public Location top() {
    return page.text().at(1, 1);
  }

  /** The id, which is the name of its file. */
  public String id() {
    return format.id();
  }

  /**
   * An output and what is read from it.
   *
   * @param name what it shows
   * @param console what the console printed
   * @param facts the facts that it gives, as a fact file; empty where it gives none
   * @param unread the lines that stay unread, as they are
   */
  public record Sample(String name, Example console, Optional<Example> facts, List<String> unread) {

    /** Copies the list. */
    public Sample {
      unread = List.copyOf(unread);
    }
  }
}
