package org.remediationkb.bench.engine;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.remediationkb.bench.Shipped;

/** The limit: what a programmer would write for exactly these rules. */
record HandWritten(List<String> names, List<Token> tokens) implements Engine {

  private static final String ALREADY = "token already activated, and seed won't be returned";
  private static final String NOWHERE = Shipped.text("report.unknown-token");

  private static final String UNKNOWN_TOKEN = Shipped.text("page.unknown-token");
  private static final Set<String> RESET = Set.copyOf(Shipped.texts("models.reset"));

  @Override
  public BitSet decide() {
    BitSet found = new BitSet();
    for (int rule = 0; rule < names.size(); rule++) {
      for (Token token : tokens) {
        if (holds(names.get(rule), token)) {
          found.set(rule * tokens.size() + token.number());
        }
      }
    }
    return found;
  }

  private static boolean holds(String rule, Token token) {
    String report = token.get("report");
    String model = token.get("model");
    boolean isHard = token.get("kind").equals("hard");
    boolean hasSeed = token.get("seed").equals("present");
    boolean hasNoSeed = token.get("seed").equals("absent");
    boolean isError = report.equals(ALREADY) || report.equals(NOWHERE);
    return switch (rule) {
      case "lock-recently-released" ->
        isHard && hasNoSeed && token.get("lockReleasedRecently").equals("true");
      case "provision-timeout" ->
        token.get("kind").equals("mobile") && report.equals("provision timeout");
      case "reset-eligibility-unknown" ->
        isHard && report.equals(ALREADY) && model.equals("another hard token");
      case "seed-already-issued" -> isHard && report.equals(ALREADY) && RESET.contains(model);
      case "seed-missing" -> isHard && hasNoSeed;
      case "stale-seed" -> isHard && hasSeed && isError;
      case "token-healthy" ->
        (isHard && hasSeed && report.equals("active"))
            || (token.get("kind").equals("mobile")
                && (report.equals("provisioned") || report.equals("new")));
      case "token-in-use" ->
        isHard && hasSeed && isError && token.get("assignment").equals("assigned");
      case "token-locked" -> token.get("status").equals("lock");
      case "token-reports-locked" ->
        report.equals("locked") && token.get("status").equals("active");
      case "unrecognised-status" -> report.equals("an unrecognised status");
      default -> {
        if (!rule.equals(UNKNOWN_TOKEN)) {
          throw new IllegalArgumentException("nobody has written " + rule + " by hand");
        }
        yield isHard && report.equals(NOWHERE);
      }
    };
  }
}
