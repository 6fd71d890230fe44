package org.remediationkb.render.report;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.remediationkb.model.problem.Location;
import org.remediationkb.model.problem.Problem;
import org.remediationkb.model.problem.ProblemKind;
import org.remediationkb.render.document.JsonWriter;
import org.remediationkb.rules.ProblemCatalog;

/**
 * Problems as a log in the Static Analysis Results Interchange Format, SARIF 2.1.0, which code
 * hosts and editors read. Its rules are the kinds of the problems, with their explanations.
 */
public final class SarifLog implements Report<List<Problem>> {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  @Override
  public void write(List<Problem> problems, Writer out) throws IOException {
    JsonWriter.write(out, true, json -> new Log(json, problems).write());
  }

  private static final class Log {
    private final JsonWriter json;
    private final List<Problem> problems;
    private final List<ProblemKind> rules;

    Log(JsonWriter json, List<Problem> problems) {
      this.json = json;
      this.problems = problems.stream().map(Problem::fitToShow).toList();
      this.rules = problems.stream()
          .map(Problem::code)
          .distinct()
          .sorted()
          .flatMap(code -> ProblemCatalog.find(code).stream())
          .toList();
    }

    void write() throws IOException {
      json.text("$schema", SCHEMA);
      json.text("version", "2.1.0");
      json.objects("runs", List.of(problems), run -> {
        json.object("tool", () -> json.object("driver", this::driver));
        json.text("columnKind", "utf16CodeUnits");
        json.objects("results", run, this::result);
      });
    }

    private void driver() throws IOException {
      json.text("name", "kb");
      Optional<String> version =
          Optional.ofNullable(SarifLog.class.getPackage().getImplementationVersion());
      if (version.isPresent()) {
        json.text("version", version.get());
      }
      json.objects("rules", rules, this::rule);
    }

    private void rule(ProblemKind kind) throws IOException {
      json.text("id", kind.id());
      json.object("shortDescription", () -> json.text("text", kind.title() + "."));
      json.object("fullDescription", () -> json.text("text", kind.explanation()));
      json.object("help", () -> {
        json.text("text", kind.explanation());
        json.text("markdown", new KindExplanation(kind).markdown());
      });
    }

    private void result(Problem problem) throws IOException {
      json.text("ruleId", problem.code());
      json.text("level", JsonProblems.severity(problem));
      json.object("message", () -> json.text("text", JsonProblems.messageWithHelp(problem)));
      json.objects("locations", List.of(problem.location()), this::location);
    }

    private void location(Location location) throws IOException {
      json.object("physicalLocation", () -> {
        json.object(
            "artifactLocation", () -> json.text("uri", uri(location.text().file())));
        json.object("region", () -> {
          json.number("startLine", location.line());
          json.number("startColumn", location.column());
        });
      });
    }
  }

  /** A path below the working directory as a relative reference, any other as a URI. */
  private static String uri(String file) {
    try {
      boolean absolute = file.startsWith("/");
      String path = new URI("file", null, absolute ? file : "/" + file, null).toASCIIString();
      // Before the first slash of a relative reference, a colon would end a scheme.
      return absolute
          ? path.replaceFirst("/", "///")
          : path.substring("file:/".length()).replace(":", "%3A");
    } catch (URISyntaxException e) {
      throw new AssertionError("any path can be quoted", e);
    }
  }
}
