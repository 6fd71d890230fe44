package org.remediationkb.rules.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.rules.vocabulary.Fragment.Demand;
import org.remediationkb.rules.vocabulary.Fragment.Introduction;
import org.remediationkb.rules.vocabulary.Fragment.Operand;
import org.remediationkb.rules.vocabulary.Fragment.Operator;

/**
 * Parses what stands under {@code drl} in a vocabulary. This is the gate: of all that Drools would
 * take, only patterns of comparisons pass, so no vocabulary can bring code into a rule.
 *
 * <pre>
 * fragment   = [ VARIABLE ":" NAME "(" ] [ comparison { "," comparison } ] [ ")" ]
 * comparison = NAME ( "==" value | "in" ( parameter | list ) | "within" ( parameter | TEXT ) )
 * value      = NAME | NUMBER | parameter | VARIABLE "." NAME
 * list       = "[" NAME { "," NAME } "]"
 * parameter  = "{" NAME "}"
 * VARIABLE   = "$" and letters or digits; a "_" would make it the name of a property of another one
 * </pre>
 */
final class FragmentParser {

  private static final Pattern TOKEN = Pattern.compile(
      "\\s*(?:(?<token>\\$[A-Za-z][A-Za-z0-9]*|[A-Za-z][A-Za-z0-9_]*|-?[0-9]+|\"[^\"]*\"|==|[:(),\\[\\]{}.])|(?<end>$))");

  /** The fragment has another form; the message says where and what was expected. */
  static final class MalformedFragment extends Exception {
    private static final long serialVersionUID = 1L;
    private final int offset;

    MalformedFragment(String message, int offset) {
      super(message);
      this.offset = offset;
    }

    int offset() {
      return offset;
    }
  }

  private final String text;
  private final Matcher tokens;
  private String token = "";
  private int offset;

  private FragmentParser(String text) throws MalformedFragment {
    this.text = text;
    this.tokens = TOKEN.matcher(text);
    advance();
  }

  static Fragment parse(String text) throws MalformedFragment {
    FragmentParser parser = new FragmentParser(text);
    Fragment fragment = parser.fragment();
    parser.expect("");
    return fragment;
  }

  private Fragment fragment() throws MalformedFragment {
    if (!token.startsWith("$")) {
      return new Fragment(Optional.empty(), comparisons());
    }
    String variable = take();
    expect(":");
    Introduction introduction = new Introduction(variable, name("the name of a fact"));
    expect("(");
    List<Demand> demands = token.equals(")") ? List.of() : comparisons();
    expect(")");
    return new Fragment(Optional.of(introduction), demands);
  }

  private List<Demand> comparisons() throws MalformedFragment {
    List<Demand> demands = new ArrayList<>();
    demands.add(comparison());
    while (token.equals(",")) {
      take();
      demands.add(comparison());
    }
    return demands;
  }

  private Demand comparison() throws MalformedFragment {
    int start = offset;
    String property = name("the name of a property");
    for (Operator operator : Operator.values()) {
      if (token.equals(operator.symbol)) {
        take();
        return new Demand(property, operator, operand(operator), start);
      }
    }
    throw expected("==, in or within");
  }

  private Operand operand(Operator operator) throws MalformedFragment {
    if (token.equals("{")) {
      return parameter();
    }
    if (operator == Operator.IN && token.equals("[")) {
      return list();
    }
    if (operator == Operator.WITHIN && token.startsWith("\"")) {
      String quoted = take();
      return new Operand.Literals(List.of(quoted.substring(1, quoted.length() - 1)));
    }
    if (operator == Operator.EQUALS && token.startsWith("$")) {
      return otherFact();
    }
    if (operator == Operator.EQUALS && token.matches("[A-Za-z0-9-].*")) {
      return new Operand.Literals(List.of(take()));
    }
    throw expected("a value after " + operator.symbol);
  }

  private Operand parameter() throws MalformedFragment {
    expect("{");
    Operand parameter = new Operand.Parameter(name("the name of a value"));
    expect("}");
    return parameter;
  }

  private Operand list() throws MalformedFragment {
    List<String> names = new ArrayList<>();
    do {
      take();
      names.add(name("the name of a constant"));
    } while (token.equals(","));
    expect("]");
    return new Operand.Literals(names);
  }

  private Operand otherFact() throws MalformedFragment {
    String variable = take();
    expect(".");
    return new Operand.OtherFact(variable, name("the name of a property"));
  }

  private String name(String what) throws MalformedFragment {
    if (!token.matches("[A-Za-z].*")) {
      throw expected(what);
    }
    return take();
  }

  private void expect(String wanted) throws MalformedFragment {
    if (!token.equals(wanted)) {
      throw expected(wanted.isEmpty() ? "the end" : wanted);
    }
    if (!wanted.isEmpty()) {
      advance();
    }
  }

  private MalformedFragment expected(String what) {
    String found = token.isEmpty() ? "the end" : token;
    return new MalformedFragment("expected " + what + ", found " + found, offset);
  }

  private String take() throws MalformedFragment {
    String taken = token;
    advance();
    return taken;
  }

  private void advance() throws MalformedFragment {
    int from = offset + token.length();
    if (!tokens.region(from, text.length()).lookingAt()) {
      throw new MalformedFragment("only comparisons are allowed here", from);
    }
    boolean end = tokens.group("token") == null;
    token = end ? "" : tokens.group("token");
    offset = end ? text.length() : tokens.start("token");
  }
}
