package org.remediationkb.rules.compiled;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.remediationkb.rules.data.DataFormat;
import org.remediationkb.rules.data.DataFormatException;

/**
 * Plain data as a file has it: a line that says what the file is and of which key, a checksum of the rest,
 * and the rest.
 *
 * @param title what the file is, and of which format; ASCII
 */
public record KeptData(String title) {

  private static final int DIGITS_OF_SUM = 8;

  /** The bytes of a file that has data under a key. */
  public byte[] toBytes(String key, byte[] data) {
    byte[] head = head(key, sum(data, 0));
    byte[] all = Arrays.copyOf(head, head.length + data.length);
    System.arraycopy(data, 0, all, head.length, data.length);
    return all;
  }

  /** What the bytes of a file have; empty where they are damaged, or of another key or format. */
  public <T> Optional<T> of(byte[] bytes, String key, DataFormat<T> format) {
    int start = head(key, 0).length;
    if (bytes.length < start
        || !Arrays.equals(head(key, sum(bytes, start)), 0, start, bytes, 0, start)) {
      return Optional.empty();
    }
    try {
      return Optional.of(format.read(bytes, start, bytes.length));
    } catch (DataFormatException e) {
      return Optional.empty();
    }
  }

  private byte[] head(String key, long sum) {
    String digits = Long.toHexString(sum);
    String line = title + key + " " + "0".repeat(DIGITS_OF_SUM - digits.length()) + digits + "\n";
    return line.getBytes(StandardCharsets.US_ASCII);
  }

  private static long sum(byte[] bytes, int from) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, from, bytes.length - from);
    return sum.getValue();
  }
}
