package org.remediationkb.model.capture.fortitoken;

import com.google.auto.service.AutoService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.ClaimedThing;
import org.remediationkb.model.capture.command.CommandOutput;
import org.remediationkb.model.capture.command.CommandParser;
import org.remediationkb.model.capture.command.CommandPattern;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.Text;

/**
 * {@code execute fortitoken activate SERIAL...}, with up to 20 serials. An answer that names one of
 * them is about that one; one that names none is about all, which is certain where there is one. Of
 * the answers, only {@code cmdb save error} is known from the vendor's article; no transcript of one
 * is.
 */
@AutoService(CommandParser.class)
public final class ActivateParser implements CommandParser {

  private static final String KNOWN_ANSWER = "cmdb save error";
  private static final int LONGEST_ANSWER = 160;

  @Override
  public List<CommandPattern> commands() {
    return List.of(CommandPattern.of("execute fortitoken activate ..."));
  }

  @Override
  public boolean isBegunBy(String line) {
    return TermType.plain(line).contains(KNOWN_ANSWER);
  }

  @Override
  public void read(CommandOutput output, ClaimSink facts) {
    Property answered = facts.kind("activation").property("output").orElseThrow();
    Map<Text, Optional<Known<Term>>> answers = new LinkedHashMap<>();
    output.command().wordsFrom(output.keywords()).stream()
        .flatMap(word -> facts.identity(facts.kind("token"), word).stream())
        .forEach(serial -> answers.put(serial, Optional.empty()));
    for (Line line : output) {
      if (!readAnswer(line, answered, answers, output.endsAtPrompt())) {
        output.unread(line);
      }
    }
    if (output.isRefused()) {
      answers.values().removeIf(Optional::isEmpty);
    }
    answers.forEach((serial, answer) -> {
      ClaimedThing attempt = facts.attempt(facts.kind("activation"), serial, output.line());
      answer.ifPresent(known -> attempt.has(answered, known));
    });
  }

  private static boolean readAnswer(
      Line line, Property answered, Map<Text, Optional<Known<Term>>> answers, boolean isCertain) {
    String text = line.trimmed();
    List<Text> named = answers.keySet().stream()
        .filter(Text::isComplete)
        .filter(serial -> text.contains(serial.text()))
        .toList();
    Optional<Text> about = (named.isEmpty() ? answers.keySet() : named)
        .stream().findFirst().filter(s -> named.size() == 1 || answers.size() == 1);
    boolean isOfAnother = named.isEmpty() && text.contains("FTK");
    if (isOfAnother || about.isEmpty() || text.length() > LONGEST_ANSWER) {
      return false;
    }
    Term answer = (Term) answered.type().value(text).orElseThrow();
    if (answer.isAnyOther() && !isCertain) {
      return false; // any text can follow here
    }
    Known<Term> known = new Known<>(answer, text, line.source());
    answers.merge(about.get(), Optional.of(known), ActivateParser::moreTelling);
    return true;
  }

  /** A known answer, wherever it stands among others; otherwise the first one. */
  private static Optional<Known<Term>> moreTelling(
      Optional<Known<Term>> earlier, Optional<Known<Term>> later) {
    boolean isKnown = later.filter(l -> !l.value().isAnyOther()).isPresent();
    return earlier.isEmpty() || isKnown ? later : earlier;
  }
}
