package dev.recentbest.harness.demo;

import dev.recentbest.client.ConfiguredBoard;
import dev.recentbest.client.LeaderboardReader;
import dev.recentbest.local.LocalService;
import dev.recentbest.rollup.settings.Settings;
import java.time.Clock;
import java.time.Duration;

/**
 * What a demonstration consists of.
 *
 * @param service runs, with the watch as its listener; stays its owner's to close
 * @param gameClock does not run yet
 * @param client writes into the service's table
 * @param reader reads the service's board
 */
record DemoParts(
    DemoSettings settings,
    LocalService service,
    ServiceWatch watch,
    Deliveries deliveries,
    GameClock gameClock,
    GameClient client,
    LeaderboardReader reader,
    DemoEdges edges) {
  /** For so long a speed above 1 lasts: then the games' time has caught up with the real one. */
  private static final Duration SPEED_LASTS = Duration.ofHours(6);

  static DemoParts of(
      DemoSettings settings,
      LocalService service,
      ServiceWatch watch,
      Deliveries deliveries,
      GameClock gameClock,
      DemoEdges edges) {
    var dynamoDb = service.clients().dynamoDb();
    String boardId = service.settings().function().board().boardId();
    return new DemoParts(
        settings,
        service,
        watch,
        deliveries,
        gameClock,
        new GameClient(dynamoDb, service.table(), deliveries, edges.clock(), edges.pause()),
        LeaderboardReader.direct(
            dynamoDb, ConfiguredBoard.of(service.table(), boardId), edges.clock()),
        edges);
  }

  /** A clock for the games, which stands still. */
  static GameClock gameClock(DemoSettings settings, Clock real) {
    return new GameClock(real, settings.speed(), behind(settings));
  }

  /** How far before the real time the games' time begins. */
  private static Duration behind(DemoSettings settings) {
    return SPEED_LASTS.multipliedBy(settings.speed() - 1L);
  }

  /** Where the board can be looked at with a browser. */
  String pageAddress() {
    return service.httpEndpoint().map(at -> at + "/").orElse("nowhere");
  }

  Settings function() {
    return service.settings().function();
  }

  /** All plays, in order of arrival. */
  Feed feed(PlaySink sink) {
    Duration window = function().merging().rules().window();
    var plays = DemoGames.of(settings, gameClock.start(), behind(settings), window);
    return new Feed(plays.iterator(), gameClock, sink, edges.pause());
  }
}
