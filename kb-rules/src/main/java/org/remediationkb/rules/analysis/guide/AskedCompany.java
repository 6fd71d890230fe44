package org.remediationkb.rules.analysis.guide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.remediationkb.rules.analysis.states.Axis.OfCompany;
import org.remediationkb.rules.analysis.states.Axis.OfCompany.Member;
import org.remediationkb.rules.condition.Constraint;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.guide.Question;
import org.remediationkb.rules.guide.Question.Choice;
import org.remediationkb.rules.guide.Question.Form;

/**
 * Facts besides the subject, as questions whether there is one that fits a pattern. Where there are
 * several patterns, the first question is whether there is any such fact.
 */
final class AskedCompany implements AskedAxis {

  static final int YES = 1;
  private static final int NO = 2;
  private static final List<Choice> CHOICES = List.of(
      new Choice("unknown", "I don't know"), new Choice("yes", "Yes"), new Choice("no", "No"));

  /** A pattern with the numbers of the pages that ask for a fact that fits it. */
  record Asked(FactPattern pattern, BitSet pages) {}

  private final OfCompany axis;
  private final SampleFact sample;
  private final List<Asked> asked;
  private final List<Question> questions = new ArrayList<>();

  /**
   * Facts of a kind.
   *
   * @param subject the kind of fact that they have to do with, as pages name it
   */
  AskedCompany(OfCompany axis, SampleFact sample, String subject, Collection<Asked> asked) {
    this.axis = axis;
    this.sample = sample;
    this.asked = List.copyOf(asked);
    if (hasFirst()) {
      BitSet pages = new BitSet();
      Set<String> commands = new LinkedHashSet<>();
      asked.forEach(each -> {
        pages.or(each.pages());
        commands.addAll(commands(each.pattern()));
      });
      String text = this.asked.get(0).pattern().introduction().text();
      questions.add(question(axis.name(), subject, text, List.copyOf(commands), pages));
    }
    for (Asked each : asked) {
      String id = axis.name() + "." + slug(details(each.pattern()));
      String text = (each.pattern().introduction().text() + " " + details(each.pattern())).strip();
      questions.add(question(id, subject, text, commands(each.pattern()), each.pages()));
    }
  }

  OfCompany axis() {
    return axis;
  }

  /** Whether there is a question before those about the patterns. */
  boolean hasFirst() {
    return asked.size() > 1;
  }

  /** The place of the question about a pattern among these; -1 where it is none of them. */
  int place(FactPattern pattern) {
    List<List<Constraint>> demands = demands(pattern);
    for (int i = 0; i < asked.size(); i++) {
      if (demands(asked.get(i).pattern()).equals(demands)) {
        return i + (hasFirst() ? 1 : 0);
      }
    }
    return -1;
  }

  /** What a pattern asks for; two patterns with the same are one question. */
  static List<List<Constraint>> demands(FactPattern pattern) {
    return pattern.statements().stream().map(Statement::constraints).toList();
  }

  @Override
  public List<Question> questions() {
    return questions;
  }

  @Override
  public int answer(int question, int choice) {
    return isThere(question, axis.choices().get(choice)) ? YES : NO;
  }

  private boolean isThere(int question, List<Member> members) {
    int pattern = question - (hasFirst() ? 1 : 0);
    return pattern < 0
        ? !members.isEmpty()
        : members.stream().anyMatch(member -> fits(asked.get(pattern), member));
  }

  private boolean fits(Asked each, Member member) {
    boolean joins = each.pattern().constraints().anyMatch(Constraint.SameAs.class::isInstance);
    return joins == member.own() && sample.holds(each.pattern(), member.known());
  }

  private static Question question(
      String id, String subject, String text, List<String> commands, BitSet pages) {
    return new Question(id, subject, Form.IS_THERE, text, "", CHOICES, List.of(), commands, pages);
  }

  private static List<String> commands(FactPattern pattern) {
    return pattern.statements().stream()
        .flatMap(statement -> statement.revealedBy().stream())
        .distinct()
        .toList();
  }

  private static String details(FactPattern pattern) {
    return pattern.details().stream().map(Statement::text).collect(Collectors.joining(" and "));
  }

  /** A text as part of a link: letter by letter, so that no two are the same. */
  private static String slug(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
  }
}
