package org.remediationkb.rules.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link DataWriter} wrote; takes no more room than the bytes that there are. */
final class DataReader {

  private static final int DEEPEST = 200;

  private final byte[] bytes;
  private final int end;
  private int at;
  private int depth;

  /** What a part that is read later may refer to. */
  private final @Nullable DataReader whole;

  private final int before;
  private Object[] known = new Object[256];
  private int count;

  DataReader(byte[] bytes, int from, int to) {
    this(bytes, from, to, null);
  }

  private DataReader(byte[] bytes, int from, int to, @Nullable DataReader whole) {
    this.bytes = bytes;
    this.at = from;
    this.end = to;
    this.whole = whole;
    this.before = whole == null ? 0 : whole.before + whole.count;
  }

  /** A reader of the next part, which this one passes over. */
  DataReader part() {
    int length = count();
    DataReader part = new DataReader(bytes, at, at + length, this);
    at += length;
    return part;
  }

  void end() {
    if (at != end) {
      throw new DataFormatException("there is more than was expected");
    }
  }

  long number() {
    long number = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at == end) {
        throw new DataFormatException("the end is missing");
      }
      byte next = bytes[at++];
      number |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return number;
      }
    }
    throw new DataFormatException("a number is too long");
  }

  /** A number from 0 up to one less than the limit. */
  int below(int limit) {
    long number = number();
    if (number < 0 || number >= limit) {
      throw new DataFormatException(number + " instead of a number below " + limit);
    }
    return (int) number;
  }

  /** How many bytes or elements follow, of which each has at least one byte. */
  int count() {
    return below(end - at + 1);
  }

  String text() {
    Object again = again();
    if (again != null) {
      if (again instanceof String text) {
        return text;
      }
      throw new DataFormatException("not a text");
    }
    long length = number();
    int size = (int) (length >>> 1);
    if (length < 0 || length >>> 1 > end - at) {
      throw new DataFormatException("the end of a text is missing");
    }
    String text = new String(
        bytes,
        at,
        size,
        (length & 1) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
    at += size;
    know(text);
    return text;
  }

  /** What was read before, where that is referred to. */
  @Nullable
  Object again() {
    int place = below(before + count + 1) - 1;
    return place < 0 ? null : at(place);
  }

  private Object at(int place) {
    DataReader reader = this;
    while (place < reader.before && reader.whole != null) {
      reader = reader.whole;
    }
    return reader.known[place - reader.before];
  }

  void know(Object object) {
    if (count == known.length) {
      known = Arrays.copyOf(known, 2 * count);
    }
    known[count++] = object;
  }

  void enter() {
    if (++depth > DEEPEST) {
      throw new DataFormatException("nested too deep");
    }
  }

  void leave() {
    depth--;
  }
}
