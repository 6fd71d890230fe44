package org.remediationkb.model.capture;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.remediationkb.model.capture.CommandRun.Outcome;
import org.remediationkb.model.capture.command.CommandLine;
import org.remediationkb.model.capture.command.CommandParser;
import org.remediationkb.model.capture.command.CommandSet;
import org.remediationkb.model.capture.command.DebugEntry;
import org.remediationkb.model.capture.command.DebugParser;
import org.remediationkb.model.capture.console.Feed;
import org.remediationkb.model.capture.console.Navigation;
import org.remediationkb.model.capture.console.Prompt;
import org.remediationkb.model.capture.console.Refusal;
import org.remediationkb.model.capture.console.Scope;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.capture.transcript.Transcript;
import org.remediationkb.model.capture.unit.LogSegment;

/**
 * Reads one log: finds the commands in it and has each output read by who knows it. Where no prompt
 * has been seen, a command may stand without one, or an output without its command.
 */
final class Session implements Feed.Aside {

  private static final String DEBUG = "debug";

  private final CommandSet commands;
  private final Landmarks landmarks;
  private final List<DebugParser> debugParsers;
  private final EvidenceByUnit evidence;
  private final Account account;
  private final Confidential confidential;
  private final Navigation navigation = new Navigation();
  private final Feed feed;
  private boolean hasPrompts;
  private Optional<RunOutput> current = Optional.empty();

  Session(
      Transcript transcript,
      CommandSet commands,
      List<DebugParser> debugParsers,
      EvidenceByUnit evidence,
      Account account) {
    this.commands = commands;
    this.landmarks = new Landmarks(commands);
    this.debugParsers = debugParsers;
    this.evidence = evidence;
    this.account = account;
    this.confidential = account.confidential();
    this.feed = new Feed(transcript, new DebugMessages(debugParsers), this);
    evidence.segments().begin();
  }

  /** Reads to the end; what a debug began may go on in the next log. */
  void read() {
    try (feed) {
      Optional<Line> line = feed.peek();
      while (line.isPresent()) {
        step(line.get());
        line = feed.peek();
      }
    }
  }

  /** Has the debugs say what remains to be said. */
  void end() {
    debugParsers.forEach(parser -> parser.end(evidence.run(DEBUG, navigation.scope())));
  }

  private void step(Line line) {
    Optional<Prompt> prompt = landmarks.prompt(line);
    Optional<CommandSet.Known> bare = landmarks.bare(line);
    if (prompt.isPresent()) {
      feed.skip();
      atPrompt(prompt.get(), line);
    } else if (Landmarks.isHeader(line)) {
      feed.skip();
      navigation.reset();
      evidence.segments().begin();
    } else if (bare.isPresent()) {
      feed.skip();
      run(Landmarks.typed(line), bare.get(), line);
    } else if (landmarks.isSignAlone(line)) {
      feed.skip();
    } else {
      landmarks
          .shortened(line)
          .ifPresentOrElse(known -> runShortened(known, line), () -> read(line));
    }
  }

  private void atPrompt(Prompt prompt, Line line) {
    hasPrompts = true;
    Scope before = navigation.scope();
    navigation.prompt(prompt);
    evidence.segments().prompt(prompt.unit(), prompt.context().isEmpty());
    seen();
    CommandLine command = CommandLine.parse(prompt.typed());
    if (!command.isEmpty()) {
      Optional<CommandSet.Known> known = commands.find(command);
      if (known.isPresent() || command.isOfUnit()) {
        evidence.segments().commanded().ifPresent(left -> endDebugs(before, left));
      }
      known.ifPresentOrElse(k -> run(command, k, line), () -> runUnknown(command, line));
      navigation.typed(command.words());
      command.newHostName().ifPresent(evidence.segments()::renamed);
    }
  }

  /** What a unit has begun to print does not go on at another one. */
  private void endDebugs(Scope scope, LogSegment segment) {
    debugParsers.forEach(parser -> parser.end(evidence.run(DEBUG, scope, segment)));
  }

  private void seen() {
    evidence.seen(navigation.scope().vdom(), evidence.segments().current());
  }

  private void read(Line line) {
    landmarks
        .announced(line)
        .or(() -> landmarks.shown(line))
        .ifPresentOrElse(parser -> excerpt(parser, line), () -> pass(line));
  }

  /** Runs a command whose words are shortened if its output follows. */
  private void runShortened(CommandSet.Known known, Line line) {
    feed.skip();
    if (feed.peek().filter(next -> known.parser().isBegunBy(next.trimmed())).isPresent()) {
      run(Landmarks.typed(line), known, line);
    } else {
      account.unread(line, 1);
    }
  }

  private void run(CommandLine command, CommandSet.Known known, Line line) {
    String name = known.pattern().toString();
    debugParsers.forEach(parser ->
        parser.commandRun(command, known.pattern(), line, evidence.run(DEBUG, navigation.scope())));
    boolean isWhole = command.filter().isEmpty() && !navigation.isInConfiguration();
    RunOutput output =
        output(command, line, known.pattern().words().size(), isWhole, known.parser());
    read(known.parser(), output, known.parser().origin(known.pattern()));
    if (output.isRefused()) {
      debugParsers.forEach(DebugParser::commandRefused);
    }
    ran(
        () -> name
            + command.filter().map(f -> " | " + confidential.masked(f.text())).orElse(""),
        line,
        output.outcome());
  }

  private RunOutput output(
      CommandLine command, Line line, int keywords, boolean isWhole, CommandParser reader) {
    boolean endsAtPrompt = hasPrompts;
    return new RunOutput(
        command,
        line,
        keywords,
        isWhole,
        endsAtPrompt,
        feed,
        next -> landmarks.endsOutput(next, command, reader, endsAtPrompt),
        account);
  }

  private void read(CommandParser parser, RunOutput output, String origin) {
    current = Optional.of(output);
    parser.read(output, evidence.run(origin, navigation.scope()));
    current = Optional.empty();
  }

  /** What an unknown command printed could look like what a known one prints: none of it is read. */
  private void runUnknown(CommandLine command, Line line) {
    Optional<Line> next = feed.peek();
    while (next.isPresent()) {
      List<Line> output = feed.skipOutput();
      account.unread(output);
      if (output.isEmpty()) {
        if (landmarks.prompt(next.get()).isPresent() || Landmarks.isHeader(next.get())) {
          break;
        }
        pass(next.get());
      }
      next = feed.peek();
    }
    ran(() -> confidential.maskedCommand(command.words()), line, Outcome.UNKNOWN);
  }

  private void excerpt(CommandParser parser, Line first) {
    RunOutput output = output(CommandLine.NONE, first, 0, false, parser);
    read(parser, output, parser.name());
    ran(parser::name, first, output.outcome());
    if (feed.peek().equals(Optional.of(first))) { // it was no beginning after all
      pass(first);
    }
  }

  private void ran(Supplier<String> command, Line line, Outcome outcome) {
    account.ran(
        outcome,
        evidence.segments().current(),
        () -> new CommandRun(command.get(), line.source(), navigation.scope().vdom(), outcome));
  }

  private void pass(Line line) {
    feed.skip();
    if (!Refusal.is(line.trimmed())) {
      account.unread(line, 1);
    }
  }

  @Override
  public void debug(DebugEntry entry) {
    seen();
    boolean read = false;
    for (DebugParser parser : debugParsers) {
      read |= parser.read(entry, () -> evidence.run(DEBUG, navigation.scope()));
    }
    if (read) {
      account.readDebug();
    } else {
      account.unread(entry.first(), entry.lines());
    }
  }

  @Override
  public void unknown(List<Line> messages) {
    seen();
    account.unread(messages);
  }

  @Override
  public void vdom(String name) {
    navigation.announced(name);
    seen();
  }

  @Override
  public void broken(Line line) {
    current.ifPresent(RunOutput::damage);
    account.broken(line);
  }
}
