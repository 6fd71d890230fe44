package org.remediationkb.model.fortitoken;

import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.fact.Description;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.Subject;

/**
 * The e-mail that brings a user the activation code. Every case has one, even where nothing of it
 * was collected.
 *
 * @param activationCode whether the code arrived
 * @param mailboxPassword whether the password of the sending mailbox is still good; somebody states
 *     it, no product output tells it
 */
@Description("The e-mail with the activation code.")
@Subject(name = "email", section = "email", shape = Subject.Shape.SINGLE, belongsTo = "fortigate")
public record ActivationEmail(
    @Description("Whether the code arrived.") Reading<Delivery> activationCode,

    @Description("Whether the password of the sending mailbox is still valid.")
    Reading<Validity> mailboxPassword)
    implements Fact {

  @Override
  public String about() {
    return "email";
  }
}
