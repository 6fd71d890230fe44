package org.remediationkb.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.model.fact.Case;
import org.remediationkb.rules.analysis.FactFileText;
import org.remediationkb.rules.analysis.prove.Prover;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.PromisesReader;
import org.remediationkb.web.ScriptInNode.Given;

/**
 * The script decides states that {@code kb prove} goes through, of all subjects, as Drools decides them. They are
 * given to both as fact files, so that what follows from other facts is drawn from them again.
 */
class StateScriptTest {

  /** Few in each build; ten thousand take some minutes: {@code -Dkb.states=10000}. */
  private static final int STATES = Integer.getInteger("kb.states", 300);

  private static final long SEED = 20260105;

  @TempDir
  private static Path folder;

  @Test
  void decidesStatesAsDroolsDoes() throws Exception {
    ScriptInNode script = ScriptInNode.of(folder);
    Prover prover = PromisesReader.read(ContentLayout.of(ScriptInNode.CONTENT), script.library())
        .value()
        .map(promises -> Prover.of(script.library(), promises))
        .orElseThrow();
    List<Case> states = prover.sample(STATES, SEED);
    assertThat(states).hasSize(STATES);
    FactFileText text = new FactFileText(script.library().kinds());
    List<Given> files = new ArrayList<>();
    for (Case state : states) {
      String name = "state-" + files.size() + ".yaml";
      String facts = "case: state\n" + text.of(state); // one of them says nothing else
      files.add(new Given(name, facts.getBytes(StandardCharsets.UTF_8)));
    }
    script.compare(files);
  }
}
