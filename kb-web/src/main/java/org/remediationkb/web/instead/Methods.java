package org.remediationkb.web.instead;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** Methods of the JDK, with what they are called on as their first argument. */
public final class Methods {

  private Methods() {}

  public static Stream<String> lines(String text) {
    List<String> lines = List.of(text.split("\r\n|\r|\n", -1));
    boolean isEnded = lines.get(lines.size() - 1).isEmpty();
    return (isEnded ? lines.subList(0, lines.size() - 1) : lines).stream();
  }

  public static <E> Stream<E> parallelStream(List<E> list) {
    return list.stream();
  }

  /** TeaVM's own forgets what it has seen where each element of another stream brings several. */
  public static <E> Stream<E> distinct(Stream<E> stream) {
    return new LinkedHashSet<>(stream.toList()).stream();
  }

  /** TeaVM's own never ends where there is enough to be read, and says that there was where there is not. */
  public static int readNBytes(InputStream in, byte[] to, int start, int length)
      throws IOException {
    int read = 0;
    while (read < length) {
      int next = in.read(to, start + read, length - read);
      if (next < 0) {
        return read;
      }
      read += next;
    }
    return read;
  }

  /** TeaVM's own reads the same again the next time. */
  public static byte[] readNBytes(InputStream in, int length) throws IOException {
    byte[] all = new byte[length];
    return Arrays.copyOf(all, readNBytes(in, all, 0, length));
  }

  /** For what writes nothing. */
  public static Writer nullWriter() {
    return new StringWriter();
  }

  public static String toString(int codePoint) {
    return new String(Character.toChars(codePoint));
  }
}
