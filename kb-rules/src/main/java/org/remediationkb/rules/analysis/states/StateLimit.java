package org.remediationkb.rules.analysis.states;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.condition.Condition;

/**
 * How many states of a subject can be gone through.
 *
 * @param subject the kind of fact that the states are about
 * @param kinds all kinds of fact
 * @param most how many states
 */
record StateLimit(FactKind subject, FactKinds kinds, long most) {

  /** The problem with conditions that tell more states apart, at the one that asks for most. */
  Optional<Problem> exceeded(Collection<Condition> conditions, List<Axis> axes) {
    BigInteger states = states(axes);
    return states.compareTo(BigInteger.valueOf(most)) <= 0
        ? Optional.empty()
        : conditions.stream()
            .max(Comparator.comparing(this::states))
            .map(greediest -> problem(at(greediest), axes, states));
  }

  private BigInteger states(Condition condition) {
    return states(AxisFinder.axes(subject, List.of(condition), kinds));
  }

  private static BigInteger states(List<Axis> axes) {
    return axes.stream()
        .map(axis -> BigInteger.valueOf(axis.size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  private static Location at(Condition condition) {
    return condition.alternatives().get(0).patterns().get(0).introduction().at();
  }

  private Problem problem(Location at, List<Axis> axes, BigInteger states) {
    String message = String.format(
        Locale.ROOT,
        "too many states to check for a %s: %,d (limit %,d)",
        subject.subject().name(),
        states,
        most);
    String product = axes.stream()
        .map(axis -> axis.name() + " " + axis.size())
        .collect(Collectors.joining(" × "));
    String help =
        "use fewer properties on this page, or split it into pages that use fewer; the states"
            + " are " + product;
    return ProblemCode.TOO_MANY_STATES.error(at, message, help);
  }
}
