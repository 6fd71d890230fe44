package org.remediationkb.model.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A set of versions, as authors write it: {@code 7.4.10 to 7.4.11, or 7.6.3 to 7.6.6}.
 *
 * @param ranges the ranges, in ascending order and apart from each other
 */
public record VersionRanges(List<Range> ranges) implements ValueSet {

  private static final Pattern SEPARATOR = Pattern.compile(",? or |, ");
  private static final Pattern RANGE = Pattern.compile("(\\S+?)(?: to (\\S+))?");

  /**
   * The versions from one to another, both included.
   *
   * @param first the oldest
   * @param last the newest, not older than the first
   */
  public record Range(Version first, Version last) {

    Stream<Version> edges() {
      return Stream.of(first.previous(), Optional.of(first), Optional.of(last), last.next())
          .flatMap(Optional::stream);
    }

    /** The ranges with one version more or less at one end. */
    Stream<Range> neighbours() {
      return Stream.of(
              first.previous().map(v -> new Range(v, last)),
              first.next().map(v -> new Range(v, last)),
              last.previous().map(v -> new Range(first, v)),
              last.next().map(v -> new Range(first, v)))
          .flatMap(Optional::stream)
          .filter(range -> range.first().compareTo(range.last()) <= 0);
    }

    boolean contains(Version version) {
      return first.compareTo(version) <= 0 && version.compareTo(last) <= 0;
    }

    @Override
    public String toString() {
      return first.equals(last) ? first.toString() : first + " to " + last;
    }
  }

  /** Copies the list. */
  public VersionRanges {
    ranges = List.copyOf(ranges);
  }

  /** The versions that {@code text} names, empty where it has another form or is out of order. */
  public static Optional<VersionRanges> parse(String text) {
    List<Range> ranges = new ArrayList<>();
    for (String part : SEPARATOR.split(text.strip(), -1)) {
      Optional<Range> range = range(part);
      if (range.isEmpty() || !follows(ranges, range.get())) {
        return Optional.empty();
      }
      ranges.add(range.get());
    }
    return Optional.of(new VersionRanges(ranges));
  }

  /** The versions that {@code text} names, for a text whose form was checked before. */
  public static VersionRanges of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("no versions: " + text));
  }

  private static Optional<Range> range(String text) {
    Matcher ends = RANGE.matcher(text);
    if (!ends.matches()) {
      return Optional.empty();
    }
    Optional<Version> first = Version.parse(ends.group(1));
    Optional<Version> last = ends.group(2) == null ? first : Version.parse(ends.group(2));
    return first
        .flatMap(from -> last.map(to -> new Range(from, to)))
        .filter(range -> range.first().compareTo(range.last()) <= 0);
  }

  private static boolean follows(List<Range> ranges, Range next) {
    return ranges.isEmpty() || ranges.get(ranges.size() - 1).last().compareTo(next.first()) < 0;
  }

  @Override
  public boolean contains(Object value) {
    return value instanceof Version version
        && ranges.stream().anyMatch(range -> range.contains(version));
  }

  @Override
  public List<Span> spans() {
    return ranges.stream()
        .map(range -> new Span(range.first().number(), range.last().number()))
        .toList();
  }

  @Override
  public List<Object> edges() {
    return ranges.stream()
        .flatMap(Range::edges)
        .distinct()
        .sorted()
        .<Object>map(version -> version)
        .toList();
  }

  @Override
  public List<VersionRanges> neighbours() {
    List<VersionRanges> all = new ArrayList<>();
    for (int i = 0; i < ranges.size(); i++) {
      int at = i;
      ranges.get(i).neighbours().forEach(range -> with(at, range).ifPresent(all::add));
    }
    return all;
  }

  private Optional<VersionRanges> with(int index, Range range) {
    List<Range> changed = new ArrayList<>();
    for (int i = 0; i < ranges.size(); i++) {
      Range next = i == index ? range : ranges.get(i);
      if (!follows(changed, next)) {
        return Optional.empty();
      }
      changed.add(next);
    }
    return Optional.of(new VersionRanges(changed));
  }

  @Override
  public List<String> parts() {
    return ranges.stream().map(Range::toString).toList();
  }

  @Override
  public String toString() {
    return String.join(", or ", parts());
  }
}
