package org.remediationkb.model.fact;

import java.util.List;
import java.util.Optional;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.TextType;
import org.remediationkb.model.value.VariantType;
import org.remediationkb.model.value.VersionType;

/** The kinds of fact of a water works, for tests that are about no subject. */
public final class WaterWorks {

  private static final TextType SERIAL =
      TextType.of("P[0-9]{5}", "a pump's serial: P and five digits", "P10001", "PUMP_SERIAL");

  private static final TextType NAME =
      TextType.of(".{1,40}", "a name: up to 40 characters on one line", "Ada", "KEEPER");

  private static final VariantType KEEPER =
      new VariantType(NAME, List.of(new VariantType.Kind("worker", NAME, Optional.empty())));

  public static final FactKind WORKS = FactKind.of(
      "Works",
      new Subject("works", "works", Shape.SINGLE, false),
      "The works the case is about.",
      Property.collected(
          "firmware", new VersionType("Firmware", "7.4.11", "7.4.10 to 7.4.11"), "Its firmware."));

  public static final FactKind PUMP = FactKind.of(
          "Pump",
          new Subject("pump", "pumps", Shape.LIST, true),
          "The pumps.",
          Property.identity("serial", SERIAL, "Its serial number."),
          Property.collected(
              "state",
              TermType.of(Term.of("running"), Term.of("stopped"), Term.of("jammed")),
              "What it does."),
          Property.collected("pressure", IntegerType.INTEGER, "Its pressure."),
          Property.list("kept-by", KEEPER, "Who keeps it."))
      .belongingTo("works");

  public static final FactKinds KINDS = FactKinds.of(WORKS, PUMP);

  private WaterWorks() {}
}
