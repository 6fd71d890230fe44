package org.remediationkb.rules.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.remediationkb.rules.HydroContent;
import org.remediationkb.rules.analysis.prove.GuideProver;
import org.remediationkb.rules.guide.Guide.About;
import org.remediationkb.rules.guide.Guide.Asked;
import org.remediationkb.rules.guide.Guide.Progress;
import org.remediationkb.rules.guide.Guide.Thing;
import org.remediationkb.rules.guide.Question.Choice;
import org.remediationkb.rules.guide.Question.Form;

class GuideTest {

  private static final List<GuidePart> PARTS =
      GuideProver.of(HydroContent.FEW_PAGES).guide().value().orElseThrow();

  private static final Thing ONE = new Thing("token", "HTK210BAA0000001");
  private static final Thing OTHER = new Thing("token", "HTK210BAA0000002");
  private static final String ATTEMPT = "activations.that-answered--cmdb-save-error-";

  private final Guide guide = new Guide(PARTS);

  /** Asks on until the end; to a question that has no answer here, "I don't know" is one. */
  private Progress lead(
      List<Thing> things, Map<String, String> answers, Map<About, Integer> given) {
    Progress progress = guide.after(things, given);
    while (progress.next().isPresent()) {
      Asked asked = progress.next().get();
      int choice = asked.question().choice(answers.getOrDefault(asked.question().id(), "unknown"));
      assertThat(choice).as("%s", asked.question()).isNotEqualTo(DecisionGraph.OPEN);
      About about = new About(asked.question().id(), asked.thing());
      assertThat(given.put(about, choice)).as("%s is asked once", about).isNull();
      progress = guide.after(things, given);
    }
    assertThat(progress.open()).isEmpty();
    return progress;
  }

  private Progress lead(Map<String, String> answers) {
    return lead(List.of(ONE), answers, new HashMap<>());
  }

  private static List<String> ids(Progress progress) {
    return progress.found().stream().map(About::id).toList();
  }

  @Test
  void leadsToWhatIsWrong() {
    assertThat(ids(lead(Map.of("token.seed", "absent")))).containsExactly("seed-missing");
    assertThat(ids(lead(Map.of("token.seed", "absent", ATTEMPT, "yes"))))
        .as("which stands instead of the missing seed")
        .containsExactly("cmdb-save-error");
    assertThat(ids(lead(Map.of(ATTEMPT, "yes", "hydrogate.hydroos", "yes"))))
        .containsExactly("bug-1218458");
  }

  @Test
  void whoKnowsNothingIsAskedEachQuestionOnceAndToldNothing() {
    assertThat(lead(Map.of()).found()).isEmpty();
  }

  @Test
  void whatASerialTellsIsNotAsked() {
    Map<About, Integer> given = new HashMap<>();
    lead(List.of(ONE), Map.of(), given);
    assertThat(given).doesNotContainKey(new About("token.serial", ONE.name()));
    Thing masked = new Thing("token", "HTK***");
    lead(List.of(masked), Map.of(), given);
    assertThat(given).containsKey(new About("token.serial", masked.name()));
  }

  @Test
  void asksOnlyWhatCanStillChangeThePlan() {
    Map<About, Integer> given = new HashMap<>();
    lead(List.of(ONE), Map.of(ATTEMPT, "no"), given);
    assertThat(given.keySet())
        .as("the version matters only after a failed attempt")
        .extracting(About::id)
        .doesNotContain("hydrogate.hydroos");
  }

  @Test
  void whatATokenSharesWithOthersIsAskedOnce() {
    Map<About, Integer> given = new HashMap<>();
    Progress progress =
        lead(List.of(ONE, OTHER), Map.of(ATTEMPT, "yes", "hydrogate.hydroos", "yes"), given);
    assertThat(progress.found())
        .containsExactly(
            new About("bug-1218458", ONE.name()), new About("bug-1218458", OTHER.name()));
    assertThat(given.keySet()).contains(new About("hydrogate.hydroos", ""));
    assertThat(given.keySet())
        .filteredOn(a -> a.id().equals("hydrogate.hydroos"))
        .hasSize(1);
    assertThat(given.keySet()).filteredOn(a -> a.id().equals(ATTEMPT)).hasSize(2);
  }

  @Test
  void saysWhatAQuestionDecides() {
    Asked asked = guide.after(List.of(ONE), Map.of()).next().orElseThrow();
    Set<String> open = new TreeSet<>();
    asked.pages().forEach(page -> open.add(page.id()));
    assertThat(open)
        .isNotEmpty()
        .isSubsetOf(
            "bug-1218458", "cmdb-save-error", "seed-already-issued", "seed-missing", "stale-seed");
    assertThat(asked.thing()).isEqualTo(ONE.name());
  }

  @Test
  void exclusiveSentencesAreOneQuestion() {
    Question report = asked("token.report");
    assertThat(report.form()).isEqualTo(Form.WHICH);
    assertThat(report.choices())
        .extracting(Choice::label)
        .startsWith("I don't know")
        .contains(
            "that reports `token already activated, and seed won't be returned`", "none of these");
  }

  /** Every serial is of one of the models, so there is nothing to choose besides them. */
  @Test
  void aSerialIsAskedForByWhatItBeginsWith() {
    Question serial = asked("token.serial");
    assertThat(serial.choices())
        .extracting(Choice::label)
        .startsWith("I don't know")
        .doesNotContain("none of these");
    assertThat(serial.beginnings())
        .extracting(Question.Beginning::text)
        .contains("HTK200", "HTKMOB");
  }

  /** A pump works is well unless one of its pumps leaks; only then does anybody ask how it is. */
  @Test
  void aPageStandsOnlyWhereNoOtherThingHasOneInsteadOfIt() {
    DecisionGraph works = new DecisionGraph(List.of(2));
    GuidePart ofWorks = new GuidePart(
        "works",
        List.of(new GuidePart.Page("well", "works")),
        List.of(question("works.runs", "works", 0)),
        works,
        works.branch(0, List.of(works.outcome(pages()), works.outcome(pages(0)))));
    DecisionGraph pump = new DecisionGraph(List.of(2, 2));
    int well = pump.branch(0, List.of(pump.outcome(pages()), pump.outcome(pages(0))));
    GuidePart ofPump = new GuidePart(
        "pump",
        List.of(new GuidePart.Page("well", "works"), new GuidePart.Page("leak", "pump")),
        List.of(question("works.runs", "works", 0), question("pump.leaks", "pump", 1)),
        pump,
        pump.branch(1, List.of(well, pump.outcome(pages(1)))));
    Guide both = new Guide(List.of(ofWorks, ofPump));
    List<Thing> things =
        List.of(new Thing("works", ""), new Thing("pump", "A"), new Thing("pump", "B"));

    About runs = new About("works.runs", "");
    Progress leaking = both.after(things, Map.of(new About("pump.leaks", "A"), 1));
    assertThat(leaking.found()).containsExactly(new About("leak", "A"));
    assertThat(leaking.open()).containsExactly(new About("leak", "B"));
    assertThat(leaking.next().orElseThrow().question().id()).isEqualTo("pump.leaks");

    Progress dry = both.after(
        things, Map.of(new About("pump.leaks", "A"), 0, new About("pump.leaks", "B"), 0, runs, 1));
    assertThat(dry.next()).isEmpty();
    assertThat(dry.found()).containsExactly(new About("well", ""));
  }

  private static Question asked(String id) {
    return PARTS.get(0).questions().stream()
        .filter(question -> question.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Question question(String id, String about, int page) {
    List<Choice> choices = List.of(new Choice("unknown", "?"), new Choice("yes", "Yes"));
    return new Question(
        id, about, Form.IS_IT_TRUE, id, "", choices, List.of(), List.of(), pages(page));
  }

  private static BitSet pages(int... numbers) {
    BitSet pages = new BitSet();
    for (int number : numbers) {
      pages.set(number);
    }
    return pages;
  }
}
