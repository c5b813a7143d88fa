package dev.recentbest.harness.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.recentbest.model.play.Handle;
import dev.recentbest.oracle.ArrivedPlays;
import dev.recentbest.oracle.Candidate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/**
 * A file of play-throughs in order of arrival.
 *
 * @param lines as they stand in the file
 * @param plays what they say
 */
record PlayFile(List<String> lines, List<Arrived> plays) {
  private static final JsonMapper JSON = new JsonMapper();

  /** The default of max-handle-bytes: a longer handle is shown cut. */
  private static final int MAX_HANDLE_BYTES = 256;

  /**
   * A play and when it came.
   *
   * @param completed whether it ranks; a key that was deleted, or is not completed, does not
   */
  record Arrived(long atEpochSecond, Candidate play, boolean completed) {
    void applyTo(ArrivedPlays arrived) {
      if (completed) {
        arrived.add(play);
      } else {
        arrived.remove(play.player(), play.start());
      }
    }
  }

  /**
   * Reads real play-throughs, or skips the test with the reason when they are not on this machine.
   */
  static PlayFile real(String name, int maxLines) {
    Path file = Path.of(System.getProperty("data.directory", "")).resolve(name);
    Assumptions.assumeTrue(
        Files.exists(file),
        () -> "real play-throughs are not here, so this was not tested: " + file);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return of(reader.lines().limit(maxLines).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PlayFile of(List<String> lines) {
    return new PlayFile(lines, lines.stream().map(PlayFile::parse).toList());
  }

  /**
   * Instants at which something is to be seen: a random play's arrival and up to a window later.
   */
  List<Long> times(int count, long windowSeconds, Random random) {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long arrival = plays.get(random.nextInt(plays.size())).atEpochSecond();
      times.add(arrival + random.nextInt((int) windowSeconds + 1));
    }
    times.sort(null);
    return times;
  }

  private static Arrived parse(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      JsonNode item = node.has("op") ? node.get("item") : node;
      long start = item.get("start_timestamp").longValue();
      if (node.path("op").asText().equals("delete")) {
        Candidate gone = new Candidate(item.get("event_key").textValue(), start, start, 0, "");
        return new Arrived(node.get("arrived_at").longValue(), gone, false);
      }
      long end = start + item.get("length_seconds").longValue();
      long at = node.has("op") ? node.get("arrived_at").longValue() : end;
      Candidate play =
          new Candidate(
              item.get("event_key").textValue(),
              start,
              end,
              item.get("score").longValue(),
              Handle.fitting(item.get("handle").textValue(), MAX_HANDLE_BYTES).text());
      return new Arrived(at, play, item.get("completed").booleanValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
