package dev.recentbest.rollup.table;

import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows of plays in memory, one page for each player. Counts the requests. Not thread-safe. */
public final class InMemoryScoreRows implements ScoreRows {
  private final InMemoryPlayTable plays;
  private final List<String> players;
  private final List<String> requests = new ArrayList<>();
  private int failures;
  private Runnable beforeEachRequest = () -> {};

  /**
   * @param players every player there can be, in the order of the scan
   */
  public InMemoryScoreRows(InMemoryPlayTable plays, List<String> players) {
    this.plays = plays;
    this.players = List.copyOf(players);
  }

  /** What happens at the moment at which any request is about to arrive. */
  public void beforeEachRequest(Runnable action) {
    beforeEachRequest = action;
  }

  /** So many of the next requests are not answered. */
  public void failNext(int requests) {
    failures = requests;
  }

  /** The requests, by name: {@code Scan a}, {@code BatchGet 3}. */
  public List<String> requests() {
    return requests;
  }

  @Override
  public ScanPage scan(Optional<ScanPosition> after, Duration timeLimit) {
    int page =
        after
            .map(position -> position.key().getOrDefault("event_key", AttributeValue.fromS("")).s())
            .map(player -> players.indexOf(player) + 1)
            .orElse(0);
    String player = players.get(page);
    answer("Scan " + player);
    List<Play> rows =
        plays.plays().values().stream().filter(play -> play.player().equals(player)).toList();
    return new ScanPage(
        rows,
        List.of(),
        rows.size(),
        page + 1 < players.size()
            ? Optional.of(new ScanPosition(Map.of("event_key", AttributeValue.fromS(player))))
            : Optional.empty());
  }

  @Override
  public Map<PlayKey, Optional<Play>> read(Set<PlayKey> keys, Supplier<Duration> timeLimit) {
    Map<PlayKey, Optional<Play>> rows = new HashMap<>();
    if (!keys.isEmpty()) {
      answer("BatchGet " + keys.size());
      keys.forEach(key -> rows.put(key, Optional.ofNullable(plays.plays().get(key))));
    }
    return rows;
  }

  private void answer(String request) {
    beforeEachRequest.run();
    if (failures > 0) {
      failures--;
      throw new BoardTableUnavailable(request + ": no answer");
    }
    requests.add(request);
  }
}
