package org.remediationkb.model.capture;

import java.util.Optional;
import org.remediationkb.model.capture.command.HolderTable;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Subject;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.Variant;

/**
 * Somebody who can have a thing.
 *
 * @param table the table that names them
 * @param vdom the VDOM of the table
 * @param name the name
 */
record Holder(HolderTable table, Optional<String> vdom, Text name) {

  /** Holders are no facts of a case: what is claimed of them tells who has a thing. */
  static final FactKind TYPE = FactKind.of(
      "Holder", new Subject("holder", "holders", Shape.LIST, false), "Those who can have a thing.");

  /** This holder in a case, as a value of the property. */
  Variant inCase() {
    return new Variant(
        table.variant(),
        name,
        table
            .type()
            .kind(table.variant())
            .place()
            .flatMap(place -> vdom.flatMap(place.name()::text)));
  }
}
