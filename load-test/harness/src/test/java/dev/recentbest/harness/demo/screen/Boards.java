package dev.recentbest.harness.demo.screen;

import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.ranking.RankingOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Boards of one hour over a handful of plays. */
final class Boards {
  /** 2026-01-01T18:00:00Z. */
  static final long NOON = 1_767_290_400;

  private Boards() {}

  static Instant at(long secondsAfterNoon) {
    return Instant.ofEpochSecond(NOON + secondsAfterNoon);
  }

  /** A play of a player who is called as he is known. */
  static Play play(String player, long score, long endedAfterNoon) {
    return new Play(
        new PlayKey(player, NOON + endedAfterNoon - 30),
        score,
        NOON + endedAfterNoon,
        Handle.whole(player));
  }

  static Leaderboard of(Instant at, boolean exact, Play... plays) {
    Duration hour = Duration.ofHours(1);
    Set<String> players = new HashSet<>();
    List<Play> best = new ArrayList<>();
    Arrays.stream(plays)
        .filter(play -> play.completedAtEpochSecond() > at.getEpochSecond() - 3600)
        .sorted(RankingOrder.BEST_FIRST)
        .filter(play -> players.add(play.player()))
        .limit(10)
        .forEach(best::add);
    return new Leaderboard(at, hour, Duration.ofSeconds(1), exact, Optional.empty(), best);
  }
}
