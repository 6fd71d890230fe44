package org.remediationkb.rules.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Writes values one after the other. What occurs again is written as the number of the first. */
final class DataWriter {

  /** The place of a value that was written in full; texts by what they say, others by identity. */
  private final IdentityHashMap<Object, Integer> objects;

  private final Map<String, Integer> texts;
  private byte[] bytes = new byte[1 << 12];
  private int length;

  DataWriter() {
    this(new IdentityHashMap<>(), new HashMap<>());
  }

  private DataWriter(IdentityHashMap<Object, Integer> objects, Map<String, Integer> texts) {
    this.objects = objects;
    this.texts = texts;
  }

  /** A writer for a part that is read later: it may refer to what is here, and not the reverse. */
  DataWriter part() {
    return new DataWriter(new IdentityHashMap<>(objects), new HashMap<>(texts));
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
    Integer place = texts.get(text);
    if (place != null) {
      number(place + 1L);
      return;
    }
    texts.put(text, objects.size() + texts.size());
    number(0);
    boolean isLatin = text.chars().allMatch(c -> c < 0x100);
    byte[] encoded =
        text.getBytes(isLatin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
    number(encoded.length * 2L + (isLatin ? 0 : 1));
    raw(encoded);
  }

  /** Whether an object was written before; then the reference to it is written. */
  boolean isKnown(Object object) {
    Integer place = objects.get(object);
    number(place == null ? 0 : place + 1L);
    return place != null;
  }

  /** Gives an object a place, once all of its parts have theirs. */
  void know(Object object) {
    objects.put(object, objects.size() + texts.size());
  }
}
