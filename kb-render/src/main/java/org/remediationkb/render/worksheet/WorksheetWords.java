package org.remediationkb.render.worksheet;

import freemarker.template.TemplateModel;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.render.document.CountedNoun;
import org.remediationkb.render.template.TemplateEngine;
import org.remediationkb.render.template.ValueWording;
import org.remediationkb.rules.content.Command;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.translation.Phrases;
import org.remediationkb.rules.translation.Translation;
import org.remediationkb.rules.vocabulary.Sentence;

/**
 * The words that stand around pages in a worksheet, in its language.
 *
 * @param language the tag of the language
 * @param phrases the short texts of the language
 * @param untranslated the ids of pages whose texts are in the language of the content nevertheless
 */
public record WorksheetWords(String language, Phrases phrases, Set<String> untranslated) {

  /** Those of the language of the content. */
  public static final WorksheetWords OF_CONTENT = new WorksheetWords("en", Phrases.NONE, Set.of());

  /** Copies the set. */
  public WorksheetWords {
    untranslated = Set.copyOf(untranslated);
  }

  /**
   * Those of a translation.
   *
   * @param library the library that is translated, in the language of the content
   */
  public static WorksheetWords of(Translation translation, ContentLibrary library) {
    return new WorksheetWords(
        translation.tag(), translation.phrases(), translation.untranslated(library));
  }

  /** All that stands around pages: the phrases that a language needs for its worksheets. */
  public static List<String> frame() {
    return TemplateEngine.resource(WorksheetWords.class, "words.txt").lines().toList();
  }

  /** What else worksheets say of a library, where a language has a phrase for it. */
  public static Set<String> names(ContentLibrary library) {
    Stream<String> kinds = library.kinds().stream()
        .flatMap(kind -> Stream.of(kind.subject().name(), kind.subject().section()))
        .flatMap(name -> Stream.of(name, name.replace('-', ' ')));
    Stream<String> properties = library.kinds().stream()
        .flatMap(kind -> kind.properties().stream())
        .map(ValueWording::name);
    Stream<String> pages = library.remediations().values().stream()
        .flatMap(page -> Stream.concat(Stream.of(page.title()), page.until().stream()));
    Stream<String> sentences = library.vocabulary().sentences().stream().map(Sentence::say);
    Stream<String> commands = library.commands().commands().stream().map(Command::shows);
    return Stream.of(kinds, properties, pages, sentences, commands)
        .flatMap(names -> names)
        .collect(Collectors.toSet());
  }

  /** Words in the language of the worksheet. */
  String of(String words) {
    return phrases.of(words);
  }

  /** A sentence with texts in place of what it has in braces. */
  String filled(String sentence, Object... texts) {
    return phrases.filled(sentence, texts);
  }

  /** How many there are of something. */
  String counted(long number, String noun) {
    return CountedNoun.number(number) + " " + of(CountedNoun.noun(number, noun));
  }

  /** Steps by their numbers: {@code step 5}, {@code steps 5 and 6}. */
  String steps(Collection<Integer> numbers) {
    String and = " " + of("and") + " ";
    String all = numbers.stream().map(String::valueOf).collect(Collectors.joining(and));
    return of(CountedNoun.noun(numbers.size(), "step")) + " " + all;
  }

  /** Says words in the language of the worksheet, for a template. */
  TemplateModel inTemplate() {
    return TemplateEngine.function(this::of);
  }
}
