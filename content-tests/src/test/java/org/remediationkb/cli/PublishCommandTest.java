package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishCommandTest {

  private static final String ARTICLE = "hard-token-seed-not-returned";

  @TempDir
  private Path folder;

  private Run publish(String name, String... more) {
    String[] args = Stream.concat(
            Stream.of("publish", "--profile", "html", "-o", folder.resolve(name).toString()),
            Stream.of(more))
        .toArray(String[]::new);
    return Shipped.run(args);
  }

  @Test
  void eachArticleIsAPackage() throws IOException {
    Run run = publish("a");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("new        " + ARTICLE + "\n");
    assertThat(folder.resolve("a").resolve(ARTICLE).resolve("body.html"))
        .content()
        .contains("<h1");
    assertThat(folder.resolve("a").resolve(ARTICLE).resolve("fields.json"))
        .content()
        .contains("\"confidence\": \"not-validated\"");
    assertThat(folder.resolve("a/checksums.txt")).content().contains("  " + ARTICLE + "\n");
  }

  @Test
  void aTranslatedArticleIsAPackageInItsLanguage() throws IOException {
    Run run = publish("de", "--language", "de");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("new        " + ARTICLE + "\n");
    assertThat(folder.resolve("de").resolve(ARTICLE).resolve("fields.json"))
        .content()
        .contains(
            "\"language\": \"de\"",
            "Siehe Artikeltext",
            "ein Hardware-Token ohne Seed und Modell: FortiToken 200CD/200BCD; oder ")
        .doesNotContain("See the body", "; or ");
    assertThat(folder.resolve("de").resolve(ARTICLE).resolve("body.html"))
        .content()
        .contains("<h2 id=\"woran-der-fehler-zu-erkennen-ist\"", "Was zu tun ist")
        .doesNotContain("fortitoken-basic-troubleshooting");
    assertThat(publish("xx", "--language", "xx").err()).contains("unknown language xx", "de");
    assertThat(publish("en").code()).isZero();
    assertThat(folder.resolve("en").resolve(ARTICLE).resolve("fields.json"))
        .content()
        .contains("\"language\": \"en\"");
  }

  @Test
  void onlyWhatChangedSinceIsWritten() throws IOException {
    publish("a");
    Path sums = folder.resolve("a/checksums.txt");
    String changed =
        Files.readString(sums).replaceFirst("[0-9a-f]{64}  " + ARTICLE, "0  " + ARTICLE);
    Files.writeString(sums, changed + "1  an-old-one\n");
    Run run = publish("b", "--since", folder.resolve("a").toString());
    assertThat(run.out())
        .contains(
            "changed    " + ARTICLE + "\n",
            "unchanged  ha-cluster-troubleshooting\n",
            "removed    an-old-one\n");
    assertThat(folder.resolve("b").resolve(ARTICLE)).isDirectory();
    assertThat(folder.resolve("b/ha-cluster-troubleshooting")).doesNotExist();
    assertThat(folder.resolve("b/checksums.txt")).content().contains("ha-cluster-troubleshooting");
  }

  @Test
  void anotherFolderIsLeftAlone() throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.writeString(folder.resolve("a/thesis.txt"), "");
    assertThat(publish("a").code()).isEqualTo(2);
    assertThat(publish("b", "--since", folder.resolve("missing").toString()).code())
        .isEqualTo(2);
    assertThat(Shipped.run("publish").code()).isEqualTo(2);
    assertThat(Shipped.run("publish", "--profile", "wiki").err()).contains("khoros", "html");
  }
}
