package org.remediationkb.web.instead;

import java.io.IOException;
import java.io.InputStream;

/** One stream after another. */
public final class SequenceInputStream extends InputStream {

  private final InputStream first;
  private final InputStream second;
  private boolean isSecond;

  public SequenceInputStream(InputStream first, InputStream second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public int read() throws IOException {
    int next = isSecond ? -1 : first.read();
    isSecond |= next < 0;
    return next < 0 ? second.read() : next;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int count = isSecond ? -1 : first.read(to, offset, length);
    isSecond |= count < 0;
    return count < 0 ? second.read(to, offset, length) : count;
  }
}
