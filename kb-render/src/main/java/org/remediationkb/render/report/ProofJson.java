package org.remediationkb.render.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.remediationkb.render.document.JsonWriter;
import org.remediationkb.rules.analysis.prove.Proof;
import org.remediationkb.rules.analysis.prove.Proof.Counterexample;

/**
 * A proof for programs: {@code {"states", "left-out": [], "parts": [{"about", "remediations": [],
 * "axes": [{"name", "choices"}], "states", "decided-by-drools", "verdicts"}], "claims": [{"claim", "sentence", "proved",
 * "counterexamples": [{"message", "remediations": [], "facts"}]}]}}.
 *
 * <p>The outer {@code states} is a whole number of any size. {@code left-out} names the kinds of fact
 * that were not gone through. {@code facts} is a fact file, empty where there is none; the name of a
 * claim stays, its sentence may be worded otherwise one day.
 */
public final class ProofJson implements Report<Proof> {

  @Override
  public void write(Proof proof, Writer out) throws IOException {
    JsonWriter.write(out, true, json -> {
      json.number("states", proof.states());
      json.texts("left-out", proof.leftOut());
      json.objects("parts", proof.parts(), part -> part(part, json));
      json.objects("claims", proof.answers(), answer -> answer(answer, json));
    });
  }

  private static void part(Proof.PartSize part, JsonWriter json) throws IOException {
    json.text("about", part.about());
    json.texts("remediations", part.remediations());
    json.objects("axes", part.axes(), axis -> {
      json.text("name", axis.name());
      json.number("choices", axis.choices());
    });
    json.number("states", part.states());
    json.number("decided-by-drools", part.decided());
    json.number("verdicts", part.verdicts());
  }

  private static void answer(Proof.Answer answer, JsonWriter json) throws IOException {
    json.text("claim", answer.claim().id());
    json.text("sentence", answer.claim().sentence());
    json.truth("proved", answer.isProved());
    counterexamples(answer.counterexamples(), json);
  }

  static void counterexamples(List<Counterexample> all, JsonWriter json) throws IOException {
    json.objects("counterexamples", all, against -> {
      json.text("message", against.message());
      json.texts("remediations", against.remediations());
      json.text("facts", against.facts());
    });
  }
}
