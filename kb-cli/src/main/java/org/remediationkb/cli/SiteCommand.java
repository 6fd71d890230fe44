package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.file.WholeFolder;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.render.site.CaptureScript;
import org.remediationkb.render.site.FieldHistory;
import org.remediationkb.render.site.Site;
import org.remediationkb.render.site.SiteFrame;
import org.remediationkb.render.site.SiteRenderer;
import org.remediationkb.render.site.SiteSubject;
import org.remediationkb.render.template.TemplateCheck;
import org.remediationkb.render.worksheet.Edition;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kb site}. */
@Command(
    description =
        "Generate a static site: articles, remediations, reference, messages, a search"
            + " and guides that lead to the plan. It works from a disk and from any server, and makes no network request.",
    footer = {
      "%nExamples:",
      "  kb site                          to the folder site",
      "  kb site -o public                open public/index.html in a browser",
      "  kb site --history counts         with how often each page held in replayed cases",
      "  kb site --content mine           with the content of your own folder"
    })
final class SiteCommand extends LibraryCommand {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "The folder to write to (default: ${DEFAULT-VALUE}). A site that is there is"
          + " replaced as a whole; another folder must be empty.",
      defaultValue = "site")
  private Path folder = Path.of("site");

  @Option(
      names = "--history",
      paramLabel = "DIR",
      description =
          "Also tell on each page how often it held in the cases of `kb replay --history DIR`, and"
              + " what authors could write next.")
  private @Nullable Path history;

  @Option(
      names = "--capture-script",
      paramLabel = "FILE",
      description =
          "The script of the page that reads pasted captures in the browser, instead of the one that"
              + " comes with a release. It must be of the same build of the program; `mvn -Pweb` makes it.")
  private @Nullable Path script;

  @Override
  int run(ContentLibrary library) throws IOException {
    WholeFolder target = new WholeFolder(folder, Site.MARK);
    target.check();
    FieldHistory field =
        history == null ? FieldHistory.NONE : new FieldHistory(new ReplayHistory(history).read());
    Checked<Site> site = site(library, content(), field, SiteFrame.published(), script(library));
    if (site.value().isEmpty()) {
      kb().complain(site.problems());
      return ExitCode.USAGE;
    }
    kb().complain(library.readers().problems());
    target.write(site.value().get().texts(), site.value().get().copies());
    kb().list(folder.resolve("index.html"));
    return ExitCode.DONE;
  }

  private Optional<CaptureScript> script(ContentLibrary library) throws IOException {
    Optional<ScriptFile> file =
        script == null ? ScriptFile.shipped() : Optional.of(new ScriptFile(script));
    if (file.isEmpty()) {
      kb().say("kb: the page that reads captures is left out: this build has no script for it;"
          + " `mvn -Pweb -DskipTests package` makes one for --capture-script");
      return Optional.empty();
    }
    return Optional.of(file.get().with(library, content()));
  }

  /** The site of a library; without a value where a page can't be made. */
  static Checked<Site> site(
      ContentLibrary library,
      ContentFolder content,
      FieldHistory field,
      SiteFrame frame,
      Optional<CaptureScript> script)
      throws IOException {
    return TemplateCheck.publishable(library)
        .then(checked -> render(checked, content, field, frame, script));
  }

  private static Checked<Site> render(
      ContentLibrary library,
      ContentFolder content,
      FieldHistory field,
      SiteFrame frame,
      Optional<CaptureScript> script)
      throws IOException {
    ContentLayout layout = content.layout();
    List<SiteSubject> subjects = SiteSubject.of(layout);
    Edition edition = new Edition(ProgramVersion.number(), content.hash());
    return Translations.of(library, layout)
        .then(translations -> new SiteRenderer(
                library,
                subjects,
                GitHistory.of(layout.roots()),
                field,
                edition,
                frame,
                translations.values(),
                script)
            .site());
  }
}
