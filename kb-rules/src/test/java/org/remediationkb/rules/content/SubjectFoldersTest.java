package org.remediationkb.rules.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.rules.HydroContent;

/** A library of which each subject has a folder of its own. */
class SubjectFoldersTest {

  @TempDir
  private Path root;

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void subject(String name, String uses) throws IOException {
    write(name + "/subject.yaml", "title: All about it\nuses: " + uses + "\n");
  }

  private String folders(String... roots) throws IOException {
    return layout(roots).folders().stream()
        .map(folder -> root.relativize(folder).toString())
        .collect(Collectors.joining(" "));
  }

  private ContentLayout layout(String... roots) throws IOException {
    return ContentLayout.of(List.of(roots).stream().map(root::resolve).toList());
  }

  private String complaints(String... roots) throws IOException {
    return layout(roots).problems().stream()
        .map(HydroContent::message)
        .collect(Collectors.joining("\n"))
        .replace(root + "/", "");
  }

  /** A subject of which another one, which comes before it by name, is to use the words. */
  private void printers() throws IOException {
    subject("lib/printer", "[]");
    write("lib/printer/facts.yaml", """
        types:
          short-name: {text: "[a-z]{1,9}", is: "a name: up to 9 letters", example: one}
        facts:
          printer:
            is: A printer.
            properties:
              paper: {one-of: [full, empty], is: Whether there is paper.}
        """);
    write("lib/printer/vocabulary.yaml", """
        - {say: a printer, introduces: printer}
        - {say: without paper, where: {paper: empty}}
        """);
    write("lib/printer/commands.yaml", "language: toy\n");
    subject("lib/copier", "[printer]");
    write("lib/copier/facts.yaml", """
        facts:
          copier:
            list: copiers
            identity: name
            belongs-to: printer
            is: A copier.
            properties:
              name: {type: short-name, is: Its name.}
        """);
    write("lib/copier/vocabulary.yaml", "- {say: a copier, introduces: copier}\n");
  }

  @Test
  void aSubjectComesAfterThoseThatItUses() throws IOException {
    printers();
    subject("lib/archive", "[copier, printer]");
    assertThat(folders("lib")).isEqualTo("lib/printer lib/copier lib/archive");
    assertThat(layout("lib").subjects()).containsExactly("printer", "copier", "archive");
    assertThat(complaints("lib")).isEmpty();
  }

  @Test
  void allSubjectsAreOneLibrary() throws IOException {
    printers();
    Checked<FactKinds> kinds = ContentReader.kinds(layout("lib"));
    assertThat(HydroContent.messages(kinds)).isEmpty();
    assertThat(kinds.value().orElseThrow().names()).containsExactly("printer", "copier");
    ContentLibrary library =
        ContentReader.readDraft(layout("lib"), kinds.value().get()).value().orElseThrow();
    assertThat(library.vocabulary().sentences())
        .extracting(sentence -> sentence.say())
        .containsExactly("a printer", "without paper", "a copier");
  }

  /** A page about a printer or a copier that names another one. */
  private void page(String file, String about, String after, String bullet) throws IOException {
    write(file, """
        ---
        title: It does not print
        about: %s
        severity: problem
        after: [%s]
        ---

        ## When

        - %s

        ## Why

        It can't.

        ## Do

        1. Wait.

        ## Check

        It prints.

        ## Example

        ```yaml
        printer: {paper: empty}
        ```

        ## Near miss

        ```yaml
        printer: {paper: full}
        ```
        """.formatted(about, after, bullet));
  }

  private String mistakes() throws IOException {
    FactKinds kinds = ContentReader.kinds(layout("lib")).value().orElseThrow();
    return HydroContent.messages(ContentReader.readDraft(layout("lib"), kinds))
        .replace(root + "/", "");
  }

  @Test
  void aPageNamesOnlyWhatItsSubjectUses() throws IOException {
    printers();
    write(
        "lib/printer/articles/printing.md",
        "---\ntitle: Printing\nsummary: All about it.\n---\n\nIt prints.\n");
    page("lib/printer/remediations/no-paper.md", "printer", "", "a printer");
    page("lib/copier/remediations/no-copy.md", "copier", "no-paper", "a copier\n- a printer");
    assertThat(mistakes()).isEmpty();

    page("lib/printer/remediations/no-paper.md", "printer", "no-toner", "a printer\n- a copier");
    page("lib/copier/remediations/no-copy.md", "copier", "", "a copier");
    page("lib/copier/remediations/no-toner.md", "copier", "", "a copier");
    assertThat(mistakes()).isEqualTo("""
        lib/printer/remediations/no-paper.md:5:9 error KB102 "no-toner" belongs to the subject "copier", which this subject does not use
          5 | after: [no-toner]
            |         ^
          help: add it under "uses" in lib/printer/subject.yaml
        lib/printer/remediations/no-paper.md:11:3 error KB102 "a copier" belongs to the subject "copier", which this subject does not use
          11 | - a copier
             |   ^
          help: add it under "uses" in lib/printer/subject.yaml""");
  }

  @Test
  void aFolderOfOneSubjectAddsToALibrary() throws IOException {
    printers();
    subject("elsewhere/fax", "[printer]");
    subject("more/scanner", "[fax]");
    assertThat(folders("lib", "elsewhere/fax", "more"))
        .isEqualTo("lib/printer lib/copier elsewhere/fax more/scanner");
    assertThat(layout("lib", "elsewhere/fax").last()).isEqualTo(root.resolve("elsewhere/fax"));
    assertThat(layout("lib").last()).isEqualTo(root.resolve("lib/copier"));
    assertThat(layout("lib").subject("copier")).contains(root.resolve("lib/copier"));
    assertThat(layout("lib").subject("fax")).isEmpty();
  }

  @Test
  void aFolderWithoutSubjectsIsALibraryAsBefore() throws IOException {
    write("flat/vocabulary.yaml", "[]\n");
    write("flat/schema/x.json", "{}\n");
    subject("lib/printer", "[]");
    assertThat(folders("flat")).isEqualTo("flat");
    assertThat(folders("lib", "flat")).isEqualTo("lib/printer flat");
    assertThat(layout("flat").subjects()).isEmpty();
    assertThat(complaints("flat")).isEmpty();
  }

  @Test
  void schemasAndPathsBelongToTheFolderThatWasNamed() throws IOException {
    printers();
    Path file = root.resolve("lib/copier/cases/a.yaml");
    assertThat(layout("lib").within(file)).isEqualTo(Path.of("copier/cases/a.yaml"));
    assertThat(layout("lib").schema(file)).isEqualTo(root.resolve("lib/schema"));
  }

  @Test
  void anUnknownSubjectIsAProblemAtItsName() throws IOException {
    subject("lib/printer", "[]");
    subject("lib/copier", "[printr]");
    assertThat(complaints("lib")).isEqualTo("""
        lib/copier/subject.yaml:2:8 error KB102 unknown subject "printr"
          2 | uses: [printr]
            |        ^
          help: did you mean "printer"?""");
    subject("lib/copier", "[fax]");
    assertThat(complaints("lib"))
        .endsWith("help: a subject is a folder with a subject.yaml; known: copier, printer");
  }

  @Test
  void subjectsThatUseEachOtherAreAProblem() throws IOException {
    subject("lib/copier", "[printer]");
    subject("lib/printer", "[fax]");
    subject("lib/fax", "[copier]");
    assertThat(complaints("lib")).isEqualTo("""
        lib/fax/subject.yaml:2:8 error KB110 "copier" uses "fax" in turn
          2 | uses: [copier]
            |        ^
          help: what both need belongs to a subject that both use""");
    assertThat(layout("lib").folders()).hasSize(3);
  }

  @Test
  void twoSubjectsOfOneNameAreAProblem() throws IOException {
    subject("lib/printer", "[]");
    subject("other/printer", "[]");
    assertThat(complaints("lib", "other")).isEqualTo("""
        other/printer/subject.yaml:1:1 error KB108 the subject "printer" is repeated
          help: the first is lib/printer""");
  }

  @Test
  void whatStoodBesideTheSubjectsIsToBeMoved() throws IOException {
    subject("lib/printer", "[]");
    write("lib/vocabulary.yaml", "[]\n");
    write("lib/cases/a.yaml", "{}\n");
    assertThat(complaints("lib")).isEqualTo("""
        lib/vocabulary.yaml:1:1 error KB102 not in the folder of a subject, where there are some
          help: move it into the one that it belongs to, for example: git mv lib/vocabulary.yaml lib/printer
        lib/cases:1:1 error KB102 not in the folder of a subject, where there are some
          help: move it into the one that it belongs to, for example: git mv lib/cases lib/printer""");
    assertThat(ContentReader.kinds(layout("lib")).value()).isEmpty();
  }

  @Test
  void aFolderThatLooksLikeASubjectIsNotPassedOver() throws IOException {
    subject("lib/printer", "[]");
    write("lib/fax/vocabulary.yaml", "[]\n");
    write("lib/schema/case.schema.json", "{}\n");
    assertThat(complaints("lib")).startsWith("""
        lib/fax/subject.yaml:1:1 error KB101 the file is missing
          help: create it with a title""");
  }

  @Test
  void whatASubjectSaysOfItselfIsChecked() throws IOException {
    write("lib/printer/subject.yaml", "titel: All about printers\n");
    write("lib/fax/subject.yaml", "- title\n");
    assertThat(complaints("lib"))
        .contains("lib/printer/subject.yaml:1:1 error KB101 the key \"title\" is missing")
        .contains("unknown key \"titel\"")
        .contains("lib/fax/subject.yaml:1:1 error KB102 expected the keys title and uses, found");
  }
}
