package org.remediationkb.model.capture.fortitoken;

import com.google.auto.service.AutoService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remediationkb.model.capture.command.CommandOutput;
import org.remediationkb.model.capture.command.CommandParser;
import org.remediationkb.model.capture.command.CommandPattern;
import org.remediationkb.model.capture.command.FactSink;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Terms;
import org.remediationkb.model.fortitoken.Activation;
import org.remediationkb.model.fortitoken.ActivationAnswer;
import org.remediationkb.model.fortitoken.TokenSerial;

/**
 * {@code execute fortitoken activate SERIAL...}, with up to 20 serials. An answer that names one of
 * them is about that one; one that names none is about all, which is certain where there is one. Of
 * the answers, only {@code cmdb save error} is known from the vendor's article; no transcript of one
 * is.
 */
@AutoService(CommandParser.class)
public final class ActivateParser implements CommandParser {

  private static final int LONGEST_ANSWER = 160;

  @Override
  public List<CommandPattern> commands() {
    return List.of(CommandPattern.of("execute fortitoken activate ..."));
  }

  @Override
  public boolean isBegunBy(String line) {
    return answer(line) != ActivationAnswer.OTHER;
  }

  private static ActivationAnswer answer(String text) {
    return (ActivationAnswer) Terms.find(ActivationAnswer.class, text).orElseThrow();
  }

  @Override
  public void read(CommandOutput output, FactSink facts) {
    Map<TokenSerial, Optional<Known<ActivationAnswer>>> answers = new LinkedHashMap<>();
    output.command().wordsFrom(output.keywords()).stream()
        .flatMap(word -> facts.serial(word).stream())
        .forEach(serial -> answers.put(serial, Optional.empty()));
    for (Line line : output) {
      if (!readAnswer(line, answers, output.endsAtPrompt())) {
        output.unread(line);
      }
    }
    if (output.isRefused()) {
      answers.values().removeIf(Optional::isEmpty);
    }
    answers.forEach((serial, answer) -> facts.attempt(
        serial, new Activation(serial, output.line().source(), reading(answer)), output.line()));
  }

  private static Reading<ActivationAnswer> reading(Optional<Known<ActivationAnswer>> answer) {
    return answer.<Reading<ActivationAnswer>>map(known -> known).orElseGet(Reading::notCollected);
  }

  private static boolean readAnswer(
      Line line, Map<TokenSerial, Optional<Known<ActivationAnswer>>> answers, boolean isCertain) {
    String text = line.trimmed();
    List<TokenSerial> named = answers.keySet().stream()
        .filter(TokenSerial::isComplete)
        .filter(serial -> text.contains(serial.text()))
        .toList();
    Optional<TokenSerial> about = (named.isEmpty() ? answers.keySet() : named)
        .stream().findFirst().filter(s -> named.size() == 1 || answers.size() == 1);
    boolean isOfAnother = named.isEmpty() && text.contains("FTK");
    if (isOfAnother || about.isEmpty() || text.length() > LONGEST_ANSWER) {
      return false;
    }
    ActivationAnswer answer = answer(text);
    if (answer == ActivationAnswer.OTHER && !isCertain) {
      return false; // any text can follow here
    }
    Known<ActivationAnswer> known = new Known<>(answer, text, line.source());
    answers.merge(about.get(), Optional.of(known), ActivateParser::moreTelling);
    return true;
  }

  /** A known answer, wherever it stands among others; otherwise the first one. */
  private static Optional<Known<ActivationAnswer>> moreTelling(
      Optional<Known<ActivationAnswer>> earlier, Optional<Known<ActivationAnswer>> later) {
    boolean isKnown = later.filter(l -> l.value() != ActivationAnswer.OTHER).isPresent();
    return earlier.isEmpty() || isKnown ? later : earlier;
  }
}
