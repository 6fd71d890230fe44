package org.remediationkb.rules.vocabulary;

import java.util.List;
import java.util.Optional;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.VersionRanges;
import org.remediationkb.model.value.VersionType;
import org.remediationkb.rules.condition.Constraint;

/** A set of versions that has a text of its own. */
record SetOfValues(VersionType type) implements ValueForm {

  @Override
  public String regexp() {
    return ".+";
  }

  @Override
  public Optional<Constraint> constraint(Property property, String text) {
    return VersionRanges.parse(text).map(set -> new Constraint.Within(property, set));
  }

  @Override
  public String allowed() {
    return type.rangesMeaning() + ", as in " + type.ranges();
  }

  @Override
  public String example() {
    return type.ranges();
  }

  @Override
  public boolean many() {
    return false;
  }

  @Override
  public List<String> names() {
    return List.of();
  }
}
