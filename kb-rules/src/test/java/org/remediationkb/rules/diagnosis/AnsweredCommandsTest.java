package org.remediationkb.rules.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.capture.CaptureReader;
import org.remediationkb.rules.HydroContent;

/** Which commands need not be run again, because a capture has all of their answer. */
class AnsweredCommandsTest {

  private static final String USERS = """
      config user local
          edit "jdoe"
              set hydrotoken "HTK200BAA0000001"
          next
      end
      """;

  private static Set<String> answers(String log) throws IOException {
    CaptureReader reader =
        new CaptureReader(HydroContent.KINDS, HydroContent.LIBRARY.readers().commands());
    reader.read("a.log", new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)));
    return AnsweredCommands.of(reader.finish("a"), HydroContent.LIBRARY.commands());
  }

  @Test
  void aWholeListIsAnAnswer() throws IOException {
    assertThat(answers("fw # show user local\n" + USERS + "fw # \n"))
        .containsExactly("show-user-local");
  }

  @Test
  void aPartThatAFilterLeavesIsNone() throws IOException {
    assertThat(answers("fw # show user local | grep -f HTK\n" + USERS + "fw # \n"))
        .isEmpty();
  }

  @Test
  void theListOfOneVdomIsNoneForTheOthers() throws IOException {
    assertThat(answers("fw (root) # show user local\n" + USERS + "fw (root) # \n"))
        .isEmpty();
  }

  @Test
  void whatIsTrueOfTheWholeUnitIsAnAnswerInTheGlobalContextToo() throws IOException {
    assertThat(answers("""
            fw (global) # show system central-management
            config system central-management
                set type hydromanager
            end
            fw (global) #\s
            """)).containsExactly("show-central-management");
  }

  @Test
  void whatAnotherUnitAnsweredIsNone() throws IOException {
    String other = "other # show system central-management\n"
        + "config system central-management\n    set type hydromanager\nend\n";
    assertThat(answers("fw # show user local\n" + USERS + other))
        .containsExactly("show-user-local");
  }
}
