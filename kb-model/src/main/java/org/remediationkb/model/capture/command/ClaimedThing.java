package org.remediationkb.model.capture.command;

import java.util.Optional;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;

/** A thing that an output claims something of. */
public interface ClaimedThing {

  /** Its kind. */
  FactKind type();

  /** Claims that a property, one of the kind's, has a value. */
  void has(Property property, Known<?> known);

  /** Claims that a property has the value that a text stands for; false where it stands for none. */
  default boolean has(String property, String text, Line line) {
    return has(property, text, text, line);
  }

  /**
   * Claims that a property has the value that a text stands for; false where it stands for none.
   *
   * @param said what the output says, word for word
   */
  default boolean has(String property, String text, String said, Line line) {
    Property claimed = type().property(property).orElseThrow();
    Optional<Known<?>> known = claimed.known(text, said, line.source());
    known.ifPresent(value -> has(claimed, value));
    return known.isPresent();
  }
}
