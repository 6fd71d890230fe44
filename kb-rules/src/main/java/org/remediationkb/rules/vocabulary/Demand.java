package org.remediationkb.rules.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.yaml.YamlNode.Scalar;

/**
 * What a sentence asks of one property, as an entry of {@code where} says it: a value of the
 * property, a list of which one is meant, or a comparison in words.
 *
 * <pre>
 * seed: absent
 * report: [active, locked]
 * model: one of {models}
 * firmware: within {versions}
 * drift: more than 3
 * expires: before {date}
 * serial: same as token.serial
 * </pre>
 *
 * <p>This is the gate: of all that Drools would take, only these comparisons become part of a rule,
 * so no vocabulary can bring code into one. None of them is a negation.
 *
 * @param property the key of the property
 * @param values what it is compared with
 */
record Demand(Scalar property, List<Scalar> values) {

  private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*+)\\}");

  /** The comparisons that have words. */
  enum Comparison {
    /** Equal to the value that the page fills in. */
    IS("is"),
    /** Equal to one of the values that the page fills in. */
    ONE_OF("one of"),
    /** In a range of versions, numbers or dates. */
    WITHIN("within"),
    /** A greater number. */
    MORE_THAN("more than"),
    /** This number or a greater one. */
    AT_LEAST("at least"),
    /** A smaller number. */
    LESS_THAN("less than"),
    /** This number or a smaller one. */
    AT_MOST("at most"),
    /** Earlier than a date. */
    BEFORE("before"),
    /** Later than a date. */
    AFTER("after"),
    /** Equal to a property of a fact that an earlier sentence introduced. */
    SAME_AS("same as");

    private static final Pattern FORM = Pattern.compile(Arrays.stream(values())
        .map(comparison -> comparison.words)
        .collect(Collectors.joining("|", "(", ") ++(\\S.*+)")));

    final String words;

    Comparison(String words) {
      this.words = words;
    }

    static String all() {
      return Arrays.stream(values()).map(c -> c.words).collect(Collectors.joining(", "));
    }
  }

  /**
   * A comparison in words.
   *
   * @param operand what stands behind the words
   */
  record Worded(Comparison comparison, String operand) {

    /** The name of the value that the page fills in, empty where the vocabulary names it itself. */
    Optional<String> parameter() {
      Matcher parameter = PARAMETER.matcher(operand);
      return parameter.matches() ? Optional.of(parameter.group(1)) : Optional.empty();
    }
  }

  /** Copies the list. */
  Demand {
    values = List.copyOf(values);
  }

  /** Where it begins to say what the property is compared with. */
  Location at() {
    return values.get(0).at();
  }

  /** The comparison in words that this can be, empty where it can only be values. */
  Optional<Worded> worded() {
    Matcher form = Comparison.FORM.matcher(values.get(0).text());
    return values.size() == 1 && form.matches()
        ? Arrays.stream(Comparison.values())
            .filter(comparison -> comparison.words.equals(form.group(1)))
            .map(comparison -> new Worded(comparison, form.group(2)))
            .findFirst()
        : Optional.empty();
  }

  /** As it was written. */
  @Override
  public String toString() {
    String said = values.stream().map(Scalar::text).collect(Collectors.joining(", "));
    return property.text() + ": " + (values.size() == 1 ? said : "[" + said + "]");
  }
}
