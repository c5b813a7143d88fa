package dev.recentbest.harness.demo;

import dev.recentbest.client.BoardSnapshot;
import dev.recentbest.client.LeaderboardReader;
import dev.recentbest.harness.check.Deliveries;
import dev.recentbest.harness.check.ServiceWatch;
import dev.recentbest.harness.demo.screen.BoardWatch;
import dev.recentbest.harness.demo.screen.Figures;
import dev.recentbest.harness.demo.screen.Frame;
import dev.recentbest.harness.demo.screen.Sight;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.item.ItemSize;
import java.time.Instant;

/** The board as it can be read at the games' time, and how the service is doing. */
final class LiveBoard {
  private final LeaderboardReader reader;
  private final BoardKey key;
  private final GameClock gameClock;
  private final GameClient client;
  private final ServiceWatch service;
  private final Deliveries deliveries;
  private final BoardWatch watch = new BoardWatch();
  private final Rate rate = new Rate();

  LiveBoard(
      LeaderboardReader reader,
      BoardKey key,
      GameClock gameClock,
      GameClient client,
      ServiceWatch service,
      Deliveries deliveries) {
    this.reader = reader;
    this.key = key;
    this.gameClock = gameClock;
    this.client = client;
    this.service = service;
    this.deliveries = deliveries;
  }

  /**
   * Reads the board once.
   *
   * @param state what to say that the demonstration is doing
   * @param now the real time
   * @throws dev.recentbest.client.BoardUnavailable when the board cannot be read
   */
  Frame look(String state, Instant now) {
    BoardSnapshot snapshot = reader.read();
    Sight sight = watch.look(snapshot::leaderboard, gameClock.now(), now);
    return new Frame(sight, figures(snapshot, now), gameClock.speed(), state);
  }

  private Figures figures(BoardSnapshot snapshot, Instant now) {
    return new Figures(
        rate.perSecond(client.plays(), now),
        client.plays(),
        deliveries.lag(),
        service.batches(),
        service.writes(),
        service.lostRaces(),
        snapshot.item().map(item -> ItemSize.bytesOf(BoardItemFormat.encode(key, item))).orElse(0),
        snapshot.state().entries().size());
  }
}
