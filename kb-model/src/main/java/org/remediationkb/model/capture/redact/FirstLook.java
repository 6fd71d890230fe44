package org.remediationkb.model.capture.redact;

import java.util.List;
import java.util.stream.Collectors;
import org.remediationkb.model.capture.redact.Passages.Passage;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.value.Characters;

/** Tells of a passage what can be told without knowing what was before it; on any thread. */
final class FirstLook {

  private final NameFinder names;
  private final IdentifierFinder identifiers;

  /** Those that were known before the capture. */
  private final KnownNames before;

  private final boolean isQuick;

  /** {@code isQuick} tells whether a passage can be ordinary. */
  FirstLook(NameFinder names, IdentifierFinder identifiers, KnownNames before, boolean isQuick) {
    this.names = names;
    this.identifiers = identifiers;
    this.before = before;
    this.isQuick = isQuick;
  }

  /**
   * A passage, and what is told of it.
   *
   * @param isOrdinary whether nothing is to be replaced in it but addresses and names that are known,
   *     unless it belongs to what was before it
   * @param mayHaveKnown whether it may have a name that was known before the capture
   * @param addresses those in an ordinary one
   */
  record Seen(
      Passage passage,
      Edits edits,
      boolean isOrdinary,
      boolean mayHaveKnown,
      List<Ipv4Address> addresses) {

    /** About how much it takes. */
    int length() {
      return passage.length();
    }

    /** Tells an ordinary one without known names. */
    void tell(Pseudonyms pseudonyms, Edits.Parts parts, Ledger ledger) {
      Line line = passage.first();
      char[] text = edits.chars();
      Edits.tellPrefix(line, parts);
      int at = 0;
      for (Ipv4Address address : addresses) {
        parts.add(text, at, address.start());
        parts.add(pseudonyms.of(address, text));
        ledger.add(Kind.IPV4, line.source().line());
        at = address.end();
      }
      parts.add(text, at, text.length);
      parts.add("\n");
    }
  }

  /** What is told of a passage. */
  Seen at(Passage passage) {
    Edits edits = edits(passage);
    if (!isOrdinary(passage, edits)) {
      return new Seen(passage, edits, false, true, List.of());
    }
    boolean mayHaveKnown = before.mayBeIn(edits.chars(), edits.runs());
    List<Ipv4Address> addresses = Ipv4Address.in(edits.chars(), edits.candidates());
    return new Seen(passage, edits, true, mayHaveKnown, addresses);
  }

  private Edits edits(Passage passage) {
    if (passage.lines().size() == 1) {
      return new Edits(passage.first().text(), passage.first().characters(), names::look);
    }
    String text = passage.lines().stream().map(Line::text).collect(Collectors.joining());
    return new Edits(text, Characters.of(text), names::look);
  }

  /** As most lines of a long log are. */
  private boolean isOrdinary(Passage passage, Edits edits) {
    return isQuick
        && passage.lines().size() == 1
        && !passage.isRest()
        && edits.isAsWritten()
        && !edits.clues().maySuspect()
        && !SettingFinder.mayBe(edits, 0, edits.chars().length)
        && !names.mayFind(edits)
        && !identifiers.mayFind(edits);
  }
}
