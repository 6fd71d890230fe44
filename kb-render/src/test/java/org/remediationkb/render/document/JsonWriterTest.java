package org.remediationkb.render.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

  @Test
  void nothingComesOutThatATerminalWouldTakeForMoreThanText() {
    String json = JsonWriter.text(false, out -> {
      out.text("found", "a\u007fb\u0085\u202e\"\\ü");
      out.texts("all", List.of("\u007f", "~"));
    });

    assertThat(json)
        .isEqualTo(
            "{\"found\":\"a\\uFFFDb\\u0085\\u202E\\\"\\\\\\u00FC\",\"all\":[\"\\uFFFD\",\"~\"]}\n");
  }

  @Test
  void anObjectThatStandsForAnElementIsWrittenAsAnyOther() {
    String one =
        JsonWriter.text(true, out -> out.object("place", 7, line -> out.number("line", line)));
    String other = JsonWriter.text(true, out -> out.object("place", () -> out.number("line", 7)));

    assertThat(one).isEqualTo(other).contains("\"line\": 7");
  }
}
