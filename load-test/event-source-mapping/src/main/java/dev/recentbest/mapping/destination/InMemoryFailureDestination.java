package dev.recentbest.mapping.destination;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recentbest.mapping.FailureDestination;
import java.util.ArrayList;
import java.util.List;

/** Keeps what was given up for as long as the process lives. Thread-safe. */
public final class InMemoryFailureDestination implements FailureDestination {
  private final List<Sent> sent = new ArrayList<>();

  @Override
  public synchronized void send(byte[] failureRecord, byte[] event) {
    sent.add(new Sent(new String(failureRecord, UTF_8), new String(event, UTF_8)));
  }

  /** All that was sent so far, in order. */
  public synchronized List<Sent> sent() {
    return List.copyOf(sent);
  }

  /**
   * A batch that was given up.
   *
   * @param failureRecord JSON
   * @param event JSON, {@code {"Records":[...]}}
   */
  public record Sent(String failureRecord, String event) {}
}
