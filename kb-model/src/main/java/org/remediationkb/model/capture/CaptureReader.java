package org.remediationkb.model.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.capture.command.CommandSet;
import org.remediationkb.model.capture.command.DebugParser;
import org.remediationkb.model.capture.transcript.CaptureProblem;
import org.remediationkb.model.capture.transcript.Transcript;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;

/**
 * Reads the captures of one case, in the order in which they were made, and brings together what
 * they say. Any input can be read; an exception tells of nothing but a failing stream.
 */
public final class CaptureReader {

  private final CommandSet commands;
  private final Optional<String> unit;
  private final CaseUnits units;
  private final EvidenceByUnit evidence;
  private final Account account;
  private final List<Problem> problems = new ArrayList<>();

  /** The same for all captures: a command may stand in one, and its debug in the next. */
  private final List<DebugParser> debugParsers;

  private Optional<Session> last = Optional.empty();
  private Optional<String> first = Optional.empty();

  /**
   * A reader for one case of a service whose hosts nobody names.
   *
   * @param kinds the kinds of fact that a case can have
   * @param commands the commands whose outputs can be read
   */
  public CaptureReader(FactKinds kinds, CommandSet commands) {
    this(kinds, commands, Set.of());
  }

  /** A reader for one case that is about the unit of which most values are known. */
  public CaptureReader(FactKinds kinds, CommandSet commands, Set<String> servers) {
    this(kinds, commands, servers, Optional.empty());
  }

  /**
   * A reader for one case.
   *
   * @param kinds the kinds of fact that a case can have
   * @param commands the commands whose outputs can be read
   * @param servers the hosts that the service has: a ping of another one tells nothing; where there
   *     are none, nobody knows them, and every host counts
   * @param unit the name or the serial of the unit that the case is about; where it is empty, it is
   *     about the one of which most values are known, the first of several
   */
  public CaptureReader(
      FactKinds kinds, CommandSet commands, Set<String> servers, Optional<String> unit) {
    this.commands = commands;
    this.debugParsers = commands.debugParsers();
    this.unit = unit;
    this.account = new Account(kinds);
    this.units = new CaseUnits(kinds, commands.holderTables(), unit);
    this.evidence = new EvidenceByUnit(kinds, servers, units);
  }

  /**
   * Reads a capture to its end, and does not close it.
   *
   * @param file the path as the user named it, {@code -} for standard input
   */
  public void read(String file, InputStream in) throws IOException {
    first = first.or(() -> Optional.of(file));
    Transcript transcript = new Transcript(file, in);
    long before = account.recognised();
    Session session = new Session(transcript, commands, debugParsers, evidence, account);
    last = Optional.of(session);
    try {
      session.read();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    problems.addAll(transcript.problems());
    refuse(file);
    if (account.recognised() == before
        && transcript.problems().stream().noneMatch(Problem::isError)) {
      problems.add(CaptureProblem.UNRECOGNISED.error(
          SourceText.of(file, "").at(1, 1),
          "no line of this capture was recognised",
          "a capture contains commands and their output, as the console printed them"));
    }
  }

  /** Reads a text, such as an example in a page. */
  public void read(SourceText text) {
    byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
    try {
      read(text.file(), new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new AssertionError("an array can always be read", e);
    }
  }

  private void refuse(String file) {
    if (evidence.refused() > 0
        && problems.stream().noneMatch(p -> p.code().equals(CaptureProblem.TOO_MANY_FACTS.id()))) {
      problems.add(CaptureProblem.TOO_MANY_FACTS.warning(
          SourceText.of(file, "").at(1, 1),
          "more than 100,000 facts; the others were ignored",
          ""));
    }
  }

  /**
   * What is known after all that was read.
   *
   * @param name the case's name
   */
  public Capture finish(String name) {
    last.ifPresent(Session::end);
    evidence.settle();
    evidence
        .otherProducts()
        .forEach((product, source) -> problems.add(CaptureProblem.OTHER_PRODUCT.warning(
            SourceText.of(source.file(), "").at(source.line(), 1),
            "output of a " + product + ", another product: its version is ignored",
            "")));
    Case ofCase = new CaseAssembly(units.ofCase()).assemble(name);
    List<UnitFacts> facts = units.facts(ofCase);
    problems.addAll(new UnitProblems(facts, first.orElse("-")).problems(unit));
    return new Capture(
        ofCase,
        facts,
        account.commands(units::isOfCase),
        account.unread(),
        units.ofCase().history(),
        problems);
  }
}
