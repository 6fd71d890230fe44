package org.remediationkb.model.capture.format;

import java.util.List;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.CommandOutput;
import org.remediationkb.model.capture.command.CommandParser;
import org.remediationkb.model.capture.command.CommandPattern;
import org.remediationkb.model.capture.format.LineRule.Effect;
import org.remediationkb.model.capture.format.LineRule.Match;
import org.remediationkb.model.capture.format.OutputFormat.Counts;
import org.remediationkb.model.value.Term;

/** Reads what commands print by the format of it. */
public final class OutputFormatParser implements CommandParser {

  private final OutputFormat format;
  private final FormatRules rules;
  private final List<FormatRules> additions;
  private final RulesByBeginning announcing;
  private final RulesByBeginning showing;

  /** A parser of what the commands of a format print. */
  public OutputFormatParser(OutputFormat format) {
    this(format, List.of());
  }

  /** A parser of the same whose lines also say what other formats tell of them. */
  OutputFormatParser(OutputFormat format, List<OutputFormat> additions) {
    this.format = format;
    this.rules = new FormatRules(format);
    this.additions = additions.stream().map(FormatRules::new).toList();
    this.announcing = new RulesByBeginning(
        format.all().filter(rule -> rule.does(Effect.ANNOUNCES)).toList());
    this.showing = new RulesByBeginning(
        format.all().filter(rule -> rule.does(Effect.SHOWS)).toList());
  }

  @Override
  public List<CommandPattern> commands() {
    return format.commands().stream().map(OutputFormat.Command::pattern).toList();
  }

  @Override
  public boolean isAnnouncedBy(String line) {
    return announcing.anyTakes(line);
  }

  @Override
  public boolean isShownBy(String line) {
    return showing
        .take(false, line)
        .or(() -> showing.take(true, line))
        .filter(OutputFormatParser::saysWhatIsKnown)
        .isPresent();
  }

  private static boolean saysWhatIsKnown(Match match) {
    return match.values().stream().allMatch(found -> isKnown(found.slot(), found.text()));
  }

  private static boolean isKnown(Slot.Value slot, String text) {
    return slot.property()
        .type()
        .value(text)
        .filter(value -> !(value instanceof Term term && term.isAnyOther()))
        .isPresent();
  }

  /** Any line that says something shows that what precedes it is the command. */
  @Override
  public boolean isBegunBy(String line) {
    return isAnnouncedBy(line)
        || format.all().flatMap(rule -> rule.take(line).stream()).anyMatch(this::isTelling);
  }

  private boolean isTelling(Match match) {
    return !match.rule().says().isEmpty()
        || match.values().stream().anyMatch(found -> isKnown(found.slot(), found.text()));
  }

  /** Begins to read an output, line by line. */
  OutputReading begin(CommandOutput output, ClaimSink facts) {
    return new OutputReading(
        rules,
        output,
        counting(rules, facts),
        additions.stream()
            .map(addition ->
                new OutputReading(addition, output, counting(addition, facts), List.of()))
            .toList());
  }

  private static ClaimSink counting(FormatRules rules, ClaimSink facts) {
    return rules.format().counts() == Counts.SHOWN ? facts.ifShown() : facts;
  }

  @Override
  public void read(CommandOutput output, ClaimSink facts) {
    begin(output, facts).read();
  }
}
