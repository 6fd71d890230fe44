package org.remediationkb.rules.vocabulary;

import java.util.List;
import java.util.Optional;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.problem.Location;
import org.remediationkb.rules.condition.Constraint;

/** A sentence of a vocabulary. */
public final class Sentence {

  private final String say;
  private final Optional<FactKind> introduces;
  private final List<Demand> demands;
  private final Location at;
  private final List<String> revealedBy;
  private final List<Meaning> meanings;

  Sentence(
      String say,
      Location at,
      List<String> revealedBy,
      Optional<FactKind> introduces,
      List<Demand> demands,
      List<Meaning> meanings) {
    this.say = say;
    this.at = at;
    this.revealedBy = List.copyOf(revealedBy);
    this.introduces = introduces;
    this.demands = List.copyOf(demands);
    this.meanings = List.copyOf(meanings);
  }

  /** The sentence with its values in braces, {@code whose model is {models}}. */
  public String say() {
    return say;
  }

  /** What it asks of single properties, as the vocabulary writes it. */
  public List<String> where() {
    return demands.stream().map(Demand::toString).toList();
  }

  /** Where it is defined. */
  public Location at() {
    return at;
  }

  /** The ids of the commands that show what it asks, empty where somebody has to be asked. */
  public List<String> revealedBy() {
    return revealedBy;
  }

  /** The kind of fact that it introduces, empty where it says more of one. */
  public Optional<FactKind> introduces() {
    return introduces;
  }

  /** The kinds of fact it can be said of. */
  public List<FactKind> types() {
    return meanings.stream().map(Meaning::type).toList();
  }

  /**
   * A value that a page fills in.
   *
   * @param name its name in the sentence
   * @param many whether it may be a list, {@code A, B or C}
   * @param values what it may be, empty where that can't be listed
   * @param allowed what it may be, for a reader
   * @param example one that fits
   */
  public record Parameter(
      String name, boolean many, List<String> values, String allowed, String example) {
    /** Copies the list. */
    public Parameter {
      values = List.copyOf(values);
    }
  }

  /** The values that a page fills in where it says this of a fact of that type, in order. */
  public List<Parameter> parameters(FactKind type) {
    return meaning(type).map(Meaning::parameters).orElse(List.of());
  }

  /** What the text demands of a fact of that type, empty where it is not this sentence. */
  Optional<List<Constraint>> read(String text, FactKind type) {
    return meaning(type).flatMap(meaning -> meaning.read(text));
  }

  /** The one value that keeps the text from being this sentence, empty where more does. */
  Optional<Meaning.Misfit> misfit(String text, FactKind type) {
    return meaning(type).flatMap(meaning -> meaning.misfit(text));
  }

  private Optional<Meaning> meaning(FactKind type) {
    return meanings.stream().filter(meaning -> meaning.type().equals(type)).findFirst();
  }

  @Override
  public String toString() {
    return say;
  }
}
