package org.remediationkb.rules.analysis.prove;

import java.util.List;
import java.util.Optional;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.ValueSet;
import org.remediationkb.model.fortitoken.FortiOsVersion;

/** A set that holds something else than the text it is written as, as if Drools misread it. */
public record LyingVersions(boolean contains) implements ValueSet<FortiOsVersion> {

  private static final FortiOsVersion VERSION = new FortiOsVersion(7, 4, 10);

  public static Optional<LyingVersions> parse(String text) {
    return Optional.of(of(text));
  }

  public static LyingVersions of(String text) {
    return new LyingVersions(false);
  }

  @Override
  public boolean contain(Reading<FortiOsVersion> reading) {
    return contains;
  }

  @Override
  public List<FortiOsVersion> edges() {
    return List.of(VERSION);
  }

  @Override
  public List<LyingVersions> neighbours() {
    return List.of();
  }

  @Override
  public List<String> parts() {
    return List.of();
  }
}
