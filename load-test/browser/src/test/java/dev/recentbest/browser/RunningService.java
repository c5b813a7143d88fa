package dev.recentbest.browser;

import dev.recentbest.client.PlayThrough;
import dev.recentbest.client.ScoreWriter;
import dev.recentbest.games.GameSettings;
import dev.recentbest.games.Games;
import dev.recentbest.games.GeneratedPlay;
import dev.recentbest.local.BoardTime;
import dev.recentbest.local.HttpPlace;
import dev.recentbest.local.LocalService;
import dev.recentbest.local.LocalServiceSettings;
import dev.recentbest.local.ServiceListener;
import dev.recentbest.rollup.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The whole service with its page, as it is deployed, in memory, and somebody who plays. */
final class RunningService implements AutoCloseable {
  private final Clock clock = Clock.systemUTC();
  private final LocalService service;
  private final ScoreWriter writer;

  private RunningService(LocalService service) {
    this.service = service;
    this.writer = new ScoreWriter(service.clients().dynamoDb(), service.table(), clock);
  }

  static RunningService start() {
    LocalServiceSettings settings =
        LocalServiceSettings.inMemory(Settings.read(Map.of(), Map.of(), Map.of()))
            .withHttp(HttpPlace.anywhere(BoardTime.of(Clock.systemUTC())));
    return new RunningService(LocalService.start(settings, ServiceListener.SILENT));
  }

  /** The page's address. */
  String address() {
    return service.httpEndpoint().orElseThrow() + "/";
  }

  /** Writes a play that has just ended. */
  void play(String player, long score) {
    long start = clock.instant().getEpochSecond() - 55;
    writer.write(new PlayThrough(player, start, 55, true, score, player, List.of()));
  }

  /** Writes the games of the past hour, always the same ones. */
  void playAnHour(int plays) {
    Instant start = clock.instant().minus(Duration.ofHours(1));
    GameSettings games =
        GameSettings.denseHour(7)
            .withPlaysPerHour(plays)
            .withPlayers(plays / 4)
            .withStart(start)
            .withDuration(Duration.ofHours(1));
    Games.of(games).forEach(this::write);
  }

  private void write(GeneratedPlay play) {
    writer.write(
        new PlayThrough(
            play.eventKey(),
            play.startTimestamp(),
            play.lengthSeconds(),
            play.completed(),
            play.score(),
            play.handle(),
            List.of()));
  }

  @Override
  public void close() {
    service.close();
  }
}
