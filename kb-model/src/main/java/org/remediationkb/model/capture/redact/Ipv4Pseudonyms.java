package org.remediationkb.model.capture.redact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for IPv4 addresses, as {@link Pseudonyms} says, by their keys: they are what most lines of a
 * long log have, and are found here without a String being made of each.
 */
final class Ipv4Pseudonyms {

  /** A power of two. */
  private static final int FEW = 1024;

  /** How many pseudonyms there are in a network. */
  private static final int HOSTS = 254;

  /** Beyond what is remembered: a form that joins with nothing. */
  private static final String OVERFLOW = "0.0.0.0";

  /** What a pseudonym looks like: its network, the numbers in that, and the last number. */
  private static final Pattern FORM = Pattern.compile(
      "(192[.]0[.]2|198[.]51[.]100|203[.]0[.]113|24[0-9][.]([0-9]{1,3})[.]([0-9]{1,3}))"
          + "[.]([0-9]{1,3})");

  private final int most;

  /** Keys and what stands for them, each at the first free place from that of its hash on. */
  private long[] keys = new long[FEW];

  private String[] pseudonyms = new String[FEW];
  private int count;

  /** The number of the last pseudonym that was given. */
  private int lastGiven;

  /**
   * None yet.
   *
   * @param most how many addresses are told apart
   */
  Ipv4Pseudonyms(int most) {
    this.most = most;
  }

  /** What stands for an address, which is made where it is seen for the first time. */
  String of(Ipv4Address address, char[] text) {
    long key = address.key();
    int place = place(key);
    if (keys[place] == key) {
      return pseudonyms[place];
    }
    if (count >= most) {
      return OVERFLOW;
    }
    String pseudonym = first(address, text);
    place = room(key);
    keys[place] = key;
    pseudonyms[place] = pseudonym;
    count++;
    return pseudonym;
  }

  private String first(Ipv4Address address, char[] text) {
    if (mayBeOne(text, address.start())) {
      String itself = address.in(text);
      Matcher form = FORM.matcher(itself);
      if (form.matches() && !isGiven(itself, form)) {
        return itself;
      }
    }
    String made = made(++lastGiven);
    while (isKnown(made)) {
      made = made(++lastGiven);
    }
    return made;
  }

  /** Whether the text has had that address; then it stays as it is there, and stands for no other. */
  private boolean isKnown(String address) {
    long key = Ipv4Address.whole(address.toCharArray()).key();
    return keys[place(key)] == key;
  }

  /** Whether an address begins as pseudonyms do: a first look, which is enough for many. */
  private static boolean mayBeOne(char[] text, int start) {
    return text[start] == '2' || (text[start] == '1' && text[start + 1] == '9');
  }

  /** Whether what looks like a pseudonym stands for another address already. */
  private boolean isGiven(String itself, Matcher form) {
    int network = switch (form.group(1)) {
      case "192.0.2" -> 0;
      case "198.51.100" -> 1;
      case "203.0.113" -> 2;
      default -> 3 + Integer.parseInt(form.group(2)) * 256 + Integer.parseInt(form.group(3));
    };
    int n = network * HOSTS + Integer.parseInt(form.group(4));
    return n > 0 && n <= lastGiven && made(n).equals(itself);
  }

  /** First the networks that are set aside for examples, then one that nobody can have. */
  private static String made(int n) {
    int network = (n - 1) / HOSTS;
    int host = (n - 1) % HOSTS + 1;
    return switch (network) {
      case 0 -> "192.0.2." + host;
      case 1 -> "198.51.100." + host;
      case 2 -> "203.0.113." + host;
      default -> "240." + (network - 3) / 256 + "." + (network - 3) % 256 + "." + host;
    };
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
