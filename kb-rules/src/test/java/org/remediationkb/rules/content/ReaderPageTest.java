package org.remediationkb.rules.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.SourceText;
import org.remediationkb.rules.HydroContent;

class ReaderPageTest {

  private static final String PAGE = """
      ---
      title: What each token reports
      reads: diagnose hydrotoken info
      ---

      ## Lines

      - %s

      ## Example: one

      ```console
      fw # diagnose hydrotoken info
      ```
      """;

  private static Checked<ReaderPage> read(String text) {
    return new ReaderPageReader(HydroContent.KINDS)
        .read("info", SourceText.reviewed("info.md", text));
  }

  private static String first(Checked<ReaderPage> read) {
    return read.problems().stream()
        .map(HydroContent::message)
        .map(message -> message
            .lines()
            .filter(line -> !line.matches(" *[0-9]+ [|].*| *[|].*"))
            .collect(Collectors.joining(" ")))
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "`{token.seriel} {number}`; info.md:8:4 error KB150 unknown hole {token.seriel}"
            + "   help: did you mean {token.serial}?",
        "`{serial}`; info.md:8:4 error KB150 unknown hole {serial}   help: name the kind of fact"
            + " as well: {hydrogate.serial} or {token.serial} or {activation.serial}"
            + " or {provisioning.serial}",
        "`{token.assigned-to}`; info.md:8:4 error KB150 unknown hole {token.assigned-to}   help: did"
            + " you mean {token.assigned-to.user}?",
        "`{word}{token.report}`; info.md:8:10 error KB150 nothing stands between {token.report} and"
            + " the hole before it: write what separates them",
        "`Total: {number`; info.md:8:11 error KB150 { opens a hole that no } closes: for a brace write"
            + " {\"{\"}",
        "Total: {number}; info.md:8:3 error KB150 a text between ` and ` is missing here   help: put"
            + " the line of the output between backticks, and what it means behind them",
        "`Total: {number}`; info.md:8:3 error KB150 this line says nothing   help: put {kind.key} in"
            + " place of a value that matters, or write \"means nothing\" behind it",
        "`Total {number?`; info.md:8:10 error KB150 { opens a hole that no } closes: for a brace write"
            + " {\"{\"}",
        "`Total` mean nothing; info.md:8:11 error KB150 a line can't \"mean nothing\"   help: did you"
            + " mean \"means nothing\"?",
        "`Total` says `token.sead: present`; info.md:8:17 error KB150 no property is called token.sead"
            + "   help: did you mean \"token.seed\"?",
        "`Total` says `token.seed: there`; ~info.md:8:29 error KB150 \"there\" is no value of token.seed"
            + "   help: known: present, absent; declare another one in"
            + " src/test/resources/hydronet/hydrotoken/facts.yaml under \"token\"~",
        "`Total` says `token.seed`; info.md:8:17 error KB150 no value stands here   help: write"
            + " token.seed: value"
      })
  void mistakesInALineAreToldAtTheirPlace(String bullet, String message) {
    Checked<ReaderPage> read = read(PAGE.formatted(bullet));
    assertThat(read.value()).isEmpty();
    assertThat(first(read)).isEqualTo(message);
  }

  @Test
  void aLineMayGoOverSeveral() {
    Checked<ReaderPage> read = read(PAGE.formatted("`{token.serial}\n  {token.seriel}`"));
    assertThat(first(read)).startsWith("info.md:9:3 error KB150 unknown hole {token.seriel}");
  }

  @Test
  void aPageSaysWhatItReads() {
    String page = PAGE.formatted("`x` means nothing");
    assertThat(first(read(page.replace("reads: diagnose hydrotoken info\n", ""))))
        .contains("the page does not say what it reads");
    assertThat(first(read(page.replace("title:", "table: user local\ntitle:"))))
        .contains("more than one of \"reads\", \"also-reads\", \"table\", \"above\" and \"in\"");
    assertThat(first(read(page.replace("token info", "token info {token.seed}"))))
        .contains("the argument {token.seed} names no kind of thing");
    assertThat(first(read(page.replace("title:", "only: all\ntitle:"))))
        .contains("invalid only \"all\"");
    assertThat(first(read(page.replace("## Lines", "## Line"))))
        .contains("unknown section \"Line\"", "did you mean \"Lines\"?");
    assertThat(first(read(page.replace("```console", "```text"))))
        .contains("unknown example language \"text\"");
    assertThat(read(page).problems()).isEmpty();
  }

  @Test
  void twoTemplatesThatTakeOneLineAreShownIt() {
    ReaderPage page = read(PAGE.formatted(
            "`{token.serial} {token.drift} {token.report}`\n- `{word} 7 {text}` means nothing"))
        .value()
        .orElseThrow();
    assertThat(ReaderCheck.problems(List.of(page)))
        .extracting(HydroContent::message)
        .singleElement()
        .asString()
        .startsWith("info.md:9:3 error KB153 `{word} 7 {text}` and `{token.serial} {token.drift}"
            + " {token.report}` at line 8 both take \"HTK200BAA0000000 7 a\"");
  }

  @Test
  void otherwiseIsNoOverlap() {
    ReaderPage page = read(PAGE.formatted(
            "`{token.serial} {token.drift} {token.report}`\n- otherwise `{text}` means nothing"))
        .value()
        .orElseThrow();
    assertThat(ReaderCheck.problems(List.of(page))).isEmpty();
  }

  @Test
  void anOutputIsReadByOnePage() {
    ReaderPage page = read(PAGE.formatted("`x` means nothing")).value().orElseThrow();
    assertThat(ReaderCheck.problems(List.of(page, page)))
        .extracting(HydroContent::message)
        .singleElement()
        .asString()
        .contains("two pages read \"diagnose hydrotoken info\"");
  }

  @Test
  void aDraftReadsNothing(@TempDir Path folder) throws IOException {
    String page = PAGE.formatted("`x` means nothing");
    Files.writeString(folder.resolve("info.md"), page);
    assertThat(ReaderPages.in(List.of(folder), HydroContent.KINDS).pages()).hasSize(1);
    Files.writeString(folder.resolve("info.md"), page.replace("title:", "draft: true\ntitle:"));
    assertThat(ReaderPages.in(List.of(folder), HydroContent.KINDS).pages()).isEmpty();
  }
}
