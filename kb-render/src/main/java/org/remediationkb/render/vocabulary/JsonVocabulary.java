package org.remediationkb.render.vocabulary;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.vocabulary.Sentence.Parameter;

/** The sentences for other programs: a list, with an element for each kind of fact. */
final class JsonVocabulary {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;

  private JsonVocabulary(JsonGenerator json) {
    this.json = json;
  }

  static void write(Map<FactKind, List<SentenceEntry>> entries, Writer out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out).useDefaultPrettyPrinter()) {
      json.writeStartArray();
      for (List<SentenceEntry> subject : entries.values()) {
        for (SentenceEntry entry : subject) {
          new JsonVocabulary(json).entry(entry);
        }
      }
      json.writeEndArray();
    }
    out.write('\n');
  }

  private void entry(SentenceEntry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("say", entry.sentence().say());
    json.writeStringField("about", entry.about().subject().name());
    json.writeStringField("fact", entry.about().name());
    json.writeBooleanField("introduces", entry.introduces());
    strings("where", entry.sentence().where());
    json.writeArrayFieldStart("parameters");
    for (Parameter parameter : entry.parameters()) {
      parameter(parameter);
    }
    json.writeEndArray();
    strings("revealed-by", entry.revealedBy().stream().map(Command::id).toList());
    strings("used-by", entry.pages());
    json.writeStringField("example", entry.example());
    json.writeEndObject();
  }

  private void parameter(Parameter parameter) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", parameter.name());
    json.writeBooleanField("many", parameter.many());
    strings("values", parameter.values());
    json.writeStringField("allowed", parameter.allowed());
    json.writeStringField("example", parameter.example());
    json.writeEndObject();
  }

  private void strings(String key, List<String> values) throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
