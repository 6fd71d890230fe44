package org.remediationkb.rules.vocabulary;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.remediationkb.model.evidence.SetsOf;
import org.remediationkb.model.evidence.Terms;
import org.remediationkb.model.evidence.TextForm;
import org.remediationkb.model.evidence.ValueSet;
import org.remediationkb.model.fact.Property;
import org.remediationkb.rules.condition.Constraint;

/** How a page writes the values that a sentence leaves open; it follows from the property's type. */
sealed interface ValueForm {

  /** A regular expression without capturing groups that every such text matches. */
  String regexp();

  /** The demand that a text makes of the property, empty where the text names no fitting value. */
  Optional<Constraint> constraint(Property property, String text);

  /** The first part of a text that does not fit, to point at. */
  default Part misfit(String text) {
    return new Part(text, 0);
  }

  /** A part of a text. */
  record Part(String text, int offset) {}

  /** What a page may write, for help. */
  String allowed();

  /** A text that fits. */
  String example();

  /** Whether the text may be a list of names. */
  boolean many();

  /** The names that may occur in the text, for "did you mean"; empty where they can't be listed. */
  List<String> names();

  /** The form for a property under an operator, empty where sentences can't leave it open. */
  static Optional<ValueForm> of(Property property, Fragment.Operator operator) {
    Class<?> type = property.valueType();
    if (operator == Fragment.Operator.WITHIN) {
      return Optional.ofNullable(type.getAnnotation(SetsOf.class))
          .map(sets -> new Sets(sets.value()));
    }
    if (type.isEnum()) {
      return Optional.of(new Named(type, operator == Fragment.Operator.IN));
    }
    return Optional.empty();
  }

  /** Constants of an enum by their names: one, or a list such as {@code A, B or C}. */
  final class Named implements ValueForm {

    private static final Pattern SEPARATOR = Pattern.compile("(?:, or |, | or )");

    private final Class<?> type;
    private final boolean many;
    private final String regexp;
    private final Pattern name;
    private final Pattern listed;
    private final Pattern whole;

    Named(Class<?> type, boolean many) {
      String one = oneOf(Terms.names(type));
      this.type = type;
      this.many = many;
      this.regexp = many ? one + "(?:" + SEPARATOR + one + ")*" : one;
      this.name = Pattern.compile(one);
      this.listed = Pattern.compile(one + "(?:" + SEPARATOR + "|$)");
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
        Terms.findNamed(type, names.group().replace("`", "")).ifPresent(values::add);
      }
      return Optional.of(new Constraint.OneOf(property, values));
    }

    @Override
    public Part misfit(String text) {
      Matcher fitting = listed.matcher(text);
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
      return Terms.names(type);
    }
  }

  /** A set of values that has a text of its own. */
  record Sets(Class<? extends ValueSet<?>> type) implements ValueForm {

    @Override
    public String regexp() {
      return ".+";
    }

    @Override
    public Optional<Constraint> constraint(Property property, String text) {
      try {
        Optional<?> set = (Optional<?>) type.getMethod("parse", String.class).invoke(null, text);
        return set.map(found -> new Constraint.Within(property, (ValueSet<?>) found));
      } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(type + " does not keep to its contract", e);
      }
    }

    @Override
    public String allowed() {
      TextForm form = type.getAnnotation(TextForm.class);
      return form == null ? type.getSimpleName() : form.meaning() + ", as in " + form.example();
    }

    @Override
    public String example() {
      TextForm form = type.getAnnotation(TextForm.class);
      return form == null ? "" : form.example();
    }

    @Override
    public boolean many() {
      return false;
    }

    @Override
    public List<String> names() {
      return List.of();
    }
  }
}
