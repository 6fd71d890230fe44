package org.remediationkb.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.file.TemporaryFile;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.DidYouMean;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ContentReader;

/**
 * A content folder as it is, or as it was at a revision of git. The files of a revision have the
 * names that git gives them, {@code v1:content/vocabulary.yaml}; they are there until it is closed.
 */
final class ContentVersion implements Closeable {

  private final String name;
  private final ContentLayout layout;
  private final Closeable resource;

  private ContentVersion(String name, ContentLayout layout, Closeable resource) {
    this.name = name;
    this.layout = layout;
    this.resource = resource;
  }

  /** The content as it is. */
  public static ContentVersion of(ContentLayout content) {
    return new ContentVersion(content.lastRoot().toString(), content, () -> {});
  }

  /**
   * The content with another last folder: the one of that name if there is one, the same at a
   * revision otherwise.
   *
   * @param content the content, with its last folder in a repository whose revisions are meant
   * @throws IOException with a message for the user if there is no such folder or revision
   */
  public static ContentVersion of(String name, ContentLayout content) throws IOException {
    Path folder = Path.of(name);
    return Files.isDirectory(folder)
        ? of(ContentLayout.of(content.rootsWithLast(folder)))
        : revision(name, content);
  }

  private static ContentVersion revision(String name, ContentLayout layout) throws IOException {
    Path content = layout.lastRoot();
    if (!Files.isDirectory(content)) {
      throw new IOException(
          "unknown folder or revision " + name + ": there is no content folder " + content);
    }
    GitRepository git = new GitRepository(content);
    String prefix = git.ask("rev-parse", "--show-prefix")
        .orElseThrow(() -> new IOException(
            "unknown folder " + name + ", and " + content + " is not in a git repository"));
    String commit = commit(git, name);
    // Not unpacked: a zip file is a file system, whose names can't lead out of it.
    TemporaryFile archive = TemporaryFile.in(Path.of(System.getProperty("java.io.tmpdir")));
    String root = name + ":" + prefix;
    String format = "--format=zip";
    if (!git.write(archive.path(), "archive", format, "--prefix=" + root + "/", commit)) {
      archive.close();
      throw new IOException("the revision " + name + " has no folder " + prefix);
    }
    FileSystem files = FileSystems.newFileSystem(archive.path());
    ContentLayout then = ContentLayout.of(layout.rootsWithLast(files.getPath(root)));
    return new ContentVersion(name, then, () -> {
      files.close();
      archive.close();
    });
  }

  private static String commit(GitRepository git, String name) throws IOException {
    // With what follows the name, none is an option of git: one that begins with a dash is unknown.
    Optional<String> commit = git.ask("rev-parse", "--verify", "--quiet", name + "^{commit}");
    if (commit.isEmpty()) {
      List<String> names = git.ask("for-each-ref", "--format=%(refname:short)")
          .map(answer -> answer.lines().toList())
          .orElse(List.of());
      throw new IOException("unknown folder or git revision " + name
          + DidYouMean.closest(name, names)
              .map(closest -> "; did you mean " + closest + "?")
              .orElse(""));
    }
    return commit.get();
  }

  /** What the user called it. */
  public String name() {
    return name;
  }

  /** What is where in it. */
  public ContentLayout layout() {
    return layout;
  }

  /** Reads it as a whole, with its own kinds of fact. */
  Checked<ContentLibrary> read() throws IOException {
    return ContentReader.kinds(layout).then(this::read);
  }

  /** Reads it; its pages speak of these kinds of fact. */
  public Checked<ContentLibrary> read(FactKinds kinds) throws IOException {
    if (layout.problems().isEmpty()
        && !Files.isRegularFile(layout.vocabularies().get(0))) {
      throw new IOException(layout + " is not a content folder: it has no vocabulary.yaml");
    }
    return ContentReader.read(layout, kinds);
  }

  @Override
  public void close() throws IOException {
    resource.close();
  }
}
