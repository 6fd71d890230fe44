package org.remediationkb.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.web.ScriptInNode.Given;

/** The script says of fact files what Java says of them, with Drools: the same plan, or the same mistakes. */
class FactFileScriptTest {

  /** Of each file; more by {@code -Dkb.mutants=3}. */
  private static final int MUTANTS = Integer.getInteger("kb.mutants", 1);

  /** What a mutant has somewhere, in UTF-8; each byte is a character. */
  private static final List<String> HOSTILE = List.of(
      "",
      "\t",
      "\"",
      "'",
      "{",
      "}",
      "[",
      "]",
      ":",
      ": ",
      "- ",
      ",",
      "#",
      "|",
      ">",
      "%",
      "@",
      "`",
      "\\",
      "\\x4",
      "&a ",
      "*a",
      "!t ",
      "? ",
      "<<: ",
      "---\n",
      "...\n",
      "\n",
      "\r",
      "\r\n",
      "\n\t",
      "\u0000",
      "\u001b[31m",
      "\u007f",
      "\u00ff",
      "\u00c3",
      "\u00ef\u00bb\u00bf",
      "\u00e2\u0080\u00a8",
      "\u00f0\u009f\u0098\u0080",
      "\u00ed\u00a0\u0080",
      "\u00c2\u0085",
      "null",
      "~",
      "yes",
      "1e999",
      "-0x1F",
      "0777",
      "1_000",
      ".inf",
      "999999999999999999999",
      "2026-02-30",
      "</script>",
      "[[[[[[[[[[[[[[[[[[[[[[");

  @TempDir
  private static Path folder;

  private static ScriptInNode script;

  @BeforeAll
  static void load() throws IOException, InterruptedException {
    script = ScriptInNode.of(folder);
  }

  /** The cases of the content, each also in JSON. */
  private static List<Given> cases() throws IOException {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    ObjectMapper json = new ObjectMapper();
    List<Given> cases = new ArrayList<>();
    for (Path file : ScriptInNode.files(ScriptInNode.CONTENT, ".yaml")) {
      if (file.toString().contains("/cases/")) {
        Given given = Given.of(file);
        byte[] other =
            json.writerWithDefaultPrettyPrinter().writeValueAsBytes(yaml.readTree(given.bytes()));
        cases.add(given);
        cases.add(new Given(file.toString().replace(".yaml", ".json"), other));
      }
    }
    return cases;
  }

  @Test
  void saysOfEachCaseWhatJavaSays() throws Exception {
    List<Given> cases = cases();
    assertThat(cases).hasSizeGreaterThan(200);
    script.compare(cases);
  }

  @Test
  void saysOfMistakesWhatJavaSays() throws Exception {
    List<Given> mutants = new ArrayList<>();
    Random random = new Random(13);
    for (Given file : cases()) {
      for (int i = 0; i < MUTANTS; i++) {
        mutants.add(mutant(file, i, random));
      }
    }
    script.compare(mutants);
  }

  /** The file with something hostile in the place of some of its bytes. */
  private static Given mutant(Given file, int number, Random random) {
    String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + random.nextInt(3));
    String hostile = HOSTILE.get(random.nextInt(HOSTILE.size()));
    String changed = text.substring(0, at) + hostile + text.substring(end);
    String name = file.name() + "#" + number + "@" + at + ending(file.name());
    return new Given(name, changed.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.'));
  }

  @Test
  void saysOfHostileFilesWhatJavaSays() throws Exception {
    List<String> texts = List.of(
        "",
        "# nothing\n",
        "a: &a [1, 1]\nb: &b [*a, *a]\nc: [*b, *b]\n",
        "case: CS-1\ncase: CS-2\ncase: CS-3\n",
        "{\"case\": \"CS-1\", \"case\": \"CS-2\"}",
        "case: CS-1\n---\ncase: CS-2\n",
        "case: " + "[".repeat(50_000) + "\n",
        "{\"case\": " + "[".repeat(50_000),
        "{\"case\": " + "9".repeat(100_000) + "}",
        "case: \"" + "\\\"".repeat(100_000) + "\"\n",
        "case: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://x\"]]\n",
        "[a]: b\n",
        "? {a: b}\n: c\n",
        "*a : b\n",
        "tokens: []\ntokens:\n  - serial: x\n",
        "tokens:\n" + "  - serial: HTK200BAA0000001\n".repeat(2000),
        "tokens:\n  - serial: HTK200BAA0000001\n    status: \"\\u001b[31mlock\"\n",
        "tokens:\n  - {serial: \ud83d\ude00, status: lock, password: hunter2}\n",
        "title: a page\n",
        "case: \u2028x\n",
        "case: \"a\n",
        "case: a: b\n");
    List<Given> files = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (String ending : List.of(".yaml", ".json")) {
        byte[] bytes = texts.get(i).getBytes(StandardCharsets.UTF_8);
        files.add(new Given("hostile-" + i + ending, bytes));
      }
    }
    files.add(new Given("large.yaml", new byte[(32 << 20) + 1]));
    files.add(new Given("latin.yaml", "case: M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1)));
    script.compare(files);
  }
}
