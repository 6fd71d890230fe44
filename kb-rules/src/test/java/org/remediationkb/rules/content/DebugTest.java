package org.remediationkb.rules.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.capture.Capture;
import org.remediationkb.model.capture.CaptureReader;
import org.remediationkb.model.capture.UnreadLine;
import org.remediationkb.model.fact.Fact;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.Toy;

/** What a debug tells of attempts, by a page. */
class DebugTest {

  private static final String FUNCTION = "tank_daemon[12]:";

  private static Capture read(String log) {
    CaptureReader reader = Toy.library().captureReader();
    reader.read(SourceText.of("log", log));
    return reader.finish("x");
  }

  /** The attempts, each as its values with the lines that say them. */
  private static List<String> attempts(Capture capture) {
    return capture.facts().facts(Toy.kind("refill")).map(DebugTest::values).toList();
  }

  private static String values(Fact fact) {
    return fact.type().stated().stream()
        .flatMap(property -> fact.reading(property).known().stream()
            .map(known ->
                property.key() + " " + known.text() + " @" + known.source().line()))
        .collect(Collectors.joining(", "));
  }

  private static List<Integer> unread(Capture capture) {
    return capture.unread().first().stream()
        .map(UnreadLine::source)
        .map(source -> source.line())
        .toList();
  }

  @Test
  void partsOfOneAttemptAreBroughtTogether() {
    Capture capture = read("""
        works # execute tank refill
        works # %1$ssent
        { "kind": "Tank.Request" }
        {"kind":"Tank.Answer","code":7,
        "message":"tank is full"}
        %1$sgot error [-07]
        refill failed: -7
        """.formatted(FUNCTION));
    assertThat(attempts(capture))
        .containsExactly("code 7 @4, message tank is full @4, result -7 @7");
    assertThat(unread(capture)).isEmpty();
  }

  @Test
  void aPartThatWasSeenBeginsAnother() {
    assertThat(attempts(read("""
        {"kind":"Tank.Answer","code":7}
        {"kind":"Tank.Answer","code":-3}
        """))).containsExactly("code 7 @1", "code -3 @2");
  }

  @Test
  void withoutACommandAStepBackBeginsAnother() {
    String log = "{\"kind\":\"Tank.Answer\",\"code\":7}\n{\"kind\":\"Tank.Request\"}\n";
    assertThat(attempts(read(log))).containsExactly("code 7 @1", "");
    assertThat(attempts(read("works # execute tank refill\n" + log)))
        .as("daemons print late")
        .containsExactly("code 7 @2");
  }

  @Test
  void whatContradictsIsOfAnotherAttempt() {
    String log = """
        {"kind":"Tank.Request"}
        refill failed: -7
        %sgot error [%s]
        """;
    assertThat(attempts(read(log.formatted(FUNCTION, "-7")))).containsExactly("result -7 @3");
    assertThat(attempts(read(log.formatted(FUNCTION, "0"))))
        .containsExactly("result -7 @2", "result 0 @3");
  }

  @Test
  void anErrorAfterSomethingElseIsUnread() {
    Capture capture = read("""
        works # execute tank refill
        %1$sdraining at once
        %1$sgot error [-7]
        works # execute tank refill
        {"kind":"Tank.Level"}
        %1$sgot error [-7]
        {"kind":"Tank.Answer","code":0}
        works # execute tank drain
        %1$sgot error [-7]
        """.formatted(FUNCTION));
    assertThat(attempts(capture)).containsExactly("", "code 0 @7");
    assertThat(unread(capture)).containsExactly(3, 6, 9);
  }

  @Test
  void aRefusedCommandIsNoAttempt() {
    assertThat(attempts(read("works # execute tank refill\nCommand fail. Return code -1\n")))
        .isEmpty();
    assertThat(attempts(read("works # execute tank refill\n"))).containsExactly("");
  }

  @Test
  void theSameArgumentIsTheSameAttemptOnceMore() {
    String log = "works # execute tank refill %s\nrefill failed: %s\n";
    assertThat(attempts(read(log.formatted("TANK-2741-9A8B-77C1", "-7")
            + log.formatted("TANK-2741-9A8B-77C1", "0"))))
        .containsExactly("result 0 @4");
    assertThat(attempts(read(log.formatted("****-****-****-****", "-7")
            + log.formatted("****-****-****-****", "0"))))
        .containsExactly("result -7 @2", "result 0 @4");
  }

  @Test
  void ofJsonTheOutermostMemberCountsWhateverItsBlanksAndQuotes() {
    assertThat(attempts(read("""
        {"list":[{"code":1,"message":"inner"}],"code":7,"ki
        nd":"Tank. Ans
        wer","message":"no wa
        ter left"}
        {"kind:"Tank.Answer","code:-3,"message":tank is full}
        {"kind":"Tank.Answer","code":"0","message":null}
        {"kind":"Tank.Answer","tanks":[{"code":7}],"code":null}
        """)))
        .containsExactly(
            "code 7 @1, message no water left @1",
            "code -3 @5, message tank is full @5",
            "code 0 @6",
            "code 7 @7");
  }

  @Test
  void whatWasCutOffIsNoValueUnlessItIsListed() {
    assertThat(attempts(read("{\"kind\":\"Tank.Answer\",\"message\":\"tank is fu")))
        .containsExactly("");
    assertThat(attempts(read("{\"kind\":\"Tank.Answer\",\"message\":\"tank is full")))
        .containsExactly("message tank is full @1");
    assertThat(attempts(read("{\"kind\":\"Tank.Answer\",\"code\":7"))).containsExactly("");
  }

  @Test
  void aMemberThatIsKnownToBeUnreadIsSeen() {
    Capture capture = read("""
        {"kind":"Tank.Answer","fault":{"why":1}}
        {"kind":"Tank.Answer","code":0,"fault":{"why":1}}
        {"kind":"Pump.Answer"}
        """);
    assertThat(attempts(capture)).containsExactly("", "code 0 @2");
    assertThat(unread(capture)).containsExactly(1, 3);
  }

  @Test
  void aLateLineMayStandAfterAPrompt() {
    Capture capture = read("works # execute tank refill\nworks # refill failed: -7\n");
    assertThat(attempts(capture)).containsExactly("result -7 @2");
    assertThat(unread(capture)).isEmpty();
  }
}
