package org.remediationkb.rules.content;

import java.util.Optional;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.rules.condition.Condition;

/**
 * How a context is entered, on a unit that has contexts at all.
 *
 * @param context the context
 * @param about the kind of fact that tells whether the unit has contexts; a case has one of them
 * @param when whether the unit has contexts
 * @param enter what goes before the commands of the context; one line or more
 * @param leave what goes after them
 * @param note Markdown for a reader of whose unit nothing is known, empty where it needs no words
 */
public record ContextSwitch(
    Command.Context context,
    FactKind about,
    Condition when,
    String enter,
    String leave,
    Optional<String> note) {}
