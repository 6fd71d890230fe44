package org.remediationkb.render.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.yaml.YamlNode.Scalar;
import org.remediationkb.render.article.ArticleRenderer;
import org.remediationkb.render.publish.ArticlePublisher;
import org.remediationkb.render.site.SiteSubject;
import org.remediationkb.render.site.TranslatedPages;
import org.remediationkb.render.template.TemplateCheck;
import org.remediationkb.render.worksheet.WorksheetWords;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.Article;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Page;
import org.remediationkb.rules.content.Remediation;
import org.remediationkb.rules.translation.Phrases;
import org.remediationkb.rules.translation.Translation;
import org.remediationkb.rules.translation.TranslationReader;

/** Finds what is wrong with the translations of a library that has no errors itself. */
final class TranslationCheck {

  /** Stands in an article instead of a phrase, with its number. */
  private static final Pattern MARK = Pattern.compile("\u27e6(\\d{1,6})\u27e7");

  private final ContentLibrary library;
  private final List<SiteSubject> subjects;
  private final List<Problem> problems = new ArrayList<>();

  private TranslationCheck(ContentLibrary library, List<SiteSubject> subjects) {
    this.library = library;
    this.subjects = subjects;
  }

  /** The problems of all translations. */
  static List<Problem> problems(ContentLibrary library, ContentLayout layout) throws IOException {
    Checked<Map<String, Translation>> read = TranslationReader.read(layout);
    TranslationCheck check = new TranslationCheck(library, SiteSubject.of(layout));
    check.problems.addAll(read.problems());
    if (read.problems().stream().noneMatch(Problem::isError)) {
      read.value().orElseThrow().values().forEach(check::check);
    }
    return check.problems;
  }

  private void check(Translation translation) {
    List<Problem> own = new ArrayList<>(translation.problems(library));
    for (Remediation page : library.remediations().values()) {
      translation.page(page).ifPresent(other -> compare(page.page(), other, own));
    }
    for (Article article : library.articles().values()) {
      translation.page(article).ifPresent(other -> compare(article.page(), other, own));
    }
    ContentLibrary translated = translation.of(library);
    own.addAll(TemplateCheck.problems(translated));
    if (own.stream().noneMatch(Problem::isError)) {
      own.addAll(new ArticleRenderer(library, translation).problems());
    }
    if (own.isEmpty()) {
      phrases(translation);
    }
    problems.addAll(own);
  }

  private void compare(Page page, Page other, List<Problem> found) {
    compareCommands(page, other, found);
    for (String key : List.of("title", "summary")) {
      text(other, key)
          .filter(text ->
              text(page, key).filter(own -> own.text().equals(text.text())).isPresent())
          .ifPresent(text -> problems.add(untranslated(text.at())));
    }
    UntranslatedTexts.in(other, page).forEach(text -> problems.add(untranslated(other.at(text))));
  }

  private static Optional<Scalar> text(Page page, String key) {
    return page.frontMatter().get(key).filter(Scalar.class::isInstance).map(Scalar.class::cast);
  }

  private static Problem untranslated(Location at) {
    return ProblemCode.TRANSLATION.warning(
        at, "this text is still that of the page", "put its translation in its place");
  }

  /** Commands are the same in every language. */
  private void compareCommands(Page page, Page other, List<Problem> found) {
    List<FencedCodeBlock> theirs = commands(other);
    List<String> ours = commands(page).stream().map(FencedCodeBlock::getLiteral).toList();
    for (int i = 0; i < theirs.size() && i < ours.size(); i++) {
      if (!theirs.get(i).getLiteral().equals(ours.get(i))) {
        found.add(ProblemCode.TRANSLATION.error(
            other.at(theirs.get(i)),
            "these are not the commands that " + page.text().file() + " has in this place",
            "copy the block from there"));
        return;
      }
    }
    if (theirs.size() != ours.size()) {
      found.add(ProblemCode.TRANSLATION.error(
          other.text().at(1, 1),
          "the page has " + theirs.size() + " blocks of commands instead of " + ours.size(),
          "copy all of them from " + page.text().file()));
    }
  }

  private List<FencedCodeBlock> commands(Page page) {
    List<FencedCodeBlock> blocks = new ArrayList<>();
    page.document().accept(new AbstractVisitor() {
      @Override
      public void visit(FencedCodeBlock block) {
        if (library.commands().language().equals(block.getInfo())) {
          blocks.add(block);
        }
      }
    });
    return blocks;
  }

  /**
   * Which phrases the translated articles have, the pages that a site makes of them and of remediations,
   * and worksheets; each stands there as a mark.
   */
  private void phrases(Translation translation) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    Translation markedTranslation = translation.worded(text -> mark(text, numbers));
    ArticleRenderer marked = new ArticleRenderer(library, markedTranslation);
    Set<String> used = new HashSet<>(TranslatedPages.SOMETIMES);
    for (Article article : library.articles().values()) {
      translation
          .page(article)
          .ifPresent(page -> use(
              marked.markdown(article).value().orElse("")
                  + markedTranslation.phrases().of(ArticlePublisher.RESOLUTION),
              numbers,
              page,
              translation,
              used));
    }
    String frame = WorksheetWords.frame().stream()
        .map(markedTranslation.phrases()::of)
        .collect(Collectors.joining());
    TranslatedPages.texts(library, markedTranslation, subjects)
        .forEach((page, text) -> use(text + frame, numbers, page, translation, used));
    used.addAll(WorksheetWords.names(library));
    translation.phrases().all().forEach((text, phrase) -> {
      if (!used.contains(text)) {
        problems.add(ProblemCode.TRANSLATION.warning(
            phrase.at(), "no translated page has the phrase \"" + text + "\"", "remove it"));
      }
    });
  }

  /** Notes the phrases of a text, and warns of those that have no translation yet. */
  private void use(
      String marked,
      Map<String, Integer> numbers,
      Page page,
      Translation translation,
      Set<String> used) {
    for (String text : texts(marked, numbers)) {
      if (used.add(text) && !translation.phrases().all().containsKey(text)) {
        problems.add(ProblemCode.TRANSLATION.warning(
            page.text().at(1, 1),
            "the phrase \"" + text + "\" of this page is not translated",
            "add it to languages/" + translation.tag() + ".yaml"));
      }
    }
  }

  /** A mark instead of a phrase, with the values that it is filled in with. */
  private static String mark(String text, Map<String, Integer> numbers) {
    int number = numbers.computeIfAbsent(text, t -> numbers.size());
    return "\u27e6" + number + "\u27e7"
        + Phrases.HOLE
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.joining());
  }

  private static List<String> texts(String markdown, Map<String, Integer> numbers) {
    List<String> all = List.copyOf(numbers.keySet());
    return MARK.matcher(markdown)
        .results()
        .map(found -> all.get(Integer.parseInt(found.group(1))))
        .distinct()
        .toList();
  }
}
