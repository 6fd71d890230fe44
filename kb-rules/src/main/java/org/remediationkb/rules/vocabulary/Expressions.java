package org.remediationkb.rules.vocabulary;

import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes Cucumber Expressions whose parameters mean what their sentence says, so that two sentences
 * may give one name to different things. A registry of parameter types takes milliseconds to set up,
 * so sentences share one as long as they agree.
 */
final class Expressions {

  /** Values that a sentence may leave open. Each multiplies the ways of matching a text. */
  static final int MOST_VALUES = 3;

  /** Parts of a sentence that are optional or alternatives. Each doubles the ways. */
  static final int MOST_VARIANTS = 5;

  private static final Pattern REGULAR_EXPRESSION = Pattern.compile("\\^.*|.*\\$|/.*/");

  private record Registry(Map<String, String> regexps, ParameterTypeRegistry types) {

    boolean agreesWith(Map<String, String> parameters) {
      return parameters.entrySet().stream()
          .allMatch(p -> regexps.getOrDefault(p.getKey(), p.getValue()).equals(p.getValue()));
    }

    void define(String name, String regexp) {
      if (regexps.put(name, regexp) == null) {
        types.defineParameterType(new ParameterType<>(name, regexp, String.class, Registry::text));
      }
    }

    private static String text(@Nullable String matched) {
      return matched == null ? "" : matched;
    }
  }

  private final List<Registry> registries = new ArrayList<>();

  /**
   * The expression of a sentence.
   *
   * @param parameters a regular expression without capturing groups for each value in braces
   */
  synchronized Expression create(String say, Map<String, String> parameters) {
    Registry registry = registries.stream()
        .filter(candidate -> candidate.agreesWith(parameters))
        .findFirst()
        .orElseGet(this::add);
    parameters.forEach(registry::define);
    return new ExpressionFactory(registry.types()).createExpression(say);
  }

  /** Whether no text can take long to match: the library tries each way that there is. */
  static boolean isBounded(String say) {
    return !REGULAR_EXPRESSION.matcher(say).matches()
        && count(say, '{') <= MOST_VALUES
        && count(say, '(') + count(say, '/') <= MOST_VARIANTS;
  }

  private static long count(String say, char wanted) {
    return say.chars().filter(c -> c == wanted).count();
  }

  private Registry add() {
    Registry registry = new Registry(new HashMap<>(), new ParameterTypeRegistry(Locale.ROOT));
    registries.add(registry);
    return registry;
  }
}
