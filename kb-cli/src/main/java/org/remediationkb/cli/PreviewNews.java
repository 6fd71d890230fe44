package org.remediationkb.cli;

import java.io.IOException;
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
  synchronized void tellOfSite(List<String> problems) {
    number++;
    send(page, problems);
    page = "";
  }

  /** Tells what is wrong with the content; the site is the same. */
  synchronized void tellOfProblems(List<String> problems) {
    send("", problems);
  }

  private synchronized void send(String to, List<String> problems) {
    String json = JsonWriter.text(false, event -> {
      event.number("number", number);
      event.text("page", to);
      event.texts("problems", problems);
    });
    event = "data: " + json.strip() + "\n\n";
    queues.forEach(queue -> queue.add(event));
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
