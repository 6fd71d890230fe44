package org.remediationkb.model.capture.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NavigationTest {

  private final Navigation navigation = new Navigation();

  private void at(String line) {
    Prompt prompt = Prompt.parse(line).orElseThrow();
    navigation.prompt(prompt);
    navigation.typed(List.of(prompt.typed().split(" ")));
  }

  private String vdom() {
    return navigation.scope().vdom().orElse("");
  }

  @Test
  void entersAndLeavesVdoms() {
    at("fw # config vdom");
    at("fw (vdom) # edit root");
    navigation.announced("root");
    assertThat(vdom()).isEqualTo("root");
    at("fw (root) # next");
    at("fw (vdom) # edit branch");
    at("fw (branch) # end");
    assertThat(vdom()).isEqualTo("branch");
    at("fw # conf global");
    assertThat(vdom()).isEmpty();
    at("fw (global) # show");
    assertThat(vdom()).isEqualTo("global");
  }

  @Test
  void tablesAndEntriesAreNoVdoms() {
    at("fw (root) # config user local");
    at("fw (local) # edit jdoe");
    assertThat(navigation.isInConfiguration()).isTrue();
    at("fw (jdoe) # end");
    assertThat(vdom()).isEqualTo("root");
    at("fw (root) # show");
    assertThat(navigation.isInConfiguration()).isFalse();
  }

  @Test
  void logThatBeginsInTheMiddle() {
    at("fw(Primary) (branch) # show");
    assertThat(navigation.scope().unit()).contains("fw");
    assertThat(vdom()).isEqualTo("branch");
    navigation.reset();
    assertThat(navigation.scope()).isEqualTo(Scope.UNKNOWN);
  }

  @Test
  void aVdomThatIsNamedLikeATable() {
    at("fw # config vdom");
    at("fw (vdom) # edit local");
    at("fw (local) # config user local");
    at("fw (local) # edit jdoe");
    at("fw (jdoe) # end");
    at("fw (local) # show user local");
    assertThat(vdom()).isEqualTo("local");
    assertThat(navigation.isInConfiguration()).as("the whole list is shown").isFalse();
  }
}
