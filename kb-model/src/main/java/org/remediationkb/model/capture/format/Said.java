package org.remediationkb.model.capture.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.remediationkb.model.capture.format.LineRule.Constant;
import org.remediationkb.model.capture.format.LineRule.Effect;
import org.remediationkb.model.capture.format.LineRule.Match;
import org.remediationkb.model.capture.format.LineRule.Match.Found;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;

/** A value that a line says of a property. */
record Said(Property property, Known<?> known) {

  /**
   * What a line says of a kind, in the order of its properties, with what is quoted of it: what stands
   * in the holes, or the line.
   */
  static List<Said> of(FactKind kind, Match match, Line line) {
    List<Said> said = new ArrayList<>();
    for (Found found : match.values()) {
      if (found.slot().kind() == kind && !found.slot().isIdentity()) {
        String text = match.rule().does(Effect.QUOTES_LINE) ? line.trimmed() : found.text();
        add(said, found.slot().property(), found.text(), text, line);
      }
    }
    for (Constant constant : match.rule().says()) {
      if (constant.kind() == kind) {
        String text = match.texts(new Slot.Quoted()).stream().findFirst().orElse(line.trimmed());
        add(said, constant.property(), constant.text(), text, line);
      }
    }
    said.sort(Comparator.comparingInt(s -> kind.properties().indexOf(s.property())));
    return said;
  }

  private static void add(
      List<Said> said, Property property, String value, String text, Line line) {
    property
        .known(value, text, line.source())
        .<Known<?>>map(known -> property.many()
            ? new Known<>(List.of(known.value()), known.text(), known.source())
            : known)
        .ifPresent(known -> said.add(new Said(property, known)));
  }
}
