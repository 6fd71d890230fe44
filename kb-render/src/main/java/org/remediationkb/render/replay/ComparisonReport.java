package org.remediationkb.render.replay;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.Node;
import org.remediationkb.render.document.CountedNoun;
import org.remediationkb.render.document.EscapedMarkdown;
import org.remediationkb.render.document.JsonWriter;
import org.remediationkb.render.replay.Comparison.Group;
import org.remediationkb.render.replay.OutcomeChange.Kind;
import org.remediationkb.render.replay.ReplayPage.Part;
import org.remediationkb.render.worksheet.Edition;
import org.remediationkb.rules.content.CommandCatalog;
import org.remediationkb.rules.content.ContentHash;

/**
 * How the cases of an archive change between two libraries, for people and for programs.
 *
 * @param edition the program and the content now
 * @param before what the content before is called
 * @param hash the hash of that
 * @param cases how many cases there are
 * @param groups those that change alike, the most frequent change first
 */
public record ComparisonReport(
    Edition edition, String before, ContentHash hash, long cases, List<Group> groups) {

  /** Copies the list. */
  public ComparisonReport {
    groups = List.copyOf(groups);
  }

  private long changed() {
    return groups.stream().mapToLong(Group::cases).sum();
  }

  /** The report as a document. */
  public Node document() {
    return Part.document(parts());
  }

  /** The report as one file for a browser. */
  public String html(CommandCatalog commands) {
    return new ReplayPage(commands).write(parts());
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    long changed = changed();
    String verb = changed == 1 ? " changes" : " change";
    parts.add(Part.of(
        "# " + CountedNoun.of(changed, "case") + verb + ", of " + CountedNoun.of(cases, "case"),
        summary()));
    groups.forEach(group -> parts.add(Part.of(
        "## " + CountedNoun.of(group.cases(), "case") + " with the same change", body(group))));
    return parts;
  }

  private String summary() {
    return "- before: " + EscapedMarkdown.plain(before) + ", content " + hash + "\n- now: content "
        + edition.content() + "\n- made with: kb " + edition.version() + "\n";
  }

  private static String body(Group group) {
    StringBuilder text = new StringBuilder();
    group
        .change()
        .ids()
        .forEach((kind, ids) -> text.append("- ")
            .append(kind.words())
            .append(": ")
            .append(ids.stream().map(EscapedMarkdown::code).collect(Collectors.joining(", ")))
            .append('\n'));
    text.append("- first: ").append(EscapedMarkdown.plain(group.first())).append("\n\n");
    text.append(group
        .example()
        .map(facts ->
            "A case that changes in the same way:\n\n" + EscapedMarkdown.block("yaml", facts))
        .orElse("No fact file without names changes in the same way."));
    return text.append('\n').toString();
  }

  /** Writes the same as JSON, with a line end after it. */
  public void writeJson(Writer out) throws IOException {
    JsonWriter.write(out, true, json -> {
      json.text("version", edition.version());
      json.text("content-hash", edition.content().digits());
      json.text("against", before);
      json.text("against-hash", hash.digits());
      json.number("cases", cases);
      json.number("changed", changed());
      json.objects("changes", groups, group -> {
        json.number("cases", group.cases());
        for (Kind kind : Kind.values()) {
          json.texts(kind.key(), group.change().ids().getOrDefault(kind, List.of()));
        }
        json.text("first", group.first());
        json.text("example", group.example().orElse(""));
      });
    });
  }
}
