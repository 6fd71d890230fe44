package org.remediationkb.rules.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Case;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKind;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.fact.Property;
import org.remediationkb.model.fact.Subject;
import org.remediationkb.model.fact.Subject.Shape;
import org.remediationkb.model.value.Term;
import org.remediationkb.model.value.TermType;
import org.remediationkb.model.value.TextType;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.condition.Ownership;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ContentReader;

/** A subject of its own: links belong to members, and members to a cluster. */
class BelongingTest {

  private static final TextType NAME = TextType.of("[a-z0-9]{1,9}", "a name", "m1", "MEMBER");
  private static final TextType PORT = TextType.of("[a-z0-9]{1,9}", "a port", "port1", "PORT");
  private static final TermType STATE = TermType.of(Term.of("up"), Term.of("down"));

  private static final FactKind CLUSTER_KIND = FactKind.of(
      "Cluster",
      new Subject("cluster", "cluster", Shape.SINGLE, false),
      "The cluster.",
      Property.collected("state", STATE, "Its state."));
  private static final FactKind MEMBER = FactKind.of(
          "Member",
          new Subject("member", "members", Shape.LIST, false),
          "Its members.",
          Property.identity("name", NAME, "Its name."),
          Property.collected("state", STATE, "Its state."))
      .belongingTo("cluster");
  private static final FactKind LINK = FactKind.of(
          "Link",
          new Subject("link", "links", Shape.LIST, false),
          "Their links.",
          Property.identity("port", PORT, "Its port."),
          Property.collected("member", NAME, "Its member."),
          Property.collected("state", STATE, "Its state."))
      .belongingTo("member");
  private static final FactKind SELF = FactKind.of(
          "Self",
          new Subject("self", "selves", Shape.LIST, false),
          "What belongs to itself.",
          Property.identity("name", NAME, "Its name."))
      .belongingTo("self");

  private static final FactKinds KINDS = FactKinds.of(CLUSTER_KIND, MEMBER, LINK);
  private static final String UNTIL = "until: somebody has been there";

  private static final Fact CLUSTER = fact(CLUSTER_KIND, Map.of("state", "down"));
  private static final Fact M1 = fact(MEMBER, Map.of("name", "m1", "state", "down"));
  private static final Fact M2 = fact(MEMBER, Map.of("name", "m2", "state", "down"));
  private static final Fact PORT1 =
      fact(LINK, Map.of("port", "port1", "member", "m1", "state", "down"));
  private static final Fact PORT2 =
      fact(LINK, Map.of("port", "port2", "member", "m2", "state", "down"));
  private static final Fact LOOSE = fact(LINK, Map.of("port", "loose", "state", "down"));

  private static Fact fact(FactKind type, Map<String, String> texts) {
    Source line = new Source("case.yaml", 1);
    Map<Property, Reading<?>> known = new HashMap<>();
    texts.forEach((name, text) -> {
      Property property = type.property(name).orElseThrow();
      known.put(property, property.known(text, text, line).orElseThrow());
    });
    return new Fact(type, line, known);
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
          introduces: cluster
        - say: a member
          introduces: member
        - say: a link
          introduces: link
        - say: that is down
          where:
            state: down
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
    return ContentReader.read(ContentLayout.of(folder), KINDS)
        .value()
        .orElseThrow(() -> new AssertionError(complaints()));
  }

  private String complaints() {
    try {
      return HydroContent.messages(ContentReader.read(ContentLayout.of(folder), KINDS));
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
    assertThatThrownBy(() -> new Ownership(FactKinds.of(SELF)))
        .hasMessage("Self can't belong to self");
    assertThatThrownBy(() -> new Ownership(FactKinds.of(LINK)))
        .hasMessage("Link can't belong to member");
  }
}
