package org.remediationkb.bench.engine;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.remediationkb.bench.Rules.Rule;

/** CEL: each rule is an expression, compiled once. */
final class CelExpressions implements Engine {

  private final List<CelRuntime.Program> programs = new ArrayList<>();
  private final List<Token> tokens;

  CelExpressions(List<Rule> plain, List<Token> tokens) {
    this.tokens = tokens;
    CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
        .addVar("token", MapType.create(SimpleType.STRING, SimpleType.STRING))
        .build();
    CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
    try {
      for (Rule rule : plain) {
        programs.add(runtime.createProgram(compiler.compile(expression(rule)).getAst()));
      }
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Such as {@code (has(token.kind) && token.kind in ["hard"])}. */
  private static String expression(Rule rule) {
    return rule.alternatives().stream()
        .map(alternative -> alternative.entrySet().stream()
            .map(asked -> "has(token." + asked.getKey() + ") && token." + asked.getKey() + " in ["
                + asked.getValue().stream()
                    .map(value -> "\"" + value + "\"")
                    .collect(Collectors.joining(", "))
                + "]")
            .collect(Collectors.joining(" && ", "(", ")")))
        .collect(Collectors.joining(" || "));
  }

  @Override
  public BitSet decide() {
    BitSet found = new BitSet();
    try {
      for (Token token : tokens) {
        Map<String, Object> variables = Map.of("token", token.values());
        for (int rule = 0; rule < programs.size(); rule++) {
          if ((boolean) programs.get(rule).eval(variables)) {
            found.set(rule * tokens.size() + token.number());
          }
        }
      }
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }
}
