package org.remediationkb.model.fortitoken;

import java.util.List;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Derived;
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
@Subject(name = "token", section = "tokens", shape = Subject.Shape.LIST, unique = true)
public record Token(
    TokenSerial serial,
    Source source,
    Reading<Seed> seed,
    Reading<ConfiguredStatus> status,
    Reading<TokenReport> report,
    Reading<Integer> drift,
    Reading<List<UserName>> assignedTo,
    Reading<LicenceNumber> licence,
    Reading<Boolean> lockReleasedRecently)
    implements Located {

  /** A token of which nothing but the serial is known. */
  static Token unknown(TokenSerial serial, Source source) {
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

  @Override
  public String about() {
    return serial.text();
  }

  /** Hard or mobile, by its serial. */
  @Derived
  public Reading<TokenKind> kind() {
    return Reading.known(serial.kind(), serial.text(), source);
  }

  /** The model, by its serial. */
  @Derived
  public Reading<TokenModel> model() {
    return Reading.known(serial.model(), serial.text(), source);
  }

  /** Whether anybody has it. */
  @Derived
  public Reading<Assignment> assignment() {
    return assignedTo.map(who -> who.isEmpty() ? Assignment.UNASSIGNED : Assignment.ASSIGNED);
  }
}
