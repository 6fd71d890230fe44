package org.remediationkb.model.capture.redact;

import java.util.function.Function;

/**
 * What stands for IPv4 addresses, by their keys: they are what most lines of a long log have, and are found
 * here without a String being made of each.
 */
final class Ipv4Pseudonyms {

  /** A power of two. */
  private static final int FEW = 1024;

  /** Keys and what stands for them, each at the first free place from that of its hash on. */
  private long[] keys = new long[FEW];

  private String[] pseudonyms = new String[FEW];
  private int count;
  private final Function<String, String> made;

  /** None yet; {@code made} makes what stands for an address. */
  Ipv4Pseudonyms(Function<String, String> made) {
    this.made = made;
  }

  /** What stands for an address, which is made where it is seen for the first time. */
  String of(Ipv4Address address, char[] text) {
    long key = address.key();
    int place = place(key);
    if (keys[place] != key) {
      place = room(key);
      keys[place] = key;
      pseudonyms[place] = made.apply(address.in(text));
      count++;
    }
    return pseudonyms[place];
  }

  private int place(long key) {
    int last = keys.length - 1;
    int place = Long.hashCode(key * 0x9E3779B97F4A7C15L) & last;
    while (keys[place] != 0 && keys[place] != key) {
      place = place + 1 & last;
    }
    return place;
  }

  /** A place for one more, of twice as many where half are taken. */
  private int room(long key) {
    if (2 * count >= keys.length) {
      long[] oldKeys = keys;
      String[] old = pseudonyms;
      keys = new long[2 * oldKeys.length];
      pseudonyms = new String[2 * oldKeys.length];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          int place = place(oldKeys[i]);
          keys[place] = oldKeys[i];
          pseudonyms[place] = old[i];
        }
      }
    }
    return place(key);
  }
}
