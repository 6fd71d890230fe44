package org.remediationkb.model.capture.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.ClaimedThing;
import org.remediationkb.model.capture.command.CommandOutput;
import org.remediationkb.model.capture.format.LineRule.Constant;
import org.remediationkb.model.capture.format.LineRule.Effect;
import org.remediationkb.model.capture.format.LineRule.Match;
import org.remediationkb.model.capture.format.LineRule.Match.Found;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.TextType;

/**
 * What things the lines of one output name: by values that may stand on several lines, and by texts that
 * somebody masked. Within an output, a masked text is one thing, unless lines that name each thing once
 * have it twice: then those are two, and of which of them the other lines speak nobody knows.
 */
final class OutputNames {

  private final OutputFormat format;
  private final ClaimSink facts;
  private final boolean areCompared;

  /** What stood above, and holds below. */
  private final Map<FactKind, Map<Property, Value>> above = new HashMap<>();

  /** By what they look like, or, where several look alike, by the line that names one of them. */
  private final Map<Object, Text> masked = new HashMap<>();

  private final Set<String> once = new HashSet<>();
  private final Set<String> ambiguous = new HashSet<>();

  /** The things that lines name which name each once, with what each is alone, or among others. */
  private final Map<Text, Match> listed = new LinkedHashMap<>();

  private Optional<Line> last = Optional.empty();

  /** A text that a line says of a property. */
  private record Value(String text, String quoted, Line line, boolean namesOnce) {}

  OutputNames(FormatRules rules, ClaimSink facts) {
    this.format = rules.format();
    this.facts = facts;
    this.areCompared = rules.anyDoes(Effect.NAMES_EACH_ONCE);
  }

  /** Whether lines name each thing once, so that what they name is known at the end. */
  boolean areCompared() {
    return areCompared;
  }

  /** Whether several values tell the things of a kind apart. */
  static boolean areComposed(FactKind kind) {
    return kind.identity().filter(identity -> !identity.isStated()).isPresent();
  }

  /** The command may name a part of what its lines are about. */
  void beginCommand(CommandOutput output) {
    format
        .arguments(output.keywords())
        .filter(argument -> areComposed(argument.kind()))
        .forEach(argument -> Optional.of(output.command().wordsFrom(output.keywords()))
            .filter(words -> words.size() == 1)
            .map(words -> words.get(0))
            .ifPresent(word -> above
                .computeIfAbsent(argument.kind(), kind -> new LinkedHashMap<>())
                .put(argument.property(), new Value(word, word, output.line(), false))));
  }

  /** What a line tells of a thing that several values name; empty where it only holds for those below. */
  Optional<Runnable> take(FactKind kind, Match match, Line line) {
    Map<Property, Value> said = new LinkedHashMap<>(above.getOrDefault(kind, Map.of()));
    boolean namesOnce = match.rule().does(Effect.NAMES_EACH_ONCE);
    for (Found found : match.values()) {
      if (found.slot().kind() == kind) {
        said.put(found.slot().property(), new Value(found.text(), found.text(), line, namesOnce));
        note(found, namesOnce);
      }
    }
    for (Constant constant : match.rule().says()) {
      if (constant.kind() == kind) {
        said.put(constant.property(), new Value(constant.text(), line.trimmed(), line, false));
      }
    }
    if (match.rule().does(Effect.HOLDS_BELOW)) {
      above.put(kind, said);
      return Optional.empty();
    }
    return Optional.of(() -> tell(kind, said, line));
  }

  private void tell(FactKind kind, Map<Property, Value> said, Line line) {
    List<Property> parts = kind.identity().stream().flatMap(kind::statedBehind).toList();
    Map<Property, Known<?>> named = new LinkedHashMap<>();
    for (Property part : parts) {
      Value value = said.get(part);
      if (value != null) {
        Optional<Known<?>> known = part(part, value);
        if (known.isEmpty()) {
          return;
        }
        named.put(part, known.get());
      }
    }
    ClaimedThing thing = facts.thing(kind, named, line);
    said.forEach((property, value) -> {
      if (!named.containsKey(property)) {
        thing.has(property.key(), value.text(), value.quoted(), value.line());
      }
    });
  }

  private Optional<Known<?>> part(Property part, Value value) {
    return part.type() instanceof TextType form
        ? text(form, value.text(), value.namesOnce(), value.line())
            .map(text -> new Known<>(text, text.text(), value.line().source()))
        : part.known(value.text(), value.quoted(), value.line().source());
  }

  private void note(Found found, boolean namesOnce) {
    boolean isTwice = namesOnce && !once.add(found.slot().property().key() + " " + found.text());
    if (isTwice && found.slot().kind().identifying().contains(found.slot().property())) {
      ambiguous.add(found.text());
    }
  }

  /** What a line tells of the thing that it names. */
  Runnable claims(Found named, Match match, Line line) {
    boolean namesOnce = match.rule().does(Effect.NAMES_EACH_ONCE);
    note(named, namesOnce);
    return () -> text((TextType) named.slot().form(), named.text(), namesOnce, line)
        .ifPresent(text -> {
          FactKind kind = named.slot().kind();
          ClaimedThing thing = facts.thing(kind, text, line);
          Said.of(kind, match, line).forEach(said -> thing.has(said.property(), said.known()));
          if (namesOnce) {
            listed.put(text, match);
            last = Optional.of(line);
          }
        });
  }

  /** The text that identifies a thing; empty where it can be one of several, or is none. */
  private Optional<Text> text(TextType form, String text, boolean namesOnce, Line line) {
    Optional<Text> whole = form.text(text).filter(Text::isComplete);
    if (whole.isPresent()) {
      return whole;
    }
    boolean isOneOfSeveral = ambiguous.contains(text);
    if (isOneOfSeveral && !namesOnce) {
      return Optional.empty();
    }
    Object key = isOneOfSeveral ? line : text;
    Optional<Text> known = Optional.ofNullable(masked.get(key));
    Optional<Text> one = known.or(() -> facts.masked(form, text));
    one.ifPresent(value -> masked.put(key, value));
    return one;
  }

  /** Tells of each thing that is named once whether it is the only one, at the end of the whole list. */
  void tellCompany() {
    Set<Text> all = new LinkedHashSet<>(listed.keySet());
    listed.forEach((text, match) -> last.ifPresent(line -> {
      List<Constant> says =
          all.size() == 1 ? match.rule().alone() : match.rule().together();
      says.forEach(constant -> facts
          .thing(constant.kind(), text, line)
          .has(constant.property().key(), constant.text(), all.size() + " listed", line));
    }));
  }
}
