package org.remediationkb.rules.analysis.prove;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.compiled.CompiledLibrary;
import org.remediationkb.rules.condition.Condition;
import org.remediationkb.rules.condition.Condition.Alternative;
import org.remediationkb.rules.condition.FactPattern;
import org.remediationkb.rules.condition.Statement;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Promises;
import org.remediationkb.rules.content.Promises.Action;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.content.Severity;
import org.remediationkb.rules.diagnosis.ExpectedSubjects;
import org.remediationkb.rules.drools.DrlWriter;

/**
 * All that follows into what is proved of a part: what both readings of its pages are given, how the pages
 * are related, and what there is to be known. It has nothing of a page's prose, so that nothing has to be
 * proved again when only that is edited.
 *
 * @param kinds all kinds of fact
 * @param about the kind of fact that the part is about
 * @param own the ids of the pages that the claims are about
 * @param pages all pages that have a say, in the order of the plan
 * @param needs the states in which somebody needs advice
 * @param actions what is promised of actions
 * @param expected the things that every unit is asked about
 */
record PartKey(
    FactKinds kinds,
    String about,
    List<String> own,
    List<Page> pages,
    List<Need> needs,
    Map<String, Action> actions,
    List<String> expected) {

  private static final Location NOWHERE = SourceText.of("", "").at(1, 1);

  /** Copies the collections. */
  PartKey {
    own = List.copyOf(own);
    pages = List.copyOf(pages);
    needs = List.copyOf(needs);
    actions = Map.copyOf(actions);
    expected = List.copyOf(expected);
  }

  /**
   * What is proved of a page follows from this.
   *
   * @param when its condition, as the second reading has it
   * @param rule its rule, as Drools compiles it
   */
  record Page(
      String id,
      String about,
      Severity severity,
      Optional<String> action,
      Optional<String> until,
      List<String> after,
      List<String> insteadOf,
      Condition when,
      String rule) {

    /** Copies the lists. */
    Page {
      after = List.copyOf(after);
      insteadOf = List.copyOf(insteadOf);
    }

    static Page of(Remediation page) {
      return new Page(
          page.id(),
          page.about().name(),
          page.severity(),
          page.action().map(Remediation.Reference::id),
          page.until(),
          page.afterIds(),
          page.insteadOfIds(),
          bare(page.when()),
          DrlWriter.write(List.of(page)));
    }
  }

  /** A need for advice; messages quote its text. */
  record Need(String text, Condition when) {}

  /**
   * The key of a part.
   *
   * @param pages all pages that have a say, in the order of the plan
   */
  static PartKey of(
      IndependentPages part, List<Remediation> pages, ContentLibrary library, Promises promises) {
    return new PartKey(
        library.kinds(),
        part.about().name(),
        part.pages().stream().map(Remediation::id).toList(),
        pages.stream().map(Page::of).toList(),
        part.needs().stream()
            .map(need -> new Need(need.text(), bare(need.when())))
            .toList(),
        promises.actions(),
        ExpectedSubjects.of(library).stream().map(PartKey::named).toList());
  }

  private static String named(Fact fact) {
    return fact.type().name() + " " + fact.about();
  }

  /** A condition without its words and its place. */
  private static Condition bare(Condition when) {
    return new Condition(when.alternatives().stream()
        .map(alternative ->
            new Alternative(alternative.patterns().stream().map(PartKey::bare).toList()))
        .toList());
  }

  private static FactPattern bare(FactPattern pattern) {
    return new FactPattern(
        pattern.variable(),
        pattern.type(),
        pattern.statements().stream()
            .map(statement -> new Statement("", NOWHERE, "", List.of(), statement.constraints()))
            .toList());
  }

  /**
   * A digest of this and of the program, in hexadecimal digits. Unlike that of a library, this is of SHA-256:
   * a proof should not rest on a checksum.
   */
  String digest(String program) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(CompiledLibrary.formatOf(PartKey.class).write(this));
      digest.update(program.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
