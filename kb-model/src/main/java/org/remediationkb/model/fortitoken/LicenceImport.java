package org.remediationkb.model.fortitoken;

import java.util.Comparator;
import java.util.stream.Stream;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.fact.Derived;
import org.remediationkb.model.fact.Description;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.Subject;

/**
 * An attempt to import a licence for mobile tokens, with what it answered.
 *
 * @param errorCode the code in the answer of the service
 * @param errorMessage the message beside it
 * @param returnCode the code that the command printed at its end
 */
@Description("Attempts to import a licence for mobile tokens.")
@Subject(
    name = "licence-import",
    section = "licence-imports",
    shape = Subject.Shape.LIST,
    belongsTo = "fortigate")
public record LicenceImport(
    @Description("The error_code in the service's answer.") Reading<LicenceErrorCode> errorCode,

    @Description("The exact error_message beside it.") Reading<LicenceErrorMessage> errorMessage,

    @Description("The return code that the command printed at the end.")
    Reading<LicenceReturnCode> returnCode)
    implements Fact {

  @Override
  public String about() {
    return "licence-import";
  }

  /**
   * Whether all that is known of the failure is on record: it is not as soon as one of the codes or
   * the message is not, so that more evidence never takes that back. An import that succeeded, or of
   * which nothing is known, has none.
   */
  @Derived(from = {"errorCode", "errorMessage", "returnCode"})
  public Reading<LicenceFailure> failure() {
    return Stream.of(failure(errorCode), failure(errorMessage), failure(returnCode))
        .flatMap(reading -> reading.known().stream())
        .max(Comparator.comparing(Reading.Known::value))
        .<Reading<LicenceFailure>>map(known -> known)
        .orElseGet(Reading::notCollected);
  }

  private static <A extends LicenceAnswer> Reading<LicenceFailure> failure(Reading<A> answer) {
    return answer
        .filter(a -> !a.isSuccess())
        .map(a -> a.isRecognised() ? LicenceFailure.RECOGNISED : LicenceFailure.UNRECOGNISED);
  }
}
