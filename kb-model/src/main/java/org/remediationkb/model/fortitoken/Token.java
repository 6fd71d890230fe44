package org.remediationkb.model.fortitoken;

import java.util.List;
import java.util.Optional;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Derived;
import org.remediationkb.model.fact.Description;
import org.remediationkb.model.fact.Located;
import org.remediationkb.model.fact.Subject;

/**
 * A token.
 *
 * @param serial its serial number
 * @param source where it was first read
 * @param seed whether the configuration holds its seed
 * @param status its status in the configuration
 * @param report what {@code diagnose fortitoken info} says of it, which is a separate matter
 * @param drift the drift of its clock, in steps; may be negative
 * @param assignedTo who has it; an empty list is known to be nobody
 * @param licence the licence a mobile token came with
 * @param lockReleasedRecently whether the vendor released its activation lock a short while ago, so
 *     that one attempt is left
 */
@Description("The tokens.")
@Subject(
    name = "token",
    section = "tokens",
    shape = Subject.Shape.LIST,
    unique = true,
    belongsTo = "fortigate")
public record Token(
    @Description("Its serial number.") TokenSerial serial,
    Source source,

    @Description("Whether the configuration holds its seed.")
    Reading<Seed> seed,

    @Description("Its status in the configuration.") Reading<ConfiguredStatus> status,

    @Description("The exact status in diagnose fortitoken info.")
    Reading<TokenReport> report,

    @Description("The drift of its clock, in steps.") Reading<Integer> drift,

    @Description("The users and administrators it is assigned to; an empty list if there are none.")
    Reading<List<TokenHolder>> assignedTo,

    @Description("The licence that a mobile token belongs to.")
    Reading<LicenceNumber> licence,

    @Description("Whether the vendor recently released its activation lock.")
    Reading<Boolean> lockReleasedRecently)
    implements Located {

  /** A token of which nothing but the serial is known. */
  public static Token unknown(TokenSerial serial, Source source) {
    return new Token(
        serial,
        source,
        Reading.notCollected(),
        Reading.notCollected(),
        Reading.notCollected(),
        Reading.notCollected(),
        Reading.notCollected(),
        Reading.notCollected(),
        Reading.notCollected());
  }

  /** This token as {@code diagnose fortitoken info} shows it. */
  public Token reporting(Reading<TokenReport> reported, Reading<Integer> driftOfClock) {
    return new Token(
        serial,
        source,
        seed,
        status,
        reported,
        driftOfClock,
        assignedTo,
        licence,
        lockReleasedRecently);
  }

  /** This token as the configuration lists it. */
  public Token configured(
      Reading<Seed> itsSeed, Reading<ConfiguredStatus> itsStatus, Reading<LicenceNumber> from) {
    return new Token(
        serial, source, itsSeed, itsStatus, report, drift, assignedTo, from, lockReleasedRecently);
  }

  @Override
  public String about() {
    return serial.text();
  }

  /** Hard or mobile, by its serial. */
  @Derived(from = "serial")
  public Reading<TokenKind> kind() {
    return bySerial(serial.kind());
  }

  /** The model, by its serial. */
  @Derived(from = "serial")
  public Reading<TokenModel> model() {
    return bySerial(serial.model());
  }

  private <T> Reading<T> bySerial(Optional<T> value) {
    return value
        .map(known -> Reading.known(known, serial.text(), source))
        .orElseGet(Reading::notCollected);
  }

  /** Whether anybody has it. */
  @Derived(from = "assignedTo")
  public Reading<Assignment> assignment() {
    return assignedTo.map(who -> who.isEmpty() ? Assignment.UNASSIGNED : Assignment.ASSIGNED);
  }

  /** The local users that have it. */
  @Derived(from = "assignedTo")
  public Reading<List<LocalUser>> localUsers() {
    return holders(LocalUser.class);
  }

  /** The administrators that have it. */
  @Derived(from = "assignedTo")
  public Reading<List<Administrator>> administrators() {
    return holders(Administrator.class);
  }

  /** Those who have it of whom only the name is known. */
  @Derived(from = "assignedTo")
  public Reading<List<NamedHolder>> namedHolders() {
    return holders(NamedHolder.class);
  }

  private <T extends TokenHolder> Reading<List<T>> holders(Class<T> kind) {
    return assignedTo.map(
        who -> who.stream().filter(kind::isInstance).map(kind::cast).toList());
  }
}
