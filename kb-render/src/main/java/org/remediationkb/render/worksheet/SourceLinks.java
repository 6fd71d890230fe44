package org.remediationkb.render.worksheet;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.remediationkb.model.evidence.Source;

/**
 * Links from what a worksheet says of a source to the line of the file, for documents that stay on this
 * computer.
 *
 * @param files the names of the files of the case
 */
record SourceLinks(Set<String> files) {

  /** For documents that go elsewhere. */
  static final SourceLinks NONE = new SourceLinks(Set.of());

  /** What stands for standard input, which nothing can lead to. */
  private static final String STANDARD_INPUT = "-";

  static SourceLinks to(List<CaseSource> sources) {
    return new SourceLinks(sources.stream()
        .map(CaseSource::file)
        .filter(file -> !file.equals(STANDARD_INPUT))
        .collect(Collectors.toUnmodifiableSet()));
  }

  /** The Markdown of a source, as a link where it is a file of the case. */
  String around(String markdown, Source source) {
    return files.contains(source.file())
        ? "[" + markdown + "](<" + address(source) + ">)"
        : markdown;
  }

  /** In ASCII, without a letter that means something in Markdown. */
  private static String address(Source source) {
    String file = Path.of(source.file()).toUri().toASCIIString();
    return file.replace("&", "%26").replace("#", "%23") + "#" + source.line();
  }
}
