package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.remediationkb.model.file.WholeFolder;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.ControlCharacters;
import org.remediationkb.render.publish.ArticlePackage;
import org.remediationkb.render.publish.ArticlePublisher;
import org.remediationkb.render.publish.Confidence.Validation;
import org.remediationkb.render.publish.PublishingProfile;
import org.remediationkb.render.template.TemplateCheck;
import org.remediationkb.rules.analysis.mutate.MutationReport;
import org.remediationkb.rules.analysis.mutate.Mutator;
import org.remediationkb.rules.analysis.prove.Proof;
import org.remediationkb.rules.analysis.prove.Prover;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.Promises;
import org.remediationkb.rules.content.PromisesReader;
import org.remediationkb.rules.examples.Trials;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kb publish}. */
@Command(
    description = "Write the articles as packages for a platform: a body in the HTML that it takes,"
        + " fields as KCS (Knowledge-Centered Service) names them, and the files that it shows."
        + " Exits with 2 if the platform would change a body.",
    footer = {
      "%nExamples:",
      "  kb publish --profile zendesk                          to the folder package",
      "  kb publish --profile khoros -o new --since old        only what changed since then",
      "  kb publish --profile zendesk --language de            those that are in German",
      "  kb publish --profile github --validate                with proof and mutation tests"
    })
final class PublishCommand extends LibraryCommand {

  /** The platforms, under the names that users type. */
  enum Platform {
    khoros(PublishingProfile.KHOROS),
    zendesk(PublishingProfile.ZENDESK),
    salesforce(PublishingProfile.SALESFORCE),
    confluence(PublishingProfile.CONFLUENCE),
    github(PublishingProfile.GITHUB),
    html(PublishingProfile.HTML);

    private final PublishingProfile profile;

    Platform(PublishingProfile profile) {
      this.profile = profile;
    }
  }

  /** The checksums of all articles, by which a package is told from other folders. */
  private static final String CHECKSUMS = "checksums.txt";

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      required = true,
      description = "The platform: ${COMPLETION-CANDIDATES}.")
  private Platform platform = Platform.html;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "The folder to write to (default: ${DEFAULT-VALUE}). A package that is there is"
          + " replaced as a whole; another folder must be empty.",
      defaultValue = "package")
  private Path folder = Path.of("package");

  @Option(
      names = "--since",
      paramLabel = "DIR",
      description = "Leave out the articles that are the same in this earlier package.")
  private @Nullable Path since;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description =
          "Write only the articles that are translated in this language, such as de, in that language.")
  private @Nullable String language;

  @Option(
      names = "--validate",
      description = "Run the proof and the mutation tests. Without it, no article is marked as"
          + " validated.")
  private boolean validate;

  @Override
  int run(ContentLibrary library) throws IOException {
    WholeFolder target = new WholeFolder(folder, CHECKSUMS);
    target.check();
    Map<String, String> before = since == null ? Map.of() : checksums(since);
    Checked<ContentLibrary> publishable = TemplateCheck.publishable(library);
    if (publishable.value().isEmpty()) {
      kb().complain(publishable.problems());
      return ExitCode.USAGE;
    }
    Checked<List<ArticlePackage>> packages = packages(library);
    kb().complain(packages.problems());
    if (packages.value().isEmpty()) {
      return ExitCode.USAGE;
    }
    write(packages.value().get(), before, target);
    return ExitCode.DONE;
  }

  private Checked<List<ArticlePackage>> packages(ContentLibrary library) throws IOException {
    if (language == null) {
      return new ArticlePublisher(platform.profile, library, validation(library)).packages();
    }
    return Translations.of(language, this, library)
        .then(translation -> new ArticlePublisher(
                platform.profile, library, translation, validation(library))
            .packages());
  }

  private void write(List<ArticlePackage> all, Map<String, String> before, WholeFolder target)
      throws IOException {
    Map<String, String> texts = new TreeMap<>();
    Map<String, Path> copies = new TreeMap<>();
    Map<String, String> now = new TreeMap<>();
    for (ArticlePackage article : all) {
      String checksum = article.checksum();
      now.put(article.id(), checksum);
      if (!checksum.equals(before.get(article.id()))) {
        article.texts().forEach((name, text) -> texts.put(article.id() + "/" + name, text));
        article.copies().forEach((name, file) -> copies.put(article.id() + "/" + name, file));
      }
    }
    texts.put(
        CHECKSUMS,
        now.entrySet().stream()
            .map(entry -> entry.getValue() + "  " + entry.getKey() + "\n")
            .collect(Collectors.joining()));
    target.write(texts, copies);
    now.forEach((id, checksum) ->
        kb().out().println(state(checksum, Optional.ofNullable(before.get(id))) + "  " + id));
    Set<String> gone = new HashSet<>(before.keySet());
    gone.removeAll(now.keySet());
    gone.stream()
        .sorted()
        .map(ControlCharacters::visible) // another folder says so
        .forEach(id -> kb().out().println("removed    " + id));
  }

  private static String state(String checksum, Optional<String> old) {
    return old.isEmpty() ? "new      " : old.get().equals(checksum) ? "unchanged" : "changed  ";
  }

  private static Map<String, String> checksums(Path package_) throws IOException {
    Map<String, String> checksums = new HashMap<>();
    for (String line : Files.readAllLines(package_.resolve(CHECKSUMS))) {
      int gap = line.indexOf("  ");
      if (gap > 0) {
        checksums.put(line.substring(gap + 2), line.substring(0, gap));
      }
    }
    return checksums;
  }

  /** What the proof and the mutants say; nothing is validated where they aren't wanted, or can't be run. */
  private Validation validation(ContentLibrary library) throws IOException {
    if (!validate) {
      return Validation.NONE;
    }
    Checked<Promises> promises = PromisesReader.read(content().layout(), library);
    kb().complain(promises.problems());
    if (promises.value().isEmpty()) {
      return Validation.NONE;
    }
    Prover prover = Prover.of(library, promises.value().get());
    Optional<Proof> proof =
        ProgressDisplay.during("proving", kb().terminal(), prover::prove).value();
    Mutator mutator = new Mutator(library, Trials.of(library, content().layout()));
    Optional<MutationReport> mutants = ProgressDisplay.during(
            "changing",
            kb().terminal(),
            listener -> mutator.run(library.remediations().values(), listener))
        .value();
    if (proof.isEmpty() || !proof.get().holds() || mutants.isEmpty()) {
      return Validation.NONE;
    }
    Set<String> survived = mutants.get().survivors().stream()
        .map(survivor -> survivor.mutant().original().id())
        .collect(Collectors.toSet());
    return page -> !survived.contains(page.id());
  }
}
