package org.remediationkb.rules.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.factfile.FactFileShape;
import org.remediationkb.model.factfile.FactFileShape.Shape;
import org.remediationkb.rules.Toy;

/** What the rules of the water works tell apart. */
class DistinctionsTest {

  private FactFileShape shapes;

  @BeforeEach
  void load() throws IOException {
    shapes =
        Distinctions.shape(KnowledgeBase.load(Toy.FOLDER).value().orElseThrow().library());
  }

  private Optional<String> pump(String serial, String state, String keeper) {
    String file = String.format(
        "{\"pumps\": [{\"serial\": \"%s\", \"state\": \"%s\", \"kept-by\": [\"%s\"]}]}",
        serial, state, keeper);
    Optional<String> shape = shapes.of(file.getBytes(StandardCharsets.UTF_8)).map(Shape::text);
    assertThat(shape).isPresent();
    return shape;
  }

  @Test
  void pumpsAreAlikeWhateverTheirSerialAndTheirKeeper() {
    assertThat(pump("P10001", "jammed", "Ada")).isEqualTo(pump("P20002", "jammed", "Bob"));
  }

  @Test
  void theirStateTellsThemApart() {
    assertThat(pump("P10001", "jammed", "Ada")).isNotEqualTo(pump("P10001", "stopped", "Ada"));
  }

  @Test
  void aSerialThatIsWrongIsLikeNoOther() {
    assertThat(pump("P1", "jammed", "Ada")).isNotEqualTo(pump("P2", "jammed", "Ada"));
  }
}
