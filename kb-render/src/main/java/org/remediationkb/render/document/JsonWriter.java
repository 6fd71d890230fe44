package org.remediationkb.render.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a JSON object for other programs, value by value, however many there are. */
public final class JsonWriter {

  /** Not a character beyond ASCII comes out, so that none can do anything to a terminal. */
  private static final JsonFactory FACTORY = new JsonFactoryBuilder()
      .characterEscapes(new WithoutDelete())
      .configure(JsonWriteFeature.ESCAPE_NON_ASCII, true)
      .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
      .build();

  /** Replaces DEL, the one control character that JSON writes as it is. */
  private static final class WithoutDelete extends CharacterEscapes {
    private static final long serialVersionUID = 1;
    private static final char DELETE = '\u007f';
    private static final SerializableString REPLACEMENT = new SerializedString("\\uFFFD");

    private final int[] escapes = standardAsciiEscapesForJSON();

    WithoutDelete() {
      escapes[DELETE] = ESCAPE_CUSTOM;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return escapes; // Jackson only reads it, for each object that is written
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return character == DELETE ? REPLACEMENT : null;
    }
  }

  /** Writes the keys of an object. */
  public interface Keys {
    /** Writes them. */
    void write() throws IOException;
  }

  /** Writes the keys of an object that stands for an element. */
  public interface KeysOf<T> {
    /** Writes them. */
    void write(T element) throws IOException;
  }

  /** Writes the keys of the outermost object. */
  public interface Root {
    /** Writes them. */
    void write(JsonWriter json) throws IOException;
  }

  private final JsonGenerator json;

  private JsonWriter(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes an object, with a line end after it.
   *
   * @param pretty whether to use a line for each value, instead of one for all
   */
  public static void write(Writer out, boolean pretty, Root root) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      if (pretty) {
        json.setPrettyPrinter(printer());
      }
      json.writeStartObject();
      root.write(new JsonWriter(json));
      json.writeEndObject();
    }
    out.write('\n');
  }

  /** An object as a text, with a line end after it. */
  public static String text(boolean pretty, Root root) {
    StringWriter text = new StringWriter();
    try {
      write(text, pretty, root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static PrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators = Separators.createDefaultInstance()
        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
        .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  /** A key with a text. */
  public void text(String key, String text) throws IOException {
    json.writeStringField(key, text);
  }

  /** A key with a number. */
  public void number(String key, long number) throws IOException {
    json.writeNumberField(key, number);
  }

  /** A key with a whole number of any size. */
  public void number(String key, BigInteger number) throws IOException {
    json.writeFieldName(key);
    json.writeNumber(number);
  }

  /** A key with {@code true} or {@code false}. */
  public void truth(String key, boolean truth) throws IOException {
    json.writeBooleanField(key, truth);
  }

  /** A key with {@code null}. */
  public void nothing(String key) throws IOException {
    json.writeNullField(key);
  }

  /** A key with a list of texts. */
  public void texts(String key, List<String> texts) throws IOException {
    json.writeArrayFieldStart(key);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  /** A key with an object of numbers. */
  public void counts(String key, Map<String, ? extends Number> counts) throws IOException {
    object(key, () -> {
      for (Map.Entry<String, ? extends Number> count : counts.entrySet()) {
        number(count.getKey(), count.getValue().longValue());
      }
    });
  }

  /** A key with a list of numbers. */
  public void numbers(String key, List<Integer> numbers) throws IOException {
    json.writeArrayFieldStart(key);
    for (int number : numbers) {
      json.writeNumber(number);
    }
    json.writeEndArray();
  }

  /** A key with an object. */
  public void object(String key, Keys keys) throws IOException {
    json.writeObjectFieldStart(key);
    keys.write();
    json.writeEndObject();
  }

  /** A key with an object that stands for an element. */
  public <T> void object(String key, T element, KeysOf<T> keys) throws IOException {
    json.writeObjectFieldStart(key);
    keys.write(element);
    json.writeEndObject();
  }

  /** A key with a list of objects. */
  public <T> void objects(String key, List<T> elements, KeysOf<T> keys) throws IOException {
    json.writeArrayFieldStart(key);
    for (T element : elements) {
      json.writeStartObject();
      keys.write(element);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
