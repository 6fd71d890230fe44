package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.remediationkb.model.factfile.YamlText;
import org.remediationkb.model.file.WholeFile;
import org.remediationkb.render.article.ArticleRenderer;
import org.remediationkb.render.scaffold.TranslationScaffold;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Page;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.schema.ContentSchemas;
import org.remediationkb.rules.translation.SourceDigest;
import org.remediationkb.rules.translation.Translation;
import org.remediationkb.rules.translation.TranslationReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb new translation}. */
@Command(
    name = "translation",
    description =
        "Begin the translation of an article or a remediation: a file beside it that still has"
            + " its texts, to be replaced. `kb check` lists those that are left.",
    footer = {
      "%nExamples:",
      "  kb new translation token-locked --language de            creates token-locked.de.md",
      "  kb new translation token-locked --language de --renew    once it says what a changed page says"
    })
final class NewTranslationCommand extends KbCommand {

  private static final Pattern TAG = Pattern.compile(ContentLayout.LANGUAGE);

  @Mixin
  private ContentFolder content = new ContentFolder();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      required = true,
      description = "The tag of the language, such as de or pt-BR.")
  private String language = "";

  @Option(
      names = "--renew",
      description =
          "The translation is there, and has been gone over since the page changed: note that"
              + " it is one of the page as it is now.")
  private boolean renew;

  @Parameters(paramLabel = "ID", description = "The id of the article or the remediation.")
  private String id = "";

  /** A page to translate, with the text that its translation begins with. */
  private record Original(Page page, String text, String digest) {}

  @Override
  public Integer call() throws IOException {
    if (!TAG.matcher(language).matches()) {
      throw wrongUsage("invalid language \"" + language + "\": use a tag such as de or pt-BR");
    }
    return kb().withDraft(content, library -> {
      Original original = original(library);
      Path file = file(original.page());
      return renew ? renewed(file, original) : created(file, original, library);
    });
  }

  private Original original(ContentLibrary library) {
    Remediation page = library.remediations().get(id);
    if (page != null) {
      return new Original(page.page(), TranslationScaffold.text(page), SourceDigest.of(page));
    }
    Article article = library.articles().get(id);
    if (article != null) {
      return new Original(
          article.page(), TranslationScaffold.text(article), SourceDigest.of(article));
    }
    TreeSet<String> ids = new TreeSet<>(library.remediations().keySet());
    ids.addAll(library.articles().keySet());
    throw unknown("page", id, ids, "; articles/ and remediations/ have all pages");
  }

  /** Beside the page, or in the folder that new files go to where the page is not one of that. */
  private Path file(Page page) throws IOException {
    Path original = Path.of(page.text().file());
    String name = id + "." + language + ".md";
    ContentLayout layout = content.layout();
    Path kind = original.resolveSibling("").getFileName();
    return original.startsWith(layout.lastRoot())
        ? original.resolveSibling(name)
        : layout.last().resolve(kind).resolve(name);
  }

  private int renewed(Path file, Original original) throws IOException {
    if (!Files.exists(file)) {
      throw wrongUsage(file + " does not exist: leave out --renew to begin it");
    }
    String text = Files.readString(file);
    String renewed = TranslationScaffold.renewed(text, original.digest())
        .orElseThrow(
            () -> wrongUsage(file + " does not say of what it is a translation: add the line of: \""
                + original.digest() + "\" below its title"));
    if (renewed.equals(text)) {
      kb().say("kb: it is one of the page as it is now already");
    } else {
      WholeFile.write(file, renewed);
    }
    kb().list(file);
    return ExitCode.DONE;
  }

  private int created(Path file, Original original, ContentLibrary library) throws IOException {
    if (Files.exists(file)) {
      throw wrongUsage(
          file + " already exists: edit it, then add --renew to note that it says what the"
              + " page says now");
    }
    Map<String, Translation> known =
        TranslationReader.read(content.layout()).value().orElse(Map.of());
    WholeFile.create(file, original.text());
    kb().list(file);
    Path phrases =
        file.resolveSibling("..").normalize().resolve("languages").resolve(language + ".yaml");
    if (!known.containsKey(language) && !Files.exists(phrases)) {
      WholeFile.create(phrases, phrases(phrases));
      kb().list(phrases);
    }
    NewFile.tell(kb(), next(library, Optional.ofNullable(known.get(language))));
    return ExitCode.DONE;
  }

  private String phrases(Path file) throws IOException {
    Locale locale = Locale.forLanguageTag(language);
    return "# yaml-language-server: $schema="
        + content.layout().schemaAddress(file, ContentSchemas.file("language"))
        + "\nlanguage: " + YamlText.heading(locale.getDisplayLanguage(locale))
        + "\n\nphrases: []\n";
  }

  private List<String> next(ContentLibrary library, Optional<Translation> translation) {
    List<String> steps = new ArrayList<>();
    steps.add(
        "Put translations in place of the texts, and leave commands and the addresses of links as"
            + " they are: `kb check" + content.option()
            + "` lists what is left, and the phrases that"
            + " languages/" + language + ".yaml still needs.");
    String missing = Optional.ofNullable(library.articles().get(id)).stream()
        .flatMap(article -> ArticleRenderer.pages(article).stream())
        .sorted()
        .flatMap(page -> library.remediation(page).stream())
        .filter(page -> translation.flatMap(known -> known.page(page)).isEmpty())
        .map(Remediation::id)
        .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      steps.add("Translate the pages that the article shows, too: " + missing + ".");
    }
    if (library.articles().containsKey(id)) {
      steps.add("`kb render " + id + " --language " + language + content.option()
          + " -o -` shows the published text.");
    }
    steps.add("Once the page changes, go over the translation, then run `kb new translation " + id
        + " --language " + language + content.option() + " --renew`.");
    return steps;
  }
}
