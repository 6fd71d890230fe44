package org.remediationkb.model.capture.command;

import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.IntegerType;
import org.remediationkb.model.value.VariantType;

/**
 * A table of the configuration whose entries are those who can have things of a kind. That nobody has
 * one is known where all tables for the same property were seen whole.
 *
 * @param table its path
 * @param kind the kind of the things
 * @param holders the property that lists who has one
 * @param variant the key of what the entries are among the holders
 * @param held what one of the holders has, called as the kind; a value is an {@code Optional} of what
 *     identifies it
 */
public record HolderTable(
    String table, FactKind kind, Property holders, String variant, Property held) {

  /** A table whose entries are holders of that variant. */
  public static HolderTable of(String table, FactKind kind, Property holders, String variant) {
    String name = kind.subject().name();
    Property held = Property.collected(name, IntegerType.INTEGER, "What the holder has.");
    return new HolderTable(table, kind, holders, variant, held);
  }

  /** The values of the property. */
  public VariantType type() {
    return (VariantType) holders.type();
  }

  /** Whether each VDOM has such a table of its own, so that a name is one within a VDOM. */
  public boolean isOfVdom() {
    return type().kind(variant).place().isPresent();
  }
}
