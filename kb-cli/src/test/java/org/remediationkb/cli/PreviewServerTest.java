package org.remediationkb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.remediationkb.render.site.Site;

/** A preview is for this computer alone, whatever name leads here. */
@Timeout(20)
class PreviewServerTest {

  private PreviewServer server;
  private int port;

  @BeforeEach
  void start() throws IOException {
    server = PreviewServer.start(0);
    port = URI.create(server.address()).getPort();
    server.show(site("<p>home</p>"), List.of());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static Site site(String home) {
    return new Site(Map.of("index.html", home, "a/b.js", "1;"), Map.of());
  }

  private Socket ask(String method, String path, String host) throws IOException {
    Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
    String request = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static BufferedReader answer(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  private String firstLine(String method, String path, String host) throws IOException {
    try (Socket socket = ask(method, path, host)) {
      return answer(socket).readLine();
    }
  }

  @Test
  void pagesAreServedByTheNamesOfThisComputer() throws IOException {
    for (String host : List.of("127.0.0.1:", "localhost:", "[::1]:")) {
      assertThat(firstLine("GET", "/", host + port)).isEqualTo("HTTP/1.1 200 OK");
    }
    assertThat(firstLine("GET", "/a/b.js", "localhost:" + port)).isEqualTo("HTTP/1.1 200 OK");
  }

  @Test
  void anotherHostIsRefused() throws IOException {
    for (String host :
        List.of("evil.example:" + port, "localhost", "127.0.0.1.evil.example:" + port, "")) {
      for (String path : List.of("/", "/events")) {
        assertThat(firstLine("GET", path, host)).as(host).startsWith("HTTP/1.1 403");
      }
    }
  }

  @Test
  void itListensToThisComputerAlone() {
    assertThat(server.address()).startsWith("http://127.0.0.1:");
    assertThatThrownBy(() -> {
          InetAddress other = InetAddress.getByName("127.0.0.2");
          new Socket(other, port).close();
        })
        .isInstanceOf(IOException.class);
  }

  @Test
  void nothingElseIsServed() throws IOException {
    for (String path :
        List.of("/missing.html", "/../pom.xml", "/%2e%2e/pom.xml", "/a/../index.html")) {
      assertThat(firstLine("GET", path, "localhost:" + port)).as(path).startsWith("HTTP/1.1 404");
    }
    assertThat(firstLine("POST", "/", "localhost:" + port)).startsWith("HTTP/1.1 405");
  }

  @Test
  void pagesAreToldOfProblemsAndOfChanges() throws IOException {
    try (Socket socket = ask("GET", "/events", "localhost:" + port)) {
      BufferedReader events = answer(socket);
      assertThat(next(events)).contains("\"problems\":[]", "\"page\":\"\"");
      server.goTo("remediations/a.html");
      server.show(site("<p>other</p>"), List.of("a.md:1:1 error \"<b>\""));
      assertThat(next(events))
          .contains(
              "\"number\":2", "\"page\":\"remediations/a.html\"", "a.md:1:1 error \\\"<b>\\\"");
    }
  }

  /** A page is loaded again for another number. */
  @Test
  void forOtherProblemsNoPageIsLoadedAgain() throws IOException {
    server.goTo("remediations/a.html");
    server.tell(List.of("a.md:1:1 warning"));
    try (Socket socket = ask("GET", "/events", "localhost:" + port)) {
      assertThat(next(answer(socket)))
          .contains("\"number\":1", "\"page\":\"\"", "a.md:1:1 warning");
    }
    assertThat(firstLine("GET", "/", "localhost:" + port)).isEqualTo("HTTP/1.1 200 OK");
  }

  private static String next(BufferedReader events) throws IOException {
    String line = events.readLine();
    while (line != null && !line.startsWith("data: ")) {
      line = events.readLine();
    }
    return String.valueOf(line);
  }

  @Test
  void aFileOfTheContentBecomesAPage() {
    assertThat(PreviewCommand.page(Path.of("content/x/remediations/a-b.md")))
        .contains("remediations/a-b.html");
    assertThat(PreviewCommand.page(Path.of("content/x/articles/c.md"))).contains("articles/c.html");
    assertThat(PreviewCommand.page(Path.of("content/x/facts.yaml"))).isEmpty();
    assertThat(PreviewCommand.page(Path.of("content/x/cases/c.yaml"))).isEmpty();
  }
}
