package org.remediationkb.model.capture.configuration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remediationkb.model.capture.command.ClaimSink;
import org.remediationkb.model.capture.transcript.Line;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.value.Text;

/**
 * What {@code get system status} says of a unit, which collectors also write as comments above a
 * configuration. Other products of the vendor have the same command: of one of them, only its name is
 * told.
 */
public final class UnitStatus {

  private static final Pattern VERSION = Pattern.compile(
      "Version: *+(Forti[A-Za-z]{1,30}+)\\S{0,60}+ v?+([0-9.]{1,20}+)(?:[, ].*+)?+");
  private static final Pattern PRODUCT =
      Pattern.compile("Platform Full Name *+: *+(Forti[A-Za-z]{1,30}+).*+");
  private static final Pattern FORTIOS = Pattern.compile("Forti(?:Gate|WiFi|Carrier|Firewall).*+");
  private static final Pattern VDOMS = Pattern.compile(
      "Virtual domains status: *+([0-9]{1,5}+) in NAT mode, ([0-9]{1,5}+) in TP mode.*+");
  private static final Pattern HOST_NAME =
      Pattern.compile("Hostname: *+(?![*]++$)([\\p{L}\\p{N}_*][\\p{L}\\p{N}_.* -]{0,63}+)");
  private static final Pattern MASKED = Pattern.compile("(?i).*(?:[*]|XXX).*");
  private static final Pattern OTHER = Pattern.compile("[A-Za-z][A-Za-z0-9 ./()_-]{0,60}+:.*+");

  private final FactKind unit;
  private final Map<Property, Known<?>> said = new LinkedHashMap<>();
  private Optional<Integer> vdomCount = Optional.empty();
  private Optional<String> hostName = Optional.empty();
  private Optional<String> otherProduct = Optional.empty();
  private Optional<Line> first = Optional.empty();

  /** Nothing is read yet; units are of this kind. */
  public UnitStatus(FactKind unit) {
    this.unit = unit;
  }

  /** Whether a line says which product this is, and which version of it. */
  public static boolean isVersion(String text) {
    return VERSION.matcher(text).matches();
  }

  /** Reads a line; false where it is not understood. */
  public boolean read(String text, Line line) {
    if (text.startsWith("Version:")) {
      return readVersion(text, line);
    }
    if (text.startsWith("Serial-Number:")) {
      String value = value(text);
      boolean isMasked = MASKED.matcher(value).matches();
      return says("serial", isMasked ? "" : value, value, line) || isMasked;
    }
    Matcher name = HOST_NAME.matcher(text);
    if (name.matches()) {
      hostName = Optional.of(name.group(1));
      return true;
    }
    if (text.startsWith("Virtual domain configuration:")) {
      String value = value(text);
      return says("vdoms", mode(value), value, line);
    }
    return readOther(text, line);
  }

  private boolean readVersion(String text, Line line) {
    Matcher parts = VERSION.matcher(text);
    if (!parts.matches()) {
      return false;
    }
    if (isOther(parts.group(1), line)) {
      return true;
    }
    return says("fortios", parts.group(2), text, line);
  }

  /** What is said again and not understood is not known any more. */
  private boolean says(String name, String value, String text, Line line) {
    Property property = unit.property(name).orElseThrow();
    Optional<Known<?>> known = property.known(value, text, line.source());
    known.ifPresentOrElse(k -> said.put(property, k), () -> said.remove(property));
    return known.isPresent();
  }

  private boolean readOther(String text, Line line) {
    Matcher product = PRODUCT.matcher(text);
    if (product.matches() && isOther(product.group(1), line)) {
      return true;
    }
    Matcher count = VDOMS.matcher(text);
    if (count.matches()) {
      vdomCount = Optional.of(Integer.parseInt(count.group(1)) + Integer.parseInt(count.group(2)));
    }
    return OTHER.matcher(text).matches();
  }

  private boolean isOther(String product, Line line) {
    boolean isOther = !FORTIOS.matcher(product).matches();
    if (isOther) {
      otherProduct = Optional.of(product);
      first = Optional.of(line);
    }
    return isOther;
  }

  private static String value(String text) {
    return text.substring(text.indexOf(':') + 1).strip();
  }

  /** Besides these, releases have had several ways to split: {@code split-task}, {@code split-vdom}. */
  private static String mode(String text) {
    return switch (text) {
      case "disable" -> "disabled";
      case "enable", "multiple", "multi-vdom" -> "enabled";
      default -> text.startsWith("split") ? "enabled" : "";
    };
  }

  /** Tells what was read. */
  public void tell(ClaimSink facts) {
    if (otherProduct.isPresent()) {
      facts.otherProduct(otherProduct.get(), first.orElseThrow());
      return;
    }
    facts.unit(serial(), hostName);
    vdomCount.ifPresent(facts::vdoms);
    said.forEach(facts.thing(unit)::has);
  }

  private Optional<Text> serial() {
    return unit.property("serial")
        .flatMap(property -> Optional.ofNullable(said.get(property)))
        .map(known -> (Text) known.value());
  }
}
