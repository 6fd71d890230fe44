package org.remediationkb.render.check;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.model.problem.Fix;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.article.PageLink;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.ContentLayout;

/**
 * A link or an image whose address names a file.
 *
 * @param address the address, relative to the folder of the page
 * @param file the file that it names
 * @param at where the link stands
 */
record FileLink(URI address, Path file, Location at) {

  private static final String ENDING = ".md";

  /** What is wrong with it: no such file, or no address that an article can resolve. */
  Optional<Problem> problem() {
    if (!Files.exists(file)) {
      return Optional.of(missing());
    }
    if (isRemediation() && address.getFragment() != null) {
      return Optional.of(ProblemCode.LINK.error(
          at,
          "articles have no anchors for the sections of a page",
          "link to the page as a whole, without #" + address.getFragment()));
    }
    return isRemediation() && PageLink.id(address.toString()).isEmpty()
        ? Optional.of(unresolvable())
        : Optional.empty();
  }

  private boolean isRemediation() {
    Path folder = file.getParent();
    return file.toString().endsWith(ENDING)
        && folder != null
        && folder.endsWith(ContentLayout.REMEDIATIONS);
  }

  private Problem unresolvable() {
    String better = PageLink.address(file, page());
    return ProblemCode.LINK
        .error(at, "an article can't resolve this link", "write " + better)
        .mendedBy(inPlaceOf(address.toString(), better));
  }

  private Problem missing() {
    Optional<Path> other = isRemediation() ? ofAnotherSubject() : Optional.empty();
    return other.isPresent() ? elsewhere(other.get()) : missingHere();
  }

  private Problem elsewhere(Path other) {
    String better = PageLink.address(other, page());
    return ProblemCode.LINK
        .error(
            at, "\"" + withoutEnding(file) + "\" is a page of another subject", "write " + better)
        .mendedBy(inPlaceOf(address.toString(), better));
  }

  /** The page of the same name in one of the other subjects of the folder. */
  private Optional<Path> ofAnotherSubject() {
    Path root = page().toAbsolutePath().resolveSibling("../..").normalize();
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .filter(ContentLayout::isSubject)
          .map(folder -> folder.resolve(ContentLayout.REMEDIATIONS).resolve(name(file)))
          .filter(Files::exists)
          .min(Comparator.naturalOrder());
    } catch (IOException e) {
      return Optional.empty(); // there is nothing to suggest
    }
  }

  private Path page() {
    return Path.of(at.text().file());
  }

  private Problem missingHere() {
    return isRemediation()
        ? missing("remediation", withoutEnding(file), ENDING, "remediations/ contains the pages")
        : missing(
            "file",
            name(file),
            "",
            "paths are relative to this file; web addresses begin with https://");
  }

  private Problem missing(String what, String name, String ending, String otherwise) {
    List<String> names = neighbours(ending);
    Problem missing = ProblemCode.LINK.error(
        at,
        (what.equals("file") ? "file not found: \"" : "unknown " + what + " \"") + name + "\"",
        DidYouMean.question(name, names).orElse(otherwise));
    return DidYouMean.beyondDoubt(name, names)
        .map(other -> missing.mendedBy(inPlaceOf(name + ending, other + ending)))
        .orElse(missing);
  }

  /** Changes the end of the address; it stands to the right of where the link begins. */
  private Fix inPlaceOf(String end, String other) {
    int index = at.excerpt().indexOf(end + ")", at.column() - 1);
    return new Fix(at.plus(Math.max(0, index - at.column() + 1)), end, other);
  }

  private List<String> neighbours(String ending) {
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(other -> other.toString().endsWith(ending))
          .map(other -> ending.isEmpty() ? name(other) : withoutEnding(other))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of(); // there are no names to suggest
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String withoutEnding(Path file) {
    String name = name(file);
    return name.substring(0, name.length() - ENDING.length());
  }
}
