package org.remediationkb.render.scaffold;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.rules.ConstantNames;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.PageId;

/** A kind of file that authors add to a content folder. */
public enum ScaffoldKind {
  /** A page about one problem. */
  REMEDIATION(ContentLayout.REMEDIATIONS, ".md", ""),
  /** A page that is published. */
  ARTICLE(ContentLayout.ARTICLES, ".md", ""),
  /** A page about an output. */
  READER(ContentLayout.READERS, ".md", ""),
  /** A fact file that says what is to be found; its id may begin with folders. */
  CASE(ContentLayout.CASES, ".yaml", "/");

  private final Path folder;
  private final String ending;
  private final String separator;
  private final Pattern id;

  ScaffoldKind(Path folder, String ending, String separator) {
    this.folder = folder;
    this.ending = ending;
    this.separator = separator;
    this.id = Pattern.compile(
        PageId.PATTERN + (separator.isEmpty() ? "" : "(?:" + separator + PageId.PATTERN + ")*"));
  }

  /** Whether a file of this kind may have that id. */
  public boolean isId(String text) {
    return id.matcher(text).matches();
  }

  /** The id that is closest to a text, empty where nothing of it can stay. */
  public String closestId(String text) {
    String[] parts = separator.isEmpty() ? new String[] {text} : text.split(separator, -1);
    return Stream.of(parts)
        .map(PageId::closest)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(separator));
  }

  /** The file with that id in a folder of the content. */
  public Path file(Path content, String text) {
    return content.resolve(folder).resolve(text + ending);
  }

  @Override
  public String toString() {
    return ConstantNames.of(this);
  }
}
