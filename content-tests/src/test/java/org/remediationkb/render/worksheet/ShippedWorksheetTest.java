package org.remediationkb.render.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.junit.jupiter.api.Test;
import org.remediationkb.model.problem.TextStyle;
import org.remediationkb.render.Content;
import org.remediationkb.render.template.CommandBlock;
import org.remediationkb.rules.content.CommandCatalog;
import org.remediationkb.rules.content.MarkdownParser;

/** What a worksheet of the shipped pages has to be, whatever they say. */
class ShippedWorksheetTest {

  private static String everything() throws IOException {
    return Files.readString(Content.FOLDER.resolve("fortitoken/cases/everything-at-once.yaml"));
  }

  private static String without(int tokens, String more) {
    return "tokens:\n"
        + IntStream.range(0, tokens)
            .mapToObj("  - {serial: FTK200BAA%07d, "::formatted)
            .map(token -> token + more + "}\n")
            .collect(Collectors.joining());
  }

  private static JsonNode json(Worksheet worksheet) throws IOException {
    StringWriter out = new StringWriter();
    worksheet.writeJson(out, true);
    return new ObjectMapper().readTree(out.toString());
  }

  @Test
  void everyBlockOfEveryWorksheetCanBePasted() throws IOException {
    String facts = everything()
        .replace(
            "\nactivations:\n",
            "\n"
                + without(300, "seed: absent, report: new")
                    .replace("FTK200BAA0", "FTK210BAB0")
                    .replace("tokens:\n", "")
                + "activations:\n");
    String markdown = Content.SHIPPED.worksheet(facts).markdown();
    List<String> blocks = blocks(markdown);
    assertThat(blocks).hasSizeGreaterThan(30);
    CommandCatalog catalog = Content.SHIPPED.library().commands();
    assertThat(blocks)
        .allSatisfy(block ->
            assertThat(CommandBlock.mistakes(block.lines().toList(), catalog)).isEmpty());
    assertThat(blocks)
        .anyMatch(
            block -> block.startsWith("config global\nconfig system admin\n    edit \"jdoe\""))
        .anyMatch(block ->
            block.startsWith("config vdom\nedit root\nconfig user local\n    edit \"asmith\""))
        .filteredOn(block -> block.startsWith("execute") && block.contains("FTK210BAB0000150"))
        .singleElement()
        .satisfies(block -> assertThat(block.lines().count())
            .as("two that were there and 300 more, less the first one, by 20")
            .isEqualTo(16));
  }

  @Test
  void theDebugRunsWhileTokensAreActivatedAndEndsWithItsStep() throws IOException {
    int activations = 0;
    for (JsonNode step : json(Content.SHIPPED.worksheet(everything())).get("plan")) {
      boolean running = false;
      for (String command : String.join("\n", blocks(step.get("do").asText()))
          .lines()
          .map(String::strip)
          .toList()) {
        if (command.equals("diagnose debug enable")) {
          running = true;
        } else if (command.equals("diagnose debug disable")
            || command.equals("diagnose debug reset")) {
          running = false;
        } else if (command.startsWith("execute fortitoken activate")) {
          activations++;
          assertThat(running).as(step.get("remediation").asText()).isTrue();
        }
      }
      assertThat(running)
          .as("left running by " + step.get("remediation").asText())
          .isFalse();
    }
    assertThat(activations).as("0001, 0002, 0005 and 0012").isEqualTo(4);
  }

  private static List<String> blocks(String markdown) {
    List<String> blocks = new ArrayList<>();
    MarkdownParser.parse(markdown).accept(new AbstractVisitor() {
      @Override
      public void visit(FencedCodeBlock block) {
        if ("fortios".equals(block.getInfo())) {
          blocks.add(block.getLiteral());
        }
      }
    });
    return blocks;
  }

  @Test
  void oneTroubleFitsOneScreen() throws IOException {
    Path locked = Content.FOLDER.resolve("fortitoken/cases/tokens/one-locked-token.yaml");
    String shown =
        Content.SHIPPED.worksheet(Files.readString(locked)).text(80, TextStyle.PLAIN_SCREEN);
    assertThat(shown.lines()).hasSizeLessThanOrEqualTo(40);
  }
}
