package org.remediationkb.rules.examples;

import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.factfile.FactFile;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.yaml.YamlNode;
import org.remediationkb.rules.content.Remediation;

/**
 * Facts that the content says something about.
 *
 * @param kind what it says of them
 * @param page the page that shows them; empty for a case
 * @param at where they begin
 * @param captured whether it is what a console printed, and not a fact file
 * @param file the facts, or what kept them from being read
 * @param strange the ids of pages of folders that were added after the one that a case is in: whoever
 *     wrote the case did not know them
 */
public record Trial(
    Kind kind,
    Optional<Remediation> page,
    Location at,
    boolean captured,
    Checked<FactFile> file,
    Set<String> strange) {

  /** Copies the set. */
  public Trial {
    strange = Set.copyOf(strange);
  }

  /** What is said of the facts. */
  public enum Kind {
    /** They have the problem of the page. */
    EXAMPLE("example"),
    /** They only look like it. */
    NEAR_MISS("near miss"),
    /** What is found is what they say under {@code expect}. */
    CASE("case");

    private final String noun;

    Kind(String noun) {
      this.noun = noun;
    }

    /** What messages call it. */
    public String noun() {
      return noun;
    }
  }

  /** The name: a page with a line, or a case's path. */
  public String name() {
    return page.map(p -> p.id() + ": " + kind.noun() + ", line " + at.line())
        .orElse(at.text().file());
  }

  /** The file and the line that the facts begin on. */
  public Source source() {
    return at.source();
  }

  /** The facts, empty where they can't be read. */
  public Optional<Case> facts() {
    return file.value().map(FactFile::facts);
  }

  /** What is expected beyond what the kind says; empty where nothing is. */
  public Optional<YamlNode> expect() {
    return file.value().flatMap(FactFile::expect);
  }

  /** Whether it would be noticed if that page were found, or not found, by mistake. */
  public boolean watches(Remediation remediation) {
    return expect().isPresent()
        || page.filter(p -> p.id().equals(remediation.id())).isPresent();
  }
}
