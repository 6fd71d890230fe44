package org.remediationkb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remediationkb.model.fact.FactKinds;
import org.remediationkb.model.problem.Checked;
import org.remediationkb.model.problem.Fix;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.render.check.ContentCheck;
import org.remediationkb.render.template.TemplateCheck;
import org.remediationkb.rules.ProblemCode;
import org.remediationkb.rules.content.ContentHash;
import org.remediationkb.rules.content.ContentLayout;
import org.remediationkb.rules.content.ContentLibrary;
import org.remediationkb.rules.content.ContentReader;
import org.remediationkb.rules.diagnosis.Diagnostician;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** The options that name the folders of the content; a mixin. */
@Command
final class ContentFolder {

  private final OptionSpec base = OptionSpec.builder("--only-content")
      .paramLabel("DIR")
      .description("Use the content of this folder instead of the shipped content.")
      .type(Path.class)
      .build();

  private final OptionSpec added = OptionSpec.builder("--content")
      .paramLabel("DIR")
      .description("Add the content of this folder to the shipped content; can be repeated.")
      .type(List.class)
      .auxiliaryTypes(Path.class)
      .build();

  /** What was read of the content, with the hash of it that is made beside. */
  private Optional<LibrarySource> source = Optional.empty();

  private Optional<HeadStart> headStart = Optional.empty();

  @Spec(Spec.Target.MIXEE)
  void addTo(CommandSpec command) {
    command.addOption(base).addOption(added);
  }

  private Path base() {
    return Kb.<Path>given(base).orElseGet(ContentFolder::shipped);
  }

  private List<Path> added() {
    return Kb.<List<Path>>given(added).orElse(List.of());
  }

  /** The folder of the content that comes with the program. */
  static Path shipped() {
    return fromHere(Path.of(System.getProperty("kb.content", "content")));
  }

  private List<Path> roots() {
    return Stream.concat(Stream.of(base()), added().stream()).toList();
  }

  /** What is where in the content. */
  ContentLayout layout() throws IOException {
    return ContentLayout.of(roots());
  }

  /** The option that has another command use the same folders, after a blank; empty for the usual. */
  String option() {
    return added().stream().map(folder -> " --content " + folder).collect(Collectors.joining());
  }

  /** The path from the working directory where it is below, so that messages can be clicked. */
  private static Path fromHere(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path) : path;
  }

  /** The kinds of fact that there are. */
  Checked<FactKinds> kinds() throws IOException {
    Optional<ContentLibrary> kept = source().kept();
    if (kept.isPresent()) {
      return Checked.of(kept.get().kinds());
    }
    return ContentReader.kinds(begun());
  }

  /** Something to read of the folders, once it is known what is where and what is spoken of. */
  private interface Task<T> {
    Checked<T> read(ContentLayout layout, FactKinds kinds) throws IOException;
  }

  private static <T> Checked<T> read(ContentLayout layout, Task<T> task) throws IOException {
    return ContentReader.kinds(layout).then(kinds -> task.read(layout, kinds));
  }

  /** The library as it was kept, or read from the folder. */
  private LibrarySource source() throws IOException {
    if (source.isEmpty() && headStart.isPresent()) {
      source = headStart.get().source(roots());
      if (source.isEmpty()) {
        headStart = Optional.empty(); // it is about other content
      }
    }
    LibrarySource made = source.orElseGet(() -> LibrarySource.of(roots()));
    source = Optional.of(made);
    return made;
  }

  /** Forgets what was read, so that it is read as it is now. */
  void forget() {
    source = Optional.empty();
    headStart = Optional.empty();
  }

  /** Takes what was begun before it was known what is to be read. */
  void begin(Optional<HeadStart> begun) {
    headStart = begun;
  }

  /** What diagnoses by a library that was read here. */
  Diagnostician diagnostician(ContentLibrary library) throws IOException {
    Optional<Diagnostician> begun =
        source().kept().filter(library::equals).isPresent() && headStart.isPresent()
            ? headStart.get().diagnostician()
            : Optional.empty();
    return begun.orElseGet(() -> new Diagnostician(library));
  }

  /** Reads the folder; what any page is filled in with has passed the check of templates. */
  Checked<ContentLibrary> read() throws IOException {
    Optional<ContentLibrary> kept = source().kept();
    if (kept.isPresent()) {
      return Checked.of(kept.get());
    }
    ContentLayout layout = existing();
    source().hashBeside(layout);
    Optional<ContentLibrary> edited = edited(layout);
    return edited.isPresent()
        ? Checked.of(edited.get())
        : TemplateCheck.fillable(read(layout, ContentReader::read));
  }

  /** The library with the pages as they are now; empty where that has errors, or none was kept. */
  private Optional<ContentLibrary> edited(ContentLayout layout) throws IOException {
    Optional<ContentLibrary> before = source()
        .beforeEdit()
        .filter(library -> library.remediations().values().stream()
            .allMatch(page -> page.formerly().isEmpty()));
    return before.isPresent()
        ? TemplateCheck.fillable(ContentReader.readEdited(layout, before.get())).value()
        : Optional.empty();
  }

  /** Reads what there is to be read of the folder, without what has errors. */
  Checked<ContentLibrary> readDraft() throws IOException {
    Optional<ContentLibrary> kept =
        source().kept().filter(library -> library.drafts().isEmpty());
    return kept.isPresent() ? Checked.of(kept.get()) : read(begun(), ContentReader::readDraft);
  }

  /** The hash of the content that was read. */
  ContentHash hash() throws IOException {
    return source().hash();
  }

  /** Keeps a library that was read for the next time, once all else is done. */
  void keep(ContentLibrary library) throws IOException {
    source().keep(library);
  }

  /** All that is wrong with the folder, by file and line. */
  List<Problem> problems() throws IOException {
    Checked<List<Problem>> all =
        read(existing(), (layout, kinds) -> Checked.of(ContentCheck.problems(layout, kinds)));
    return all.value().orElse(all.problems());
  }

  /** Mends what has only one remedy, and finds all that is wrong with the folder after that. */
  List<Problem> problemsAfterFixing(Consumer<Fix> made) throws IOException {
    Checked<List<Problem>> all = read(
        existing(),
        (layout, kinds) -> Checked.of(ContentCheck.problemsAfterFixing(layout, kinds, made)));
    return all.value().orElse(all.problems());
  }

  /** Whether there is content in the folder. */
  private static boolean isThere(ContentLayout layout) {
    return !layout.problems().isEmpty()
        || Files.isRegularFile(layout.vocabularies().get(0));
  }

  /** The layout, in which each folder is sure to have content. */
  ContentLayout existing() throws IOException {
    for (Path folder : added()) {
      if (!ContentLayout.of(folder).isThere()) {
        String parts = ContentLayout.parts(folder).stream()
            .map(part -> part.getFileName().toString())
            .collect(Collectors.joining(", "));
        throw new IOException(
            folder + " is not a content folder: neither it nor a subject in it has any of " + parts
                + "; `kb new subject NAME --content " + folder + "` makes one");
      }
    }
    return begun();
  }

  /** The layout, in which folders that are added need not have anything yet. */
  private ContentLayout begun() throws IOException {
    ContentLayout layout = layout();
    if (!isThere(layout)) {
      throw new IOException(
          base() + " is not a content folder: it has no vocabulary.yaml; use --only-content DIR");
    }
    return layout;
  }

  /** Why so much is there twice where a folder was added that is a library of its own. */
  Optional<String> hint(List<Problem> problems) {
    return added().isEmpty()
            || problems.stream()
                .noneMatch(problem -> problem.code().equals(ProblemCode.DUPLICATE.id()))
        ? Optional.empty()
        : Optional.of("kb: --content adds a folder to the shipped content; --only-content DIR uses"
            + " a folder alone");
  }
}
