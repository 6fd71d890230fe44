package org.remediationkb.model.capture;

import java.util.Optional;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Subject;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.Variant;
import org.remediationkb.model.value.VariantType;

/**
 * Somebody who can have a token.
 *
 * @param list the table that names them, {@code user local} or {@code system admin}
 * @param vdom the VDOM of the table
 * @param name the name
 */
record Holder(String list, Optional<String> vdom, Text name) {

  /** The list of the users of a VDOM. */
  static final String USERS = "user local";

  /** The list of the administrators, who belong to no VDOM. */
  static final String ADMINISTRATORS = "system admin";

  /** Which token they have; a value is an {@code Optional} of its serial. */
  static final Property TOKEN =
      Property.collected("token", IntegerType.INTEGER, "The token they have.");

  /** Holders are no facts of a case: what is claimed of them tells who has a token. */
  static final FactKind TYPE = FactKind.of(
      "Holder",
      new Subject("holder", "holders", Shape.LIST, false),
      "Those who can have a token.",
      TOKEN);

  /** This holder in a case, as a value of that type. */
  Variant inCase(VariantType type) {
    return list.equals(ADMINISTRATORS)
        ? new Variant("admin", name, Optional.empty())
        : new Variant(
            "user", name, vdom.flatMap(type.kind("user").place().orElseThrow().name()::text));
  }
}
