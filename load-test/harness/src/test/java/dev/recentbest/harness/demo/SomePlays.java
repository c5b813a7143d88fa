package dev.recentbest.harness.demo;

import dev.recentbest.games.Achievement;
import dev.recentbest.games.GeneratedPlay;
import dev.recentbest.games.Stage;
import java.util.List;

/** Plays of thirty seconds each. */
final class SomePlays {
  private SomePlays() {}

  static GeneratedPlay arriving(String player, long epochSecond) {
    return play(player, epochSecond - 30, 30, true, 900, epochSecond, Stage.WHOLE);
  }

  static GeneratedPlay begun(String player, long epochSecond) {
    return play(player, epochSecond, 0, false, 0, epochSecond, Stage.BEGUN);
  }

  static GeneratedPlay finished(String player, long startEpochSecond, long score) {
    return play(player, startEpochSecond, 30, true, score, startEpochSecond + 30, Stage.FINISHED);
  }

  private static GeneratedPlay play(
      String player,
      long start,
      long length,
      boolean completed,
      long score,
      long arrivedAt,
      Stage stage) {
    List<Achievement> achievements =
        completed ? List.of(new Achievement(50, "m-1", "Untouched")) : List.of();
    return new GeneratedPlay(
        player,
        start,
        length,
        completed,
        score,
        "Name of " + player,
        achievements,
        arrivedAt,
        stage);
  }
}
