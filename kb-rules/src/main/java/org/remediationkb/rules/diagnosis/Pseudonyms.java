package org.remediationkb.rules.diagnosis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.remediationkb.model.factfile.Distinction.Names;

/** Names in place of others, each always the same, and no two of them alike. */
final class Pseudonyms {

  /** How much of a serial stays: it tells the model. */
  private static final int MODEL = 6;

  private static final Pattern SERIAL = Pattern.compile("[A-Z0-9]{10,}+");

  private final Map<String, String> pseudonyms = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * What stands for a name: itself where somebody asks for it.
   *
   * @param names what matters of it
   * @return empty where no other name matters in the same way
   */
  Optional<String> of(String name, Names names) {
    if (names.named().contains(name)) {
      return Optional.of(name);
    }
    Optional<String> present =
        Optional.ofNullable(pseudonyms.get(name)).filter(made -> isLike(name, made, names));
    Optional<String> made = present.or(() -> candidates(name, taken.size() + 1, names.beginning())
        .filter(other -> isLike(name, other, names))
        .filter(other -> !names.named().contains(other))
        .filter(taken::add)
        .findFirst());
    made.ifPresent(other -> pseudonyms.put(name, other));
    return made;
  }

  private static Stream<String> candidates(String name, int number, int beginning) {
    boolean isSerial = SERIAL.matcher(name).matches();
    int kept = Math.min(isSerial ? Math.max(MODEL, beginning) : beginning, name.length() / 2);
    String begin = name.substring(0, kept);
    int digits = Math.max(1, name.length() - kept);
    String filled = begin + String.format(Locale.ROOT, "%0" + digits + "d", number);
    String masked = begin + "***#" + number;
    return isSerial
        ? Stream.of(filled)
        : Stream.of("name-" + number, "host-" + number + ".example", masked, filled, begin + number)
            .filter(other -> other.startsWith(begin));
  }

  private static boolean isLike(String name, String other, Names names) {
    return names.forms().stream()
        .allMatch(form -> form.text(name).isPresent() == form.text(other).isPresent());
  }
}
