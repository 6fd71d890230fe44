package org.remediationkb.model.fact;

import java.util.List;
import org.remediationkb.model.evidence.Reading.Known;

/**
 * A property of which sources say different things.
 *
 * @param about the thing, as reports name it
 * @param property the property
 * @param readings what each source says, the oldest first
 */
public record Conflict(String about, Property property, List<Known<?>> readings) {

  /** Copies the list. */
  public Conflict {
    readings = List.copyOf(readings);
  }
}
