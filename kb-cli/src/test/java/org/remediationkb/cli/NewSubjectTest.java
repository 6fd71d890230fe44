package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code kb new subject}, {@code fact} and {@code reader}, as somebody with a folder of his own uses them. */
class NewSubjectTest {

  private static final Run CLEAN = new Run(0, "", "No problems found.\n");

  @TempDir
  private Path folder;

  private Run kb(String... args) {
    return Run.run(Stream.concat(Stream.of(args), Stream.of("--content", folder.toString()))
        .toArray(String[]::new));
  }

  private Path file(String path) {
    return folder.resolve("vpn-portal").resolve(path);
  }

  private void change(String path, String text, String replacement) throws IOException {
    String before = Files.readString(file(path));
    assertThat(before).contains(text);
    Files.writeString(file(path), before.replace(text, replacement));
  }

  private Path log(String text) throws IOException {
    return Files.writeString(folder.resolve("putty.log"), text);
  }

  @Test
  void aSubjectWorksAsItIs() throws IOException {
    Run run = kb("new", "subject", "vpn-portal", "--title", "The portal: VPN");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            file("subject.yaml").toString(),
            file("facts.yaml").toString(),
            file("vocabulary.yaml").toString(),
            file("commands.yaml").toString(),
            file("readers/get-vpn-portal-status.md").toString(),
            file("remediations/vpn-portal-bad.md").toString(),
            file("articles/vpn-portal.md").toString());
    assertThat(file("subject.yaml"))
        .hasContent("# yaml-language-server: $schema=../schema/subject.schema.json\n"
            + "title: \"The portal: VPN\"\nuses: [hydroos]\n");

    assertThat(kb("check", "--strict")).isEqualTo(CLEAN);
    Run test = kb("test", "--strict");
    assertThat(test.code()).as(test.out() + test.err()).isZero();
    assertThat(kb("prove", "vpn-portal").code()).isZero();
    Path capture = log("HGT60F # get vpn portal status\nState: bad\n");
    assertThat(kb("evaluate", capture.toString()).out())
        .contains("1. The vpn portal is in a bad state");
    kb("schema", "--write");
    assertThat(folder.resolve("schema/facts.schema.json")).exists();
  }

  @Test
  void aFactIsInOrderOnceItsBlanksAreFilledIn() throws IOException {
    kb("new", "subject", "vpn-portal");
    change("facts.yaml", "facts:\n", """
        types:
          port: {text: "[a-z0-9]{1,9}", is: a port, example: wan1}
        facts:
        """);
    Run run = kb("new", "fact", "vpn-tunnel", "--list", "vpn-tunnels");
    assertThat(run.out()).isEqualTo(file("facts.yaml") + "\n");
    assertThat(run.err()).contains("introduces: vpn-tunnel");
    assertThat(Files.readString(file("facts.yaml")))
        .contains("Whether it is in order.\n\n  vpn-tunnel:\n    list: vpn-tunnels\n"
            + "    identity: name\n    belongs-to: hydrogate\n    is: ‹what it is");

    Run check = kb("check");
    assertThat(check.err()).isEqualTo("5 errors, 0 warnings.\n");
    assertThat(check.out().lines().filter(line -> line.contains(" error KB130 ")))
        .hasSize(5);

    change("facts.yaml", "‹what it is, in a sentence that begins with a capital›", "The tunnels.");
    change("facts.yaml", "‹a type of texts that is declared under types›", "port");
    change("facts.yaml", "‹what tells one from the other›", "Its name.");
    change("facts.yaml", "‹its values, letter by letter, separated by commas›", "up, down");
    change("facts.yaml", "‹what it says, in a sentence›", "Whether it is up.");
    assertThat(kb("check", "--strict")).isEqualTo(CLEAN);
  }

  @Test
  void aFactGoesBehindTheOthersWhateverFollowsThem() throws IOException {
    kb("new", "subject", "vpn-portal");
    String subject = Files.readString(file("facts.yaml"));
    Files.writeString(file("facts.yaml"), subject + "\n# The end.\ntypes: {}\n");
    assertThat(kb("new", "fact", "vpn-peer").code()).isZero();
    assertThat(Files.readString(file("facts.yaml")))
        .startsWith(subject)
        .contains("\n\n  vpn-peer:\n    belongs-to: hydrogate\n")
        .endsWith("\ntypes: {}\n");

    Files.writeString(file("facts.yaml"), "facts: {}\n");
    assertThat(kb("new", "fact", "vpn-peer", "--subject", "vpn-portal").err())
        .contains("write each kind on lines of its own");
    Files.delete(file("facts.yaml"));
    assertThat(kb("new", "fact", "vpn-peer").code()).isZero();
    assertThat(file("facts.yaml"))
        .content()
        .startsWith("# yaml-language-server: $schema=../schema/facts.schema.json\nfacts:\n"
            + "  vpn-peer:\n");
  }

  @Test
  void aReaderHasASampleWithoutSecretsAndTemplatesOfItsLines() throws IOException {
    kb("new", "subject", "vpn-portal");
    Path capture = log("""
        HQ-FW # get vpn portal sessions | grep up
        Session 9: up
        HQ-FW # get vpn portal sess
        Portal state: bad
        Session 7: up, password: hunter2
        Session 8: down

        HQ-FW # get system status
        """);
    Run run = kb("new", "reader", "get", "vpn", "portal", "sessions", "--from", capture.toString());
    Path page = file("readers/get-vpn-portal-sessions.md");
    assertThat(run.out()).isEqualTo(page + "\n");
    assertThat(Files.readString(page))
        .doesNotContain("hunter2")
        .doesNotContain("HQ-FW")
        .contains("""
        - `Portal state: bad` means nothing
        - `Session {number}: up, password: {word}` means nothing
        - `Session {number}: down` means nothing
        """)
        .contains("""
        ```console
        host-1.example # get vpn portal sess
        Portal state: bad
        Session 7: up, password: REDACTED
        Session 8: down
        ```
        """)
        .contains("#   {vpn-portal.state}\n")
        .doesNotContain("{...}\n---");
    Run check = kb("check");
    assertThat(check.out().lines().filter(line -> line.contains(" error ")))
        .isNotEmpty()
        .allMatch(line -> line.contains(" error KB130 "));

    change(
        "readers/get-vpn-portal-sessions.md",
        "# ‹delete these comments when the page is done›\n",
        "");
    change(
        "readers/get-vpn-portal-sessions.md",
        "‹what the output tells, in a few words›",
        "Sessions");
    change(
        "readers/get-vpn-portal-sessions.md",
        "‹what the output is, in a sentence or two›",
        "They.");
    change("readers/get-vpn-portal-sessions.md", "‹what it shows›", "two");
    change(
        "readers/get-vpn-portal-sessions.md",
        "`Portal state: bad` means nothing",
        "`Portal state: {vpn-portal.state}`");
    change(
        "readers/get-vpn-portal-sessions.md",
        "‹the facts that it gives, as in a fact file: `kb test` tells what it reads›",
        "vpn-portal: {state: bad}");
    assertThat(kb("check", "--strict")).isEqualTo(CLEAN);
    assertThat(kb("test").err()).as("the sample is read").doesNotContain("error");
  }

  @Test
  void aReaderWithoutACaptureHasABlankSample() throws IOException {
    kb("new", "subject", "vpn-portal");
    assertThat(kb("new", "reader", "get  vpn portal details ...").code()).isZero();
    assertThat(file("readers/get-vpn-portal-details.md"))
        .content()
        .contains("reads: get vpn portal details ...\n")
        .contains("\n- `‹a line of the output›`\n")
        .contains("\nunit # get vpn portal details ...\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new subject vpn-portal | the subject vpn-portal already exists",
        "new subject token | there is a fact token already",
        "new subject hydroos | the subject hydroos already exists",
        "new subject 2FA | did you mean fa?",
        "new subject | Missing required parameter: 'NAME'",
        "new fact token | there is a fact token already",
        "new fact vpn --list tokens | a fact file has a section tokens already, of token",
        "new fact Vpn_Peer | did you mean vpn-peer?",
        "new fact vpn --list Peers | did you mean peers?",
        "new reader get system status | get-system-status.md reads \"get system status\" already",
        "new reader get vpn portal status | get-vpn-portal-status.md already exists: edit it",
        "new reader ?? | missing id",
        "new reader get x --from nowhere.log | file not found: nowhere.log",
      })
  void wrongUsageWritesNothing(String line, String message) throws IOException {
    kb("new", "subject", "vpn-portal");
    Run run = kb(line.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message);
    assertThat(kb("check")).isEqualTo(CLEAN);
  }

  @Test
  void aCaptureWithoutTheCommandTellsWhatItHas() throws IOException {
    kb("new", "subject", "vpn-portal");
    Path capture = log("HQ-FW # get vpn portal list\nnone\nHQ-FW # exit\n");
    Run run = kb("new", "reader", "get", "vpn", "portal", "routes", "--from", capture.toString());
    assertThat(run.err())
        .isEqualTo("kb: " + capture + " has no output of \"get vpn portal routes\"; it has"
            + " \"get vpn portal list\"\n");
  }
}
