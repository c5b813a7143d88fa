package dev.recentbest.rollup.table;

import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Plays and bans in memory. Counts the requests. Not thread-safe. */
public final class InMemoryPlayTable implements PlayTable {
  private final Map<PlayKey, Play> plays = new HashMap<>();
  private final Set<String> banned = new TreeSet<>();
  private final List<String> requests = new ArrayList<>();
  private Runnable beforeEachRequest = () -> {};

  /** The rows that can stand on a board; a game that is not completed is none. */
  public Map<PlayKey, Play> plays() {
    return plays;
  }

  /** The players who are banned. */
  public Set<String> bannedPlayers() {
    return banned;
  }

  /** What happens at the moment at which any request is about to arrive. */
  public void beforeEachRequest(Runnable action) {
    beforeEachRequest = action;
  }

  /** The requests, by name: {@code Query a after 90}, {@code Query bans}. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public Map<PlayKey, Play> playsOf(
      String player, long startedAfterEpochSecond, Supplier<Duration> timeLimit) {
    answerWithin(timeLimit.get(), "Query " + player + " after " + startedAfterEpochSecond);
    return plays.entrySet().stream()
        .filter(row -> row.getKey().player().equals(player))
        .filter(row -> row.getKey().startEpochSecond() > startedAfterEpochSecond)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Set<String> banned(Supplier<Duration> timeLimit) {
    answerWithin(timeLimit.get(), "Query bans");
    return Set.copyOf(banned);
  }

  private void answerWithin(Duration timeLimit, String request) {
    if (timeLimit.isNegative() || timeLimit.isZero()) {
      throw new IllegalArgumentException("must be > 0: timeLimit=" + timeLimit);
    }
    beforeEachRequest.run();
    requests.add(request);
  }
}
