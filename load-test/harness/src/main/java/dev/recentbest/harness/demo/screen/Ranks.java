package dev.recentbest.harness.demo.screen;

import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Play;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A board by its players. */
record Ranks(Map<String, Ranked> byPlayer) {
  /** A play and its rank. */
  record Ranked(Play play, int rank) {}

  static Ranks of(Leaderboard board) {
    Map<String, Ranked> byPlayer = new HashMap<>();
    for (Play play : board.plays()) {
      byPlayer.put(play.player(), new Ranked(play, byPlayer.size() + 1));
    }
    return new Ranks(byPlayer);
  }

  Optional<Ranked> of(String player) {
    return Optional.ofNullable(byPlayer.get(player));
  }

  Optional<Play> playOf(String player) {
    return of(player).map(Ranked::play);
  }
}
