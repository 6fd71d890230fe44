package org.remediationkb.model.capture.command;

import java.util.Map;
import java.util.Optional;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.TextType;

/**
 * Takes what one output claims: of which thing, which property, which value, on which line. What
 * several outputs claim of the same thing is brought together elsewhere.
 */
public interface ClaimSink {

  /**
   * The text as what identifies a thing of a kind, empty where it is none; a masked one names another
   * thing each time it occurs.
   */
  Optional<Text> identity(FactKind kind, String text);

  /** The masked text that a text is, as another one than all before; empty where it is none. */
  Optional<Text> masked(TextType form, String text);

  /** Whether a host is one of the service's; what is found about another one is no fact. */
  boolean isServer(Text host);

  /**
   * The thing of a kind of which a case has one, or the unit that this is about, where such a thing is
   * a unit.
   */
  ClaimedThing thing(FactKind type);

  /**
   * The thing of a kind that several values tell apart; the unit that this is about is among them where
   * none is named.
   */
  ClaimedThing thing(FactKind type, Map<Property, Known<?>> parts, Line line);

  /** The thing of a kind with that identity; that it is there is claimed on the line. */
  ClaimedThing thing(FactKind type, Text identity, Line line);

  /**
   * An attempt, to claim how it went; what an earlier attempt at the same said is history.
   *
   * @param what what was attempted, compared with {@code equals} and kept nowhere
   * @param line where it was begun
   */
  ClaimedThing attempt(FactKind type, Object what, Line line);

  /** An attempt at a thing, which identifies it. */
  ClaimedThing attempt(FactKind type, Text identity, Line line);

  /** What an entry of a table of holders has: a thing, or none. */
  void holder(HolderTable table, Text who, Optional<Text> held, Line line);

  /**
   * The same output, in as far as it is a whole configuration: that can be of another unit than the
   * one at whose prompt it stands.
   */
  ClaimSink configuration();

  /**
   * The same output, in as far as its unit is something that another output shows it to be, such as a
   * member of a cluster: where none does, nothing is claimed of the unit.
   */
  ClaimSink ifShown();

  /** Says which unit this is about; what is claimed from here on is about that one. */
  void unit(Optional<Text> serial, Optional<String> host);

  /** Says how many VDOMs the unit has. */
  void vdoms(int count);

  /** Says that the unit is split into VDOMs, or that it is not. */
  void vdomMode(boolean isSplit);

  /** Says that this is not of such a unit but of another product of the vendor. */
  void otherProduct(String product, Line line);

  /** Says that what was told so far is the whole list, which ends on a line. */
  void whole(Line last);

  /**
   * The same output, in as far as it is about a list such as {@code user local}.
   *
   * @param vdom the VDOM that the output names for it; empty for the one the command was run in
   */
  ClaimSink within(String list, Optional<String> vdom);
}
