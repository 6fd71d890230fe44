package org.remediationkb.cli;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs git in a folder. No shell is involved; what git itself says of a failure is not shown. */
final class GitRepository {

  private final Path folder;

  GitRepository(Path folder) {
    this.folder = folder;
  }

  /** What git prints, empty where it fails. */
  Optional<String> ask(String... arguments) throws IOException {
    Process process = start(Redirect.PIPE, arguments);
    try (InputStream out = process.getInputStream()) {
      String answer = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      return succeeds(process) ? Optional.of(answer.strip()) : Optional.empty();
    }
  }

  /** Has git write to a file; whether it succeeds. */
  boolean write(Path file, String... arguments) throws IOException {
    return succeeds(start(Redirect.to(file.toFile()), arguments));
  }

  private Process start(Redirect out, String... arguments) throws IOException {
    List<String> command = Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectOutput(out)
          .redirectError(Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new IOException("git can't be started: install it, or give only folders", e);
    }
  }

  private static boolean succeeds(Process process) throws IOException {
    try {
      return process.waitFor() == 0;
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while git was running", e);
    }
  }
}
