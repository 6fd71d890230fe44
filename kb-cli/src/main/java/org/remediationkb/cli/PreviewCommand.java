package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.ProblemFormatter;
import org.remediationkb.render.site.FieldHistory;
import org.remediationkb.render.site.Site;
import org.remediationkb.render.site.SiteFrame;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kb preview}. */
@Command(
    description = "Show the site in a browser while you write: it is made again whenever a content"
        + " file is saved, goes to the page that was saved, and shows the problems that `kb check`"
        + " finds. Only this computer can see it. Ctrl-C ends it.",
    footer = {
      "%nExamples:",
      "  kb preview                       on a free port",
      "  kb preview --port 8080",
      "  kb preview --content mine        with the content of your own folder"
    })
final class PreviewCommand extends KbCommand {

  private static final String ENDING = ".md";

  @Mixin
  private ContentFolder content = new ContentFolder();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port to listen on (default: any that is free).")
  private int port;

  @Override
  public Integer call() throws IOException {
    if (port < 0 || port > 65535) {
      throw wrongUsage("the port is a number from 1 to 65535");
    }
    try (FolderWatch changes = new FolderWatch(content.existing().roots());
        PreviewServer server = PreviewServer.start(port)) {
      kb().out().println(server.address());
      kb().say("Press Ctrl-C to stop.");
      return new WatchLoop(kb(), () -> show(server)).run(() -> changed(changes, server));
    }
  }

  private Set<Path> changed(ContentChanges changes, PreviewServer server) throws IOException {
    Set<Path> files = changes.next();
    files.stream().flatMap(file -> page(file).stream()).findFirst().ifPresent(server::goTo);
    return files;
  }

  private int show(PreviewServer server) throws IOException {
    content.forget();
    Checked<Site> made = content.read().then(this::site);
    List<String> errors = texts(made.problems());
    made.value().ifPresentOrElse(site -> server.show(site, errors), () -> server.tell(errors));
    List<Problem> found = content.problems(); // which takes longer
    server.tell(texts(found));
    kb().complain(found);
    return found.isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
  }

  private Checked<Site> site(ContentLibrary library) throws IOException {
    return SiteCommand.site(
        library, content, FieldHistory.NONE, SiteFrame.live(), Optional.empty());
  }

  private static List<String> texts(List<Problem> problems) {
    return problems.stream().map(new ProblemFormatter()::format).toList();
  }

  /** The page of the site that a file of the content becomes; empty for a file that is no page. */
  static Optional<String> page(Path file) {
    String name = String.valueOf(file.getFileName());
    Path folder = Optional.ofNullable(file.getParent()).map(Path::getFileName).orElse(file);
    boolean isPage =
        folder.equals(ContentLayout.REMEDIATIONS) || folder.equals(ContentLayout.ARTICLES);
    return isPage && name.endsWith(ENDING)
        ? Optional.of(folder + "/" + name.substring(0, name.length() - ENDING.length()) + ".html")
        : Optional.empty();
  }
}
