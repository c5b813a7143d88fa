package dev.recentbest.benchmarks;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import dev.recentbest.games.GeneratedPlay;
import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.skyband.BoardState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds what is to be timed against the plays that it was made from: a wrong result stops the run.
 */
final class Proof {
  /** Later instants at which the state must still answer with no further input. */
  private static final int INSTANTS = 12;

  private static final Comparator<GeneratedPlay> BEST_FIRST =
      Comparator.comparingLong(GeneratedPlay::score)
          .reversed()
          .thenComparingLong(GeneratedPlay::completedAt)
          .thenComparing(GeneratedPlay::eventKey);

  private final List<GeneratedPlay> plays;
  private final List<GeneratedPlay> batch;
  private final int modifyEvery;

  Proof(DenseHour hour, int modifyEvery) {
    this.plays = Stream.concat(hour.before().stream(), hour.batch().stream()).toList();
    this.batch = hour.batch();
    this.modifyEvery = modifyEvery;
  }

  /** The board of the state is that of all plays, sorted: now, and while they leave the window. */
  void ofState(BoardState state) {
    Instant now = Instant.ofEpochSecond(batch.get(batch.size() - 1).arrivedAt());
    Duration window = state.rules().window();
    for (int i = 0; i < INSTANTS; i++) {
      Instant at = now.plus(window.dividedBy(INSTANTS).multipliedBy(i));
      int size = state.rules().size();
      Leaderboard board = Leaderboard.of(state, at, size, window);
      same("board at " + at, sorted(at.minus(window), size), shown(board));
    }
  }

  /** The sums of the bare parse are those of the plays. */
  void ofSums(BarePullParse.Sums sums) {
    same("records", (long) batch.size(), sums.records());
    long numbers = 0;
    long flags = 0;
    for (int i = 0; i < batch.size(); i++) {
      GeneratedPlay play = batch.get(i);
      long start = play.startTimestamp() + play.lengthSeconds();
      numbers += play.arrivedAt() + start + play.score();
      flags += play.completed() ? 1 : 0;
      if (isModified(i)) {
        numbers += start + play.score() / 2;
        flags += play.completed() ? 1 : 0;
      }
    }
    same("numbers", numbers, sums.numbers());
    same("flags", flags, sums.flags());
  }

  /** The objects carry the scores of the plays. */
  void ofObjects(DynamodbEvent event) {
    List<Long> scores =
        event.getRecords().stream()
            .map(record -> requireNonNull(record.getDynamodb().getNewImage().get("score")))
            .map(score -> Long.valueOf(score.getN()))
            .toList();
    same("scores", batch.stream().map(GeneratedPlay::score).toList(), scores);
  }

  private boolean isModified(int index) {
    return (index + 1) % modifyEvery == 0;
  }

  private List<String> sorted(Instant after, int size) {
    Set<String> players = new HashSet<>();
    return plays.stream()
        .filter(play -> play.completed() && play.completedAt() > after.getEpochSecond())
        .sorted(BEST_FIRST)
        .filter(play -> players.add(play.eventKey()))
        .limit(size)
        .map(play -> play.eventKey() + " " + play.score() + " " + play.completedAt())
        .toList();
  }

  private static List<String> shown(Leaderboard board) {
    return board.plays().stream().map(Proof::shown).toList();
  }

  private static String shown(Play play) {
    return play.player() + " " + play.score() + " " + play.completedAtEpochSecond();
  }

  private static void same(String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      throw new IllegalStateException(
          "a wrong result is not timed: " + what + " must be " + expected + ", found " + found);
    }
  }
}
