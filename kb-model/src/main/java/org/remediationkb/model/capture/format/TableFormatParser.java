package org.remediationkb.model.capture.format;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.command.ClaimedThing;
import org.remediationkb.model.capture.command.HolderTable;
import org.remediationkb.model.capture.configuration.Entry;
import org.remediationkb.model.capture.configuration.Setting;
import org.remediationkb.model.capture.configuration.TableParser;
import org.remediationkb.model.capture.format.LineRule.Constant;
import org.remediationkb.model.capture.format.LineRule.Effect;
import org.remediationkb.model.capture.format.LineRule.Match;
import org.remediationkb.model.capture.format.LineRule.Match.Found;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.model.value.Text;
import org.remediationkb.model.value.TextType;

/**
 * Reads the entries of a table of the configuration by its format: {@code edit} with the settings
 * below it, or settings alone. A line is compared without the quotes of its value, {@code set key}
 * where that is empty.
 */
public final class TableFormatParser implements TableParser {

  private static final String EDIT = "edit ";
  private static final String SET = "set ";

  private final OutputFormat format;
  private final String table;
  private final Optional<HolderTable> holders;

  /** A parser of the table of a format. */
  public TableFormatParser(OutputFormat format) {
    this.format = format;
    this.table = format.table().orElseThrow();
    this.holders = format.rules().stream()
        .flatMap(rule -> rule.patterns().stream())
        .flatMap(LineRule.Pattern::values)
        .flatMap(slot -> slot
            .variant()
            .map(variant -> HolderTable.of(table, slot.kind(), slot.property(), variant))
            .stream())
        .findFirst();
  }

  @Override
  public String table() {
    return table;
  }

  /** What the entries are, if they are those who can have things of a kind. */
  Optional<HolderTable> holders() {
    return holders;
  }

  @Override
  public boolean read(Entry entry, ClaimSink facts) {
    Optional<Match> edit =
        entry.name().isEmpty() ? Optional.empty() : first(format.rules(), EDIT + entry.name());
    List<LineRule> rules = edit.map(match -> match.rule().within()).orElse(format.rules());
    if (edit.isEmpty() && !entry.name().isEmpty()) {
      return false;
    }
    List<Found> named = edit.map(Match::values).orElse(List.of());
    Optional<Found> holder =
        named.stream().filter(found -> found.slot().variant().isPresent()).findFirst();
    if (holder.isPresent()) {
      return readHolder(holder.get(), rules, entry, facts);
    }
    Optional<Thing> thing = Optional.empty();
    if (!named.isEmpty()) {
      thing = thing(named.get(0), entry, facts);
      if (thing.isEmpty()) {
        return false;
      }
    }
    return new Settings(entry, facts, thing).read(rules);
  }

  @Override
  public boolean readMention(Line line, String text, ClaimSink facts) {
    return format
        .all()
        .flatMap(rule -> rule.take(text).stream())
        .flatMap(match -> match.values().stream())
        .filter(found -> found.slot().isIdentity())
        .findFirst()
        .flatMap(found -> facts
            .identity(found.slot().kind(), found.text())
            .map(identity -> facts.thing(found.slot().kind(), identity, line)))
        .isPresent();
  }

  /** The thing that an entry is about. */
  private record Thing(FactKind kind, Text name, ClaimedThing claims) {}

  private static Optional<Thing> thing(Found named, Entry entry, ClaimSink facts) {
    FactKind kind = named.slot().kind();
    return facts
        .identity(kind, named.text())
        .map(text -> new Thing(kind, text, facts.thing(kind, text, entry.line())));
  }

  private static Optional<Match> first(List<LineRule> rules, String line) {
    return LineRule.take(rules, false, line).or(() -> LineRule.take(rules, true, line));
  }

  private static String line(String key, Setting setting) {
    return setting.value().isEmpty() ? SET + key : SET + key + " " + setting.value();
  }

  /** Somebody who can have a thing: which one, or none, is what one of their settings says. */
  private boolean readHolder(Found holder, List<LineRule> rules, Entry entry, ClaimSink facts) {
    TextType form = (TextType) holder.slot().form();
    Optional<Text> name =
        form.text(entry.name()).filter(text -> !ControlCharacters.areIn(text.text()));
    if (name.isEmpty()) {
      return false;
    }
    for (LineRule rule : rules) {
      if (rule.identity().filter(held -> held.kind() == holder.slot().kind()).isPresent()) {
        readHeld(name.get(), rule.key(), entry, facts);
      }
    }
    return entry.settings().entrySet().stream()
        .map(setting -> first(rules, line(setting.getKey(), setting.getValue())))
        .allMatch(match -> match.filter(m -> !m.rule().does(Effect.IS_UNREAD)).isPresent());
  }

  private void readHeld(Text holder, String key, Entry entry, ClaimSink facts) {
    HolderTable among = holders.orElseThrow();
    Optional<Setting> setting = entry.setting(key);
    boolean hasNone = setting.map(s -> s.value().isEmpty()).orElse(entry.isWhole());
    Optional<Text> thing = setting.flatMap(s -> facts.identity(among.kind(), s.value()));
    if (hasNone || thing.isPresent()) {
      facts.holder(among, holder, thing, setting.map(Setting::line).orElse(entry.line()));
    }
  }

  /** The settings of one entry. */
  private static final class Settings {
    private final Entry entry;
    private final ClaimSink facts;
    private final Optional<Thing> thing;
    private final Set<String> read = new HashSet<>();
    private boolean isTelling;

    Settings(Entry entry, ClaimSink facts, Optional<Thing> thing) {
      this.entry = entry;
      this.facts = facts;
      this.thing = thing;
    }

    /** Reads all settings in the order of the page, whatever becomes of some of them. */
    boolean read(List<LineRule> rules) {
      boolean all = true;
      isTelling = rules.stream().noneMatch(rule -> rule.does(Effect.IS_NEEDED))
          || entry.settings().entrySet().stream()
              .flatMap(setting -> first(rules, line(setting.getKey(), setting.getValue())).stream())
              .anyMatch(match -> match.rule().does(Effect.IS_NEEDED));
      for (LineRule rule : rules) {
        if (!rule.isOtherwise()) {
          all &= read(rule, rules);
        }
      }
      for (Map.Entry<String, Setting> setting : entry.settings().entrySet()) {
        if (!read.contains(setting.getKey())) {
          all &= read(setting.getKey(), setting.getValue(), rules);
        }
      }
      return all;
    }

    private boolean read(LineRule rule, List<LineRule> rules) {
      String key = rule.key();
      Optional<Setting> setting = entry.setting(key);
      if (setting.isEmpty()) {
        if (entry.isWhole()) {
          rule.withoutIt().stream()
              .filter(constant -> isTelling)
              .forEach(constant -> say(constant, "no set " + key));
        }
        return true;
      }
      return !read.add(key) || read(key, setting.get(), rules);
    }

    private boolean read(String key, Setting setting, List<LineRule> rules) {
      Optional<Match> match = first(rules, line(key, setting));
      if (match.filter(found -> setting.isCut() && mayGoOn(found)).isPresent()) {
        return false;
      }
      match.filter(found -> isTelling).ifPresent(found -> claim(found, setting));
      return match.filter(found -> !found.rule().does(Effect.IS_UNREAD)).isPresent();
    }

    /** Whether more text would be another value: of a number, a date, or any text. */
    private static boolean mayGoOn(Match match) {
      return match.values().stream()
          .anyMatch(
              found -> found.slot().property().type().value(found.text() + "0").isPresent());
    }

    private void claim(Match match, Setting setting) {
      for (Found found : match.values()) {
        claims(found.slot().kind())
            .has(found.slot().property().key(), found.text(), setting.line());
      }
      // A setting can be a secret, so what it says is told by the value alone.
      for (Constant constant : match.rule().says()) {
        claims(constant.kind()).has(constant.property().key(), constant.text(), setting.line());
      }
    }

    private void say(Constant constant, String said) {
      claims(constant.kind()).has(constant.property().key(), constant.text(), said, entry.line());
    }

    /** What shows the thing that the entry is about has the same name. */
    private ClaimedThing claims(FactKind kind) {
      return thing
          .filter(t -> t.kind() == kind)
          .map(Thing::claims)
          .or(() -> thing
              .filter(t -> kind.shows(t.kind()))
              .map(t -> facts.thing(kind, t.name(), entry.line())))
          .orElseGet(() -> facts.thing(kind));
    }
  }
}
