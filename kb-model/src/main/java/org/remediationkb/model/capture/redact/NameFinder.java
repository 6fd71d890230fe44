package org.remediationkb.model.capture.redact;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.secret.Clues;
import org.remediationkb.model.secret.CommonNames;
import org.remediationkb.model.secret.Literals;
import org.remediationkb.model.value.Characters;

/** Finds names of users, hosts, groups and VDOMs: by where they stand, and again wherever they stand. */
final class NameFinder {

  /** The words of all places, and those of settings. */
  private static final List<String> WORDS = Stream.concat(
          NamePlace.ALL.stream().flatMap(place -> place.words().stream()),
          Stream.concat(SettingFinder.VERBS.stream(), SettingFinder.WORDS.stream()))
      .distinct()
      .toList();

  /** The words of each place, as indexes. */
  private static final List<BitSet> OF_PLACE =
      NamePlace.ALL.stream().map(place -> indexes(place.words())).toList();

  private static final BitSet OF_PLACES =
      indexes(NamePlace.ALL.stream().flatMap(place -> place.words().stream()).toList());

  /** What begins a statement; within another word it is none. */
  private static final BitSet VERBS = indexes(SettingFinder.VERBS);

  private static final String ROOT = "root";
  private static final int VD = WORDS.indexOf("vd-");

  /** {@code [263:root:1a]} begins a line of the SSL VPN's debug. */
  private static final Pattern SSL_VPN =
      Pattern.compile("\\[[0-9]{1,8}:([^\\s:\\]]{1,31}):[0-9a-fA-F]{1,8}\\]");

  private static final Pattern ACCOUNT = Pattern.compile(
      "(?<![\\p{L}\\p{N}\\\\:/.])([A-Za-z][A-Za-z0-9.-]{0,14})(\\\\{1,4})([\\p{L}][\\p{L}\\p{N}._-]{1,63})");
  private static final Pattern LEASE = Pattern.compile("\\s*+[0-9]{1,3}(?:[.][0-9]{1,3}){3}\\s++");
  private static final Pattern LEASE_HOST = Pattern.compile("\\s{1,20}+([^\\s:]{2,63})(?=\\s|$)");
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]++|[0-9A-Fa-f]*+:[0-9A-Fa-f:]*+");
  private static final Pattern PART = Pattern.compile("\\p{Lu}[\\p{L}'-]{2,40}");
  private static final Pattern NUMBER = Pattern.compile("[0-9.,:/%-]{1,5}+");

  private final Pseudonyms pseudonyms;
  private final ConsoleWords words;
  private final CommonNames common;
  private final Clues.Words literals;

  private static BitSet indexes(List<String> words) {
    BitSet indexes = new BitSet();
    words.forEach(word -> indexes.set(WORDS.indexOf(word)));
    return indexes;
  }

  NameFinder(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
    this.literals = pseudonyms.secrets().wordsAnd(WORDS);
    this.words = new ConsoleWords(pseudonyms.secrets().terms().words());
    this.common = pseudonyms.secrets().commonNames();
  }

  /** The words that are no names. */
  ConsoleWords words() {
    return words;
  }

  /** Whether a line may have a name that is found elsewhere once it is known. */
  boolean mayTeach(Line line) {
    char[] chars = line.text().toCharArray();
    BitSet present = new BitSet(WORDS.size());
    literals.findOthers(chars, new Noted(chars, present));
    return !present.isEmpty() || line.text().startsWith("[") || line.mayHave('\\');
  }

  /** What a look at a text tells; it may be taken on any thread. */
  Edits.Look look(char[] text, Characters characters) {
    BitSet present = new BitSet(WORDS.size());
    Clues clues = Clues.of(text, characters, literals, new Noted(text, present));
    return new Edits.Look(clues, present);
  }

  /** Takes notice of the words in a text. */
  private static final class Noted implements Literals.Hit {
    private final char[] text;
    private final BitSet present;

    Noted(char[] text, BitSet present) {
      this.text = text;
      this.present = present;
    }

    @Override
    public void found(int word, int end) {
      boolean isOther = word == VD
          ? isRoot(text, end)
          : VERBS.get(word) && isWithinWord(text, end - WORDS.get(word).length());
      if (!isOther) {
        present.set(word);
      }
    }
  }

  private static boolean isRoot(char[] text, int start) {
    int end = start + ROOT.length();
    return end <= text.length && ROOT.equals(new String(text, start, ROOT.length()));
  }

  /** {@code ed} is the end of {@code received}. */
  private static boolean isWithinWord(char[] text, int start) {
    return start > 0 && Character.isLetterOrDigit(text[start - 1]);
  }

  /** Whether there may be a name where names stand. */
  boolean mayFind(Edits edits) {
    return edits.words().intersects(OF_PLACES)
        || edits.clues().has('\\')
        || edits.text().startsWith("[");
  }

  void find(Edits edits) {
    if (!mayFind(edits)) {
      return;
    }
    String text = edits.text();
    BitSet present = edits.words();
    if (text.startsWith("[")) {
      apply(Kind.VDOM, SSL_VPN, edits);
    }
    if (edits.clues().has('\\')) {
      accounts(edits);
    }
    for (int i = 0; i < OF_PLACE.size(); i++) {
      if (present.intersects(OF_PLACE.get(i))) {
        apply(NamePlace.ALL.get(i).kind(), NamePlace.ALL.get(i).pattern(), edits);
      }
    }
  }

  private void apply(Kind kind, Pattern place, Edits edits) {
    for (Matcher m = place.matcher(edits.text()); m.find(); ) {
      for (int group = 1; group <= m.groupCount(); group++) {
        if (m.start(group) >= 0 && !words.has(m.group(group))) {
          name(kind, edits, m.start(group), m.end(group));
        }
      }
    }
  }

  /** {@code CORP\\user}; but in a text in quotes, {@code \\n} is the end of a line. */
  private void accounts(Edits edits) {
    boolean mayBeEscape = edits.text().indexOf('"') >= 0;
    for (Matcher m = ACCOUNT.matcher(edits.text()); m.find(); ) {
      boolean isEscape = mayBeEscape
          && m.end(2) - m.start(2) == 1
          && "nrtbfu".indexOf(m.group(3).charAt(0)) >= 0;
      if (!isEscape) {
        name(Kind.HOST, edits, m.start(1), m.end(1));
        name(Kind.USER, edits, m.start(3), m.end(3));
      }
    }
  }

  /** A lease of an address names its host after the hardware address. */
  void findLease(Edits edits, int macStart, int macEnd) {
    String text = edits.text();
    Matcher host = LEASE_HOST.matcher(text).region(macEnd, text.length());
    if (LEASE.matcher(text.substring(0, macStart)).matches() && host.lookingAt()) {
      name(Kind.HOST, edits, host.start(1), host.end(1));
    }
  }

  /** A name stands there, whatever else the word may mean. */
  void name(Kind kind, Edits edits, int start, int end) {
    String name = edits.text().substring(start, end);
    if (!edits.isFree(start, end)
        || KnownNames.core(name).isEmpty()
        || name.equals("admin")
        || name.equals(ROOT)
        || name.equals("global")
        || ADDRESS.matcher(name).matches()
        || NUMBER.matcher(name).matches()) {
      return;
    }
    if (kind == Kind.HOST && common.isHost(name)) {
      edits.keep(start, end);
    } else {
      edits.replace(kind, start, end, learned(kind, name));
    }
  }

  /**
   * What stands for a name, which is found from now on wherever it stands; the signs around it
   * stay.
   */
  String learned(Kind kind, String written) {
    String name = KnownNames.core(written);
    if (name.isEmpty()) {
      return written;
    }
    if (isTelling(name)) {
      pseudonyms.learn(kind, name);
    }
    if (kind == Kind.USER && name.indexOf(' ') > 0) {
      for (String part : name.split(" ", 4)) {
        if (PART.matcher(part).matches() && isTelling(part)) {
          pseudonyms.learn(kind, part);
        }
      }
    }
    return written.replace(name, pseudonyms.name(kind, name));
  }

  /** Whether a name is no word that stands all over a capture. */
  private boolean isTelling(String name) {
    return name.length() > 2
        && !words.has(name)
        && !NUMBER.matcher(name).matches()
        && !common.isUnit(name);
  }

  /** The names that were seen before, wherever they stand. */
  void findKnown(Edits edits) {
    if (!pseudonyms.known().isEmpty()) {
      pseudonyms
          .known()
          .find(
              edits.text(),
              edits.chars(),
              (start, end, named) -> edits.replace(
                  named.kind(), start, end, named.as(edits.text().substring(start, end))));
    }
  }
}
