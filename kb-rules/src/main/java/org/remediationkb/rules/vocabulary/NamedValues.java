package org.remediationkb.rules.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.TermType;
import org.remediationkb.rules.condition.Constraint;

/** Terms by their names: one, or a list such as {@code A, B or C}. */
final class NamedValues implements ValueForm {

  private static final Pattern SEPARATOR = Pattern.compile("(?:, or |, | or )");

  private final TermType type;
  private final boolean many;
  private final String regexp;
  private final Pattern name;
  private final Pattern whole;

  NamedValues(TermType type, boolean many) {
    String one = oneOf(type.names());
    this.type = type;
    this.many = many;
    this.regexp = many ? one + "(?:" + SEPARATOR + one + ")*" : one;
    this.name = Pattern.compile(one);
    this.whole = Pattern.compile(regexp);
  }

  private static String oneOf(List<String> names) {
    return names.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(name -> "`" + quoted(name) + "`|" + quoted(name))
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** With backslashes, because Cucumber Expressions count the brackets between \\Q and \\E. */
  private static String quoted(String name) {
    return name.replaceAll("[^A-Za-z0-9 ]", "\\\\$0");
  }

  @Override
  public String regexp() {
    return regexp;
  }

  @Override
  public boolean many() {
    return many;
  }

  @Override
  public Optional<Constraint> constraint(Property property, String text) {
    if (!whole.matcher(text).matches()) {
      return Optional.empty();
    }
    List<Object> values = new ArrayList<>();
    Matcher names = name.matcher(text);
    while (names.find()) {
      type.findNamed(names.group().replace("`", "")).ifPresent(values::add);
    }
    return Optional.of(new Constraint.OneOf(property, values));
  }

  @Override
  public Part misfit(String text) {
    Matcher fitting = Pattern.compile(name + "(?:" + SEPARATOR + "|$)").matcher(text);
    int offset = 0;
    while (many
        && offset < text.length()
        && fitting.region(offset, text.length()).lookingAt()) {
      offset = fitting.end();
    }
    Matcher separator = SEPARATOR.matcher(text);
    int end = many && separator.find(offset) ? separator.start() : text.length();
    return new Part(text.substring(offset, end), offset);
  }

  @Override
  public String allowed() {
    return (many ? "one or more of " : "one of ") + String.join("; ", names());
  }

  @Override
  public String example() {
    return names().get(0);
  }

  @Override
  public List<String> names() {
    return type.names();
  }
}
