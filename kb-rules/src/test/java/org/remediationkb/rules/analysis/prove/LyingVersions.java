package org.remediationkb.rules.analysis.prove;

import java.util.List;
import org.remediationkb.model.value.ValueSet;
import org.remediationkb.model.value.Version;

/** A set that contains everything and prints as one version, as if Drools misread it. */
record LyingVersions() implements ValueSet {

  private static final Version VERSION = new Version(7, 4, 10);

  @Override
  public boolean contains(Object value) {
    return true;
  }

  @Override
  public List<Span> spans() {
    return List.of(new Span(0, 0));
  }

  @Override
  public List<Object> edges() {
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
