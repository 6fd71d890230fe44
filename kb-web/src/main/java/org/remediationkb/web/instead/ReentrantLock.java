package org.remediationkb.web.instead;

/** No lock, because there is one thread. */
public final class ReentrantLock {

  public void lock() {}

  public void unlock() {}

  public boolean tryLock() {
    return true;
  }
}
