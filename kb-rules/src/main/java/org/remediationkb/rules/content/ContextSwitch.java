package org.remediationkb.rules.content;

import org.remediationkb.model.fact.FactType;
import org.remediationkb.rules.condition.Condition;

/**
 * How a context is entered, on a unit that has contexts at all.
 *
 * @param context the context
 * @param about the kind of fact that tells whether the unit has contexts; a case has one of them
 * @param when whether the unit has contexts
 * @param enter the command that goes before those of the context
 * @param leave the command that goes after them
 * @param note Markdown for a reader of whose unit nothing is known
 */
public record ContextSwitch(
    Command.Context context,
    FactType about,
    Condition when,
    String enter,
    String leave,
    String note) {}
