package org.remediationkb.model.factfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Subject;
import org.remediationkb.model.factfile.Distinction.Exact;
import org.remediationkb.model.value.DateTime;

/**
 * What a fact file says, as far as anybody can tell it from another one: two with the same shape have
 * the same facts but for names and dates, of which the same are equal and the same are earlier. It is
 * found in one pass, in a small part of the time that it takes to read the file. Safe to share.
 */
public final class FactFileShape {

  /** Whoever has more facts hardly has the same as another. */
  private static final int MOST_BYTES = 64 * 1024;

  /** Keys are not interned, so that no file fills the table of names. */
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

  private final Map<String, FactKind> sections = new HashMap<>();
  private final Map<FactKind, Map<String, Distinction>> distinctions = new HashMap<>();
  private final Map<FactKind, Property> clocks;
  private final Distinction taken;

  /**
   * The shape of a file.
   *
   * @param text the same for files with the same shape
   * @param time the latest that its clocks show, empty where none shows any
   */
  public record Shape(String text, Optional<DateTime> time) {}

  /**
   * Shapes of files with these kinds of fact.
   *
   * @param distinctions what matters of a property; of one that is not in it, every value does
   * @param taken what matters of when the facts were collected
   */
  public FactFileShape(
      FactKinds kinds, Map<Property, Distinction> distinctions, Distinction taken) {
    this.taken = taken;
    this.clocks = kinds.clocks();
    for (FactKind kind : kinds) {
      sections.put(kind.subject().section(), kind);
      if (kind.subject().shape() != Subject.Shape.MAP) {
        Map<String, Distinction> byKey = new HashMap<>();
        kind.stated().forEach(p -> byKey.put(p.key(), distinctions.getOrDefault(p, Exact.EXACT)));
        this.distinctions.put(kind, byKey);
      }
    }
  }

  /**
   * The shape of a file that has nothing wrong with its JSON; empty where that is not plain enough to
   * have one: then the file is to be read.
   */
  public Optional<Shape> of(byte[] file) {
    if (!isPlain(file)) {
      return Optional.empty();
    }
    try (JsonParser json = JSON.createParser(file)) {
      FileShapeText text = new FileShapeText(json, hasSlash(file));
      text.clocksNotTold(
          (int) clocks.keySet().stream().filter(FactFileShape::isAlways).count());
      json.nextToken();
      file(json, text);
      return json.nextToken() == null ? Optional.of(text.finish()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // whoever reads it says what is wrong
    }
  }

  /** Whether it is JSON to its reader as well, without anything that it would refuse or replace. */
  private static boolean isPlain(byte[] file) {
    if (file.length < 2
        || file.length > MOST_BYTES
        || file[0] != '{'
        || (file[1] != '"' && file[1] != '}')) {
      return false;
    }
    for (byte one : file) {
      boolean isBlank = one == '\n' || one == '\r' || one == '\t';
      if ((one < ' ' && !isBlank) || one == 0x7f || one == '\\') {
        return false;
      }
    }
    return true;
  }

  private static boolean hasSlash(byte[] file) {
    for (byte one : file) {
      if (one == '/') {
        return true;
      }
    }
    return false;
  }

  /** Whether there is a fact of that kind in each case. */
  private static boolean isAlways(FactKind kind) {
    return kind.subject().shape() == Subject.Shape.SINGLE;
  }

  private void file(JsonParser json, FileShapeText text) throws IOException {
    for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
      text.key(key);
      json.nextToken();
      FactKind kind = sections.get(key);
      if (key.equals(FactFileReader.CASE)) {
        text.caseName();
      } else if (key.equals(FactFileReader.TAKEN)) {
        text.taken(taken);
      } else if (kind != null) {
        section(kind, json, text);
      } else {
        text.value(Exact.EXACT);
      }
    }
  }

  private void section(FactKind kind, JsonParser json, FileShapeText text) throws IOException {
    if (!json.isExpectedStartArrayToken()) {
      fact(kind, json, text);
      return;
    }
    text.bracket("[");
    while (json.nextToken() != null && !json.currentToken().isStructEnd()) {
      fact(kind, json, text);
    }
    text.bracket("]");
  }

  private void fact(FactKind kind, JsonParser json, FileShapeText text) throws IOException {
    if (!json.isExpectedStartObjectToken()) {
      text.value(Exact.EXACT);
      return;
    }
    Map<String, Distinction> byKey = distinctions.getOrDefault(kind, Map.of());
    Property clock = clocks.get(kind);
    boolean isTold = false;
    text.bracket("{");
    for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
      Distinction distinction = byKey.get(key);
      if (distinction == null) {
        text.text(key); // what a mapping calls something may be a name
      } else {
        text.key(key);
      }
      json.nextToken();
      Distinction matters = distinction == null ? Exact.EXACT : distinction;
      if (clock != null && clock.key().equals(key)) {
        isTold = text.clock(matters);
      } else {
        text.value(matters);
      }
    }
    text.bracket("}");
    if (clock != null && isTold == isAlways(kind)) {
      text.clocksNotTold(isTold ? -1 : 1);
    }
  }
}
