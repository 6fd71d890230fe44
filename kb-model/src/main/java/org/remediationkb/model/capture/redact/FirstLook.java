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
  private final boolean isQuick;

  /** {@code isQuick} tells whether a passage can be ordinary. */
  FirstLook(NameFinder names, IdentifierFinder identifiers, boolean isQuick) {
    this.names = names;
    this.identifiers = identifiers;
    this.isQuick = isQuick;
  }

  /**
   * A passage, and what is told of it.
   *
   * @param isOrdinary whether nothing is to be replaced in it but addresses and names that are known,
   *     unless it belongs to what was before it
   * @param addresses those in an ordinary one
   */
  record Seen(Passage passage, Edits edits, boolean isOrdinary, List<Ipv4Address> addresses) {

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
    boolean isOrdinary = isOrdinary(passage, edits);
    List<Ipv4Address> addresses =
        isOrdinary ? Ipv4Address.in(edits.chars(), edits.candidates()) : List.of();
    return new Seen(passage, edits, isOrdinary, addresses);
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
