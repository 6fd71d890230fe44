package org.remediationkb.rules.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.FactType;
import org.remediationkb.model.fact.Located;
import org.remediationkb.model.fact.Subject;
import org.remediationkb.rules.ShippedContent;
import org.remediationkb.rules.condition.Ownership;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ContentReader;

/** A subject of its own: links belong to members, and members to a cluster. */
class BelongingTest {

  /** Whether something works. */
  public enum State {
    UP,
    DOWN
  }

  /** Which member. */
  public record MemberName(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  @Subject(name = "cluster", section = "cluster", shape = Subject.Shape.SINGLE)
  public record Cluster(Reading<State> state) implements Fact {
    @Override
    public String about() {
      return "cluster";
    }
  }

  @Subject(name = "member", section = "members", shape = Subject.Shape.LIST, belongsTo = "cluster")
  public record Member(MemberName name, Source source, Reading<State> state) implements Located {
    @Override
    public String about() {
      return name.text();
    }
  }

  @Subject(name = "link", section = "links", shape = Subject.Shape.LIST, belongsTo = "member")
  public record Link(String port, Source source, Reading<MemberName> member, Reading<State> state)
      implements Located {
    @Override
    public String about() {
      return port;
    }
  }

  @Subject(name = "self", section = "selves", shape = Subject.Shape.LIST, belongsTo = "self")
  public record Self(String name) implements Fact {
    @Override
    public String about() {
      return name;
    }
  }

  private static final FactKinds KINDS =
      kinds(FactType.of(Cluster.class), FactType.of(Member.class), FactType.of(Link.class));
  private static final Source LINE = new Source("case.yaml", 1);
  private static final String UNTIL = "until: somebody has been there";

  private static final Fact CLUSTER = new Cluster(Reading.known(State.DOWN, "down", LINE));
  private static final Fact M1 = member("m1");
  private static final Fact M2 = member("m2");
  private static final Fact PORT1 = link("port1", Reading.known(new MemberName("m1"), "m1", LINE));
  private static final Fact PORT2 = link("port2", Reading.known(new MemberName("m2"), "m2", LINE));
  private static final Fact LOOSE = link("loose", Reading.notCollected());

  private static FactKinds kinds(FactType... types) {
    return FactKinds.of(List.of(types), Case::new);
  }

  private static Fact member(String name) {
    return new Member(new MemberName(name), LINE, Reading.known(State.DOWN, "down", LINE));
  }

  private static Fact link(String port, Reading<MemberName> member) {
    return new Link(port, LINE, member, Reading.known(State.DOWN, "down", LINE));
  }

  private Path folder;

  @BeforeEach
  void aContent(@TempDir Path empty) throws IOException {
    folder = empty;
    Files.createDirectories(folder.resolve("remediations"));
    Files.createDirectories(folder.resolve("articles"));
    Files.writeString(
        folder.resolve("commands.yaml"), "language: toy\ncontexts: []\ncommands: []\n");
    Files.writeString(folder.resolve("vocabulary.yaml"), """
        - say: a cluster
          drl: "$cluster : Cluster()"
        - say: a member
          drl: "$member : Member()"
        - say: a link
          drl: "$link : Link()"
        - say: that is down
          drl: state == DOWN
        """);
    page("cluster", "");
    page("member", "");
    page("link", "");
  }

  /** A page that holds for everything of a kind that is down. */
  private void page(String about, String key) throws IOException {
    Files.writeString(
        folder.resolve("remediations/" + about + "-down.md"), """
        ---
        title: A %1$s is down
        about: %1$s
        severity: problem
        %2$s
        ---
        ## When
        - a %1$s
          - that is down
        ## Why
        Because.
        ## Do
        Something.
        ## Check
        It is up.
        ## Example
        ```yaml
        {}
        ```
        ## Near miss
        ```yaml
        {}
        ```
        """.formatted(about, key));
  }

  private ContentLibrary library() throws IOException {
    return ContentReader.read(folder, KINDS)
        .value()
        .orElseThrow(() -> new AssertionError(complaints()));
  }

  private String complaints() {
    try {
      return ShippedContent.messages(ContentReader.read(folder, KINDS));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What is made of a case by Drools, and as well by the second reading. */
  private Diagnosis diagnose(Fact... facts) throws IOException {
    ContentLibrary library = library();
    Case given = new Case("case", List.of(facts));
    Diagnosis diagnosis = new Diagnostician(library).diagnose(given);
    Diagnosis second = Diagnostician.ofStates(library).diagnose(given);
    assertThat(second.entries()).isEqualTo(diagnosis.entries());
    assertThat(steps(second)).isEqualTo(steps(diagnosis));
    return diagnosis;
  }

  private List<String> found(Fact... facts) throws IOException {
    return diagnose(facts).entries().stream().map(Object::toString).toList();
  }

  private static List<String> steps(Diagnosis diagnosis) {
    return diagnosis.plan().stream()
        .map(step -> step.subjects().stream().map(Fact::about).toList() + " " + step.waitsFor())
        .toList();
  }

  @Test
  void whatIsFoundOfAMemberStandsInsteadOfWhatIsFoundOfItsLinks() throws IOException {
    page("member", "instead-of: [link-down]");
    assertThat(found(M1, PORT1, PORT2))
        .containsExactlyInAnyOrder(
            "member-down about m1",
            "link-down about port1, replaced by member-down",
            "link-down about port2");
  }

  @Test
  void whatIsFoundOfALinkStandsInsteadOfWhatIsFoundOfItsMember() throws IOException {
    page("link", "instead-of: [member-down]");
    assertThat(found(M1, M2, PORT1))
        .containsExactlyInAnyOrder(
            "link-down about port1",
            "member-down about m1, replaced by link-down",
            "member-down about m2");
  }

  @Test
  void twoLevelsApartToo() throws IOException {
    page("cluster", "instead-of: [link-down]");
    assertThat(found(CLUSTER, M1, PORT1, PORT2))
        .containsExactlyInAnyOrder(
            "cluster-down about cluster",
            "member-down about m1",
            "link-down about port1, replaced by cluster-down",
            "link-down about port2, replaced by cluster-down");
    page("cluster", "");
    page("link", "instead-of: [cluster-down]");
    assertThat(found(CLUSTER, M1, PORT1))
        .containsExactlyInAnyOrder(
            "cluster-down about cluster, replaced by link-down",
            "member-down about m1",
            "link-down about port1");
  }

  @Test
  void aLinkOfWhichTheMemberIsNotKnownBelongsToTheClusterAlone() throws IOException {
    page("member", "instead-of: [link-down]");
    assertThat(found(M1, LOOSE)).contains("link-down about loose");
    page("member", "");
    page("cluster", "instead-of: [link-down]");
    assertThat(found(CLUSTER, M1, LOOSE))
        .contains("link-down about loose, replaced by cluster-down");
  }

  @Test
  void theNearestThatStandsIsNamedThroughAllLevels() throws IOException {
    page("cluster", "instead-of: [member-down]");
    page("member", "instead-of: [link-down]");
    assertThat(found(CLUSTER, M1, PORT1))
        .containsExactlyInAnyOrder(
            "cluster-down about cluster",
            "member-down about m1, replaced by cluster-down",
            "link-down about port1, replaced by cluster-down");
  }

  @Test
  void aLinkWaitsForItsMemberAndForNoOther() throws IOException {
    page("member", UNTIL);
    page("link", "after: [member-down]");
    assertThat(steps(diagnose(M1, PORT1, PORT2)))
        .containsExactly("[m1] []", "[port2] []", "[port1] [member-down]");
  }

  @Test
  void aMemberWaitsForItsLinks() throws IOException {
    page("link", UNTIL);
    page("member", "after: [link-down]");
    assertThat(steps(diagnose(M1, M2, PORT1)))
        .containsExactly("[port1] []", "[m2] []", "[m1] [link-down]");
  }

  @Test
  void aLinkWaitsForItsClusterAndTheClusterForAnyLink() throws IOException {
    page("cluster", UNTIL);
    page("link", "after: [cluster-down]");
    assertThat(steps(diagnose(CLUSTER, M1, PORT1, LOOSE)))
        .containsExactly("[cluster] []", "[m1] []", "[port1, loose] [cluster-down]");
    page("cluster", "after: [link-down]");
    page("link", UNTIL);
    assertThat(steps(diagnose(CLUSTER, M1, PORT1)))
        .containsExactly("[m1] []", "[port1] []", "[cluster] [link-down]");
  }

  @Test
  void nothingBelongsToItselfOrToWhatIsNotThere() {
    assertThatThrownBy(() -> new Ownership(kinds(FactType.of(Self.class))))
        .hasMessage("Self can't belong to self");
    assertThatThrownBy(() -> new Ownership(kinds(FactType.of(Link.class))))
        .hasMessage("Link can't belong to member");
  }
}
