package org.remediationkb.rules.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Remediation;

/**
 * The things that every unit is asked about, such as the servers it needs: where a case says nothing
 * of one, it is there all the same, with nothing collected, so that it is undecided and asked for.
 */
public final class ExpectedSubjects {

  private final List<Fact> expected = new ArrayList<>();

  /** What the commands of a library say under "about". */
  ExpectedSubjects(ContentLibrary library) {
    for (Command command : library.commands().commands()) {
      if (!command.about().isEmpty()) {
        types(library, command).forEach(type -> addAll(type, command));
      }
    }
  }

  private static Stream<FactKind> types(ContentLibrary library, Command command) {
    return library.remediations().values().stream()
        .filter(page -> patterns(page).anyMatch(pattern -> isShown(pattern, command)))
        .map(Remediation::about)
        .distinct();
  }

  private static Stream<FactPattern> patterns(Remediation page) {
    return page.when().alternatives().stream()
        .flatMap(alternative -> alternative.patterns().stream())
        .filter(pattern -> pattern.type().equals(page.about()));
  }

  private static boolean isShown(FactPattern pattern, Command command) {
    return pattern.statements().stream().anyMatch(s -> s.revealedBy().contains(command.id()));
  }

  private void addAll(FactKind type, Command command) {
    Property identity = type.identity().orElseThrow();
    Source source = command.at().source();
    for (String text : command.about()) {
      Known<?> name = identity
          .known(text, text, source)
          .orElseThrow(() -> new IllegalStateException(text + " is no " + identity));
      expected.add(new Fact(type, source, Map.of(identity, name)));
    }
  }

  /** All of them. */
  public static List<Fact> of(ContentLibrary library) {
    return List.copyOf(new ExpectedSubjects(library).expected);
  }

  /** The case with those of them that it has not. */
  Case addTo(Case facts) {
    List<Fact> missing = new ArrayList<>(expected);
    for (Fact fact : facts.facts()) {
      missing.removeIf(other -> other.type() == fact.type() && other.about().equals(fact.about()));
    }
    if (missing.isEmpty()) {
      return facts;
    }
    List<Fact> all = new ArrayList<>(facts.facts());
    all.addAll(missing);
    return new Case(facts.name(), all);
  }
}
