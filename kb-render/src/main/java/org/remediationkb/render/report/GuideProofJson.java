package org.remediationkb.render.report;

import java.io.IOException;
import java.io.Writer;
import org.remediationkb.render.document.JsonWriter;
import org.remediationkb.rules.analysis.prove.GuideProof;

/**
 * A proof of the guide for programs: {@code {"parts": [{"about", "remediations": [], "states",
 * "questions", "most", "asked", "best-at-least"}], "claims": [{"claim", "sentence", "proved",
 * "counterexamples": [{"message", "remediations": [], "facts"}]}]}}.
 *
 * <p>{@code asked} counts the questions in all states together; {@code best-at-least} is how many the best
 * order needs at most, or fewer.
 */
public final class GuideProofJson implements Report<GuideProof> {

  @Override
  public void write(GuideProof proof, Writer out) throws IOException {
    JsonWriter.write(out, true, json -> {
      json.objects("parts", proof.parts(), part -> part(part, json));
      json.objects("claims", proof.answers(), answer -> {
        json.text("claim", answer.claim().id());
        json.text("sentence", answer.claim().sentence());
        json.truth("proved", answer.isProved());
        ProofJson.counterexamples(answer.counterexamples(), json);
      });
    });
  }

  private static void part(GuideProof.Part part, JsonWriter json) throws IOException {
    json.text("about", part.about());
    json.texts("remediations", part.remediations());
    json.number("states", part.states());
    json.number("questions", part.questions());
    json.number("most", part.most());
    json.number("asked", part.asked());
    json.number("best-at-least", part.fewest());
  }
}
