package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Description;
import org.remediationkb.model.fact.Located;
import org.remediationkb.model.fact.Subject;

/**
 * An attempt to activate a token with {@code execute fortitoken activate}.
 *
 * @param serial the token's serial
 * @param source where the attempt was read
 * @param output what the command answered
 */
@Description("Attempts to activate a token with execute fortitoken activate.")
@Subject(
    name = "activation",
    section = "activations",
    shape = Subject.Shape.LIST,
    belongsTo = "token")
public record Activation(
    @Description("The token's serial number.") TokenSerial serial,
    Source source,

    @Description("The exact answer of the command.") Reading<ActivationAnswer> output)
    implements Located {

  @Override
  public String about() {
    return serial.text();
  }
}
