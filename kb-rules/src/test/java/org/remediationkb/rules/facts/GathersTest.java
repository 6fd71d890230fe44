package org.remediationkb.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.factfile.FactFileReader;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.SubjectFile;

/** What is known of a printer because of its jobs. */
class GathersTest {

  private static final String FACTS = """
      types:
        number: {text: "J[0-9]", is: a job, example: J1}
      facts:
        printer:
          is: The printer.
          properties:
            waiting: {type: integer, is: How many jobs wait., gathers: {count: job}}
            paper:
              one-of: [mixed, equal]
              is: Whether the jobs need different paper.
              gathers: {different: job.paper, then: mixed}
        job:
          list: jobs
          identity: number
          is: The jobs.
          properties:
            number: {type: number, is: Its number.}
            paper: {one-of: [A4, A5], is: Its paper.}
            due: {type: date-and-time, is: When it has to be done.}
            delay:
              one-of: [late, in time]
              is: Whether it is late.
              gathers: {passed: due, clock: office.time, then: late, otherwise: in time}
        office:
          is: The office.
          properties:
            time: {type: date-and-time, is: What its clock shows.}
      """;

  private static Checked<FactKinds> kinds(String facts) {
    return new FactsReader().read(List.of(SubjectFile.of(SourceText.of("facts.yaml", facts))));
  }

  private static Fact printer(String yaml) {
    return first(yaml, "printer");
  }

  private static Fact first(String yaml, String kind) {
    FactKinds kinds = kinds(FACTS).value().orElseThrow();
    return new FactFileReader(kinds)
        .read(SourceText.of("case.yaml", yaml))
        .value()
        .orElseThrow()
        .facts()
        .facts(kinds.named(kind).orElseThrow())
        .findFirst()
        .orElseThrow();
  }

  private static String known(Fact fact, String property) {
    return fact.reading(property).known().map(k -> k.value().toString()).orElse("-");
  }

  @Test
  void jobsAreCountedAndCompared() {
    Fact printer =
        printer("jobs: [{number: J1, paper: A4}, {number: J2, paper: A5}, {number: J3}]");
    assertThat(known(printer, "waiting")).isEqualTo("3");
    assertThat(known(printer, "paper")).isEqualTo("mixed");
    assertThat(printer.reading("paper").known().orElseThrow().text()).isEqualTo("A4, A5");
  }

  @Test
  void whatIsNotDifferentIsNotKnownToBeEqual() {
    Fact printer =
        printer("jobs: [{number: J1, paper: A4}, {number: J2}, {number: J3, paper: A4}]");
    assertThat(printer.reading("paper")).isEqualTo(Reading.notCollected());
  }

  @Test
  void withoutJobsNothingIsKnown() {
    Fact printer = printer("case: none");
    assertThat(printer.reading("waiting")).isEqualTo(Reading.notCollected());
    assertThat(printer.reading("paper")).isEqualTo(Reading.notCollected());
  }

  @Test
  void whatIsStatedStays() {
    Fact printer = printer("printer: {waiting: 9, paper: equal}\njobs: [{number: J1, paper: A4}]");
    assertThat(known(printer, "waiting")).isEqualTo("9");
    assertThat(known(printer, "paper")).isEqualTo("equal");
  }

  /** Without a zone a clock is up to 14 hours ahead of UTC and up to 12 behind. */
  @ParameterizedTest
  @CsvSource({
    "office: {time: 2025-08-04 10:00:00 UTC}, 2025-08-04 09:59:59 UTC, late",
    "office: {time: 2025-08-04 10:00:00 UTC}, 2025-08-04 10:00:00 UTC, in time",
    "office: {time: 2025-08-04 10:00:00 UTC}, 2025-08-05 11:00:00, in time",
    "office: {time: 2025-08-04 10:00:00 UTC}, 2025-08-04 11:00:00, -",
    "office: {time: 2025-08-04 10:00:00}, 2025-08-03 19:59:59 UTC, late",
    "office: {time: 2025-08-04 10:00:00}, 2025-08-03 20:00:00 UTC, -",
    "office: {time: 2025-08-04 10:00:00}, 2025-08-04 21:59:59 UTC, -",
    "office: {time: 2025-08-04 10:00:00}, 2025-08-04 22:00:00 UTC, in time",
    "taken: 2025-08-04 UTC, 2025-08-03 UTC, late",
    "taken: 2025-08-04 UTC, 2025-08-04 12:00 UTC, -",
    "taken: 2025-08-04 UTC, 2025-08-05 UTC, in time",
    "'{taken: 2025-08-04 UTC, office: {time: 2025-08-09 UTC}}', 2025-08-06 UTC, late",
    "case: without a clock, 2025-08-04, -"
  })
  void aDateHasPassedByTheClockOfTheCase(String clock, String due, String delay) {
    String jobs = "jobs: [{number: J1, due: " + due + "}]";
    String yaml = clock.startsWith("{")
        ? clock.substring(0, clock.length() - 1) + ", " + jobs + "}"
        : clock + "\n" + jobs;

    assertThat(known(first(yaml, "job"), "delay")).isEqualTo(delay);
  }

  @Test
  void whyADateHasPassedIsSaid() {
    Reading.Known<?> delay = first(
            "taken: 2025-08-04\njobs: [{number: J1, due: 2025-08-01}]", "job")
        .reading("delay")
        .known()
        .orElseThrow();

    assertThat(delay.text()).isEqualTo("2025-08-01, when it was 2025-08-04");
    assertThat(delay.source().line()).isEqualTo(2);
  }

  @Test
  void whenTheFactsWereTakenIsADate() {
    Checked<?> file = new FactFileReader(kinds(FACTS).value().orElseThrow())
        .read(SourceText.of("case.yaml", "taken: yesterday"));

    assertThat(file.problems())
        .extracting(Problem::message)
        .containsExactly("\"yesterday\" is not a date, with or without a time and a zone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{count: job}|{count: jobb}|there are not several facts \"jobb\"",
        "{count: job}|{count: printer}|there are not several facts \"printer\"",
        "{count: job}|{different: job.paper, then: mixed}|needs one of the keys count (for a number)",
        "job.paper, then: mixed|job.papr, then: mixed|a job has no property \"papr\"",
        "job.paper, then: mixed|job, then: mixed|a job has no property \"\"",
        "then: mixed|then: mixd|\"mixd\" is not a value of the property",
        "{count: job}|{some: job, then: 1}|needs one of the keys count (for a number)",
        "{count: job}|{count: job, hours: 0, by: paper}|\"0\" is not a number of hours",
        "{count: job}|{count: job, where: {paper: A6}}|\"A6\" is not a value of paper",
        "{count: job}|{count: job, but-not: {papr: A4}}|a job has no property \"papr\"",
        "passed: due|passed: duo|\"duo\" is not a date of this fact",
        "passed: due|passed: paper|\"paper\" is not a date of this fact",
        "office.time|office.tim|\"office.tim\" is not a clock",
        "office.time|job.due|\"job.due\" is not a clock",
        ", clock: office.time|''|the key \"clock\" is missing",
        "otherwise: in time|otherwise: on time|\"on time\" is not a value of the property",
        "{count: job}|{cuont: job}|unknown key \"cuont\""
      })
  void mistakesAreTold(String right, String wrong, String message) {
    assertThat(kinds(FACTS.replace(right, wrong)).problems())
        .extracting(Problem::message)
        .anySatisfy(told -> assertThat(told).contains(message));
  }
}
