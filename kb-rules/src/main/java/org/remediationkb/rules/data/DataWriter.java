package org.remediationkb.rules.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes values one after the other. What occurs again is written as the number of the first. */
final class DataWriter {

  /** The writer that this one is a part of; none of what it knows changes before the part is done. */
  private final @Nullable DataWriter whole;

  private final int before;

  /** The place of a value that was written in full; texts by what they say, others by identity. */
  private final IdentityHashMap<Object, Integer> objects = new IdentityHashMap<>();

  private final Map<String, Integer> texts = new HashMap<>();
  private byte[] bytes = new byte[1 << 12];
  private int length;

  DataWriter() {
    this(null);
  }

  private DataWriter(@Nullable DataWriter whole) {
    this.whole = whole;
    this.before = whole == null ? 0 : whole.next();
  }

  /** A writer for a part that is read later: it may refer to what is here, and not the reverse. */
  DataWriter part() {
    return new DataWriter(this);
  }

  /** The place of what is written in full next. */
  private int next() {
    return before + objects.size() + texts.size();
  }

  /** The place of a value here or in what this is a part of; null where it is in neither. */
  private @Nullable Integer place(Object value, Function<DataWriter, Map<?, Integer>> known) {
    Integer place = known.apply(this).get(value);
    return place == null && whole != null ? whole.place(value, known) : place;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  private void one(int b) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = (byte) b;
  }

  void raw(byte[] more) {
    if (length + more.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more.length));
    }
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  /** A number, in as few bytes as it needs where it is small and not negative. */
  void number(long number) {
    long rest = number;
    while ((rest & ~0x7fL) != 0) {
      one((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    one((int) rest);
  }

  void text(String text) {
    Integer place = place(text, writer -> writer.texts);
    if (place != null) {
      number(place + 1L);
      return;
    }
    texts.put(text, next());
    number(0);
    boolean isLatin = text.chars().allMatch(c -> c < 0x100);
    byte[] encoded =
        text.getBytes(isLatin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
    number(encoded.length * 2L + (isLatin ? 0 : 1));
    raw(encoded);
  }

  /** Whether an object was written before; then the reference to it is written. */
  boolean isKnown(Object object) {
    Integer place = place(object, writer -> writer.objects);
    number(place == null ? 0 : place + 1L);
    return place != null;
  }

  /** Gives an object a place, once all of its parts have theirs. */
  void know(Object object) {
    objects.put(object, next());
  }
}
