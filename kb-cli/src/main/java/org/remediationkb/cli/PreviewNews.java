package org.remediationkb.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.remediationkb.render.document.JsonWriter;

/** What pages that are open are told, as server-sent events. */
final class PreviewNews {

  /** So often something is sent anyway: a page that was closed is noticed by that alone. */
  private static final long HEARTBEAT_SECONDS = 15;

  private static final String HEARTBEAT = ":\n\n";

  /** Takes an event. */
  interface Listener {
    /** Sends it; an exception tells that nobody listens any more. */
    void take(String event) throws IOException;
  }

  /** What each listener is still to be told. */
  private final Set<BlockingQueue<String>> queues = ConcurrentHashMap.newKeySet();

  private int number;
  private String event = HEARTBEAT;
  private String page = "";

  /** Has the next event lead to a page of the site. */
  synchronized void about(String path) {
    page = path;
  }

  /** Tells that the site is another now, and what is wrong with the content. */
  synchronized void tell(List<String> problems) {
    number++;
    event = "data: " + json(problems) + "\n\n";
    page = "";
    queues.forEach(queue -> queue.add(event));
  }

  private String json(List<String> problems) {
    StringWriter json = new StringWriter();
    try {
      JsonWriter.write(json, false, event -> {
        event.number("number", number);
        event.text("page", page);
        event.texts("problems", problems);
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return json.toString().strip();
  }

  /** Tells a listener the last event, and all that follow, until it fails. */
  void follow(Listener listener) throws IOException {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    begin(queue);
    try {
      while (true) {
        String next = queue.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        listener.take(next == null ? HEARTBEAT : next);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      queues.remove(queue);
    }
  }

  private synchronized void begin(BlockingQueue<String> queue) {
    queue.add(event);
    queues.add(queue);
  }
}
