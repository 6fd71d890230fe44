package org.remediationkb.web;

import java.io.ByteArrayInputStream;

/** Bytes that tell how much of them has been read, as a part of all that there is to do. */
final class WatchedBytes extends ByteArrayInputStream {

  private final ReadingProgress progress;
  private final int from;
  private final int to;
  private int last = -1;

  /** Bytes that are read while the work goes from one percentage to another. */
  WatchedBytes(byte[] bytes, ReadingProgress progress, int from, int to) {
    super(bytes);
    this.progress = progress;
    this.from = from;
    this.to = to;
  }

  @Override
  public synchronized int read() {
    int read = super.read();
    tell();
    return read;
  }

  @Override
  public synchronized int read(byte[] into, int offset, int length) {
    int read = super.read(into, offset, length);
    tell();
    return read;
  }

  /** Once for each percentage: a page has better things to do. */
  private void tell() {
    int percent = count == 0 ? to : from + (int) ((long) pos * (to - from) / count);
    if (percent > last) {
      last = percent;
      progress.at(percent);
    }
  }
}
