package org.remediationkb.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.remediationkb.render.site.Site;

/**
 * Serves a site to this computer alone, and tells its pages when it changes. A page of another site
 * whose name was made to lead here is refused: its requests name that other host.
 */
final class PreviewServer implements Closeable {

  private static final String EVENTS = "/events";

  /** A browser keeps a connection for each page that is open. */
  private static final int MOST_AT_ONCE = 64;

  /** As long as there is no site: the script shows why. */
  private static final String NOTHING = """
      <!DOCTYPE html>
      <html lang="en" data-root="/">
      <head><meta charset="utf-8"><title>%1$s</title><link rel="stylesheet" href="/style.css"></head>
      <body><main><h1>%1$s</h1></main><script src="/preview.js"></script></body>
      </html>
      """;

  private static final Map<String, String> TYPES = Map.of(
      "html", "text/html; charset=utf-8",
      "css", "text/css; charset=utf-8",
      "js", "text/javascript; charset=utf-8",
      "svg", "image/svg+xml",
      "txt", "text/plain; charset=utf-8",
      "png", "image/png",
      "jpg", "image/jpeg",
      "gif", "image/gif",
      "webp", "image/webp");

  private final HttpServer server;
  private final ExecutorService threads;
  private final Set<String> hosts;
  private final PreviewNews news = new PreviewNews();
  private volatile Optional<Site> site = Optional.empty();

  private PreviewServer(HttpServer server) {
    this.server = server;
    int port = server.getAddress().getPort();
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    this.threads = Executors.newFixedThreadPool(MOST_AT_ONCE, task -> {
      Thread thread = new Thread(task, "preview");
      thread.setDaemon(true);
      return thread;
    });
  }

  /** Starts one on a port; on any that is free where the port is 0. */
  static PreviewServer start(int port) throws IOException {
    InetAddress here = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
    HttpServer http;
    try {
      http = HttpServer.create(new InetSocketAddress(here, port), 0);
    } catch (IOException e) {
      throw new IOException("port " + port + ": " + e.getMessage(), e);
    }
    PreviewServer preview = new PreviewServer(http);
    http.setExecutor(preview.threads);
    http.createContext("/", preview::answer);
    http.start();
    return preview;
  }

  /** Where the home page is. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** Shows a site with problems from now on; pages that are open are loaded again. */
  void show(Site now, List<String> problems) {
    site = Optional.of(now);
    news.tellOfSite(problems);
  }

  /** Shows other problems; pages stay as they are. */
  void tell(List<String> problems) {
    news.tellOfProblems(problems);
  }

  /** Has the next news lead to a page. */
  void goTo(String page) {
    news.about(page);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String host =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
      String path = exchange.getRequestURI().getPath();
      if (!hosts.contains(host)) {
        send(
            exchange,
            403,
            "text/plain",
            bytes("This host name is not allowed. Open the address that kb printed.\n"));
      } else if (!exchange.getRequestMethod().equals("GET")) {
        send(exchange, 405, "text/plain", bytes("Only GET requests are allowed.\n"));
      } else if (EVENTS.equals(path)) {
        news(exchange);
      } else {
        file(exchange, path.equals("/") ? "index.html" : path.substring(1));
      }
    }
  }

  private void file(HttpExchange exchange, String path) throws IOException {
    String type =
        TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    Optional<String> text = site.map(Site::texts)
        .or(() -> Optional.of(Site.LIVE_ASSETS))
        .flatMap(texts -> Optional.ofNullable(texts.get(path)));
    Optional<Path> copy =
        site.map(Site::copies).flatMap(copies -> Optional.ofNullable(copies.get(path)));
    if (text.isPresent()) {
      send(exchange, 200, type, bytes(text.get()));
    } else if (copy.isPresent()) {
      send(exchange, 200, type, Files.readAllBytes(copy.get()));
    } else {
      String title = site.isPresent() ? "Page not found" : "No site yet";
      send(exchange, 404, TYPES.getOrDefault("html", ""), bytes(NOTHING.formatted(title)));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int code, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private void news(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      news.follow(event -> {
        out.write(bytes(event));
        out.flush();
      });
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
