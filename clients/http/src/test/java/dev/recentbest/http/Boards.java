package dev.recentbest.http;

import dev.recentbest.document.BoardReading;
import dev.recentbest.model.correction.Change;
import dev.recentbest.model.correction.TableReads;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.skyband.Arrivals;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Bound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Boards to ask for. */
final class Boards {
  static final BoardRules RULES = new BoardRules(10, 5, Duration.ofHours(1), Duration.ofMinutes(5));

  static final BoardState EMPTY = BoardState.fromTheBeginning(RULES, 1);

  /** When the reading of each of these boards is. */
  static final Instant READ_AT = Instant.ofEpochSecond(9_000);

  private Boards() {}

  static Play play(String player, long score, long completedAt) {
    return new Play(
        new PlayKey(player, completedAt - 60), score, completedAt, Handle.whole("The " + player));
  }

  static BoardState with(BoardState state, Play... plays) {
    List<Change> changes = new ArrayList<>();
    for (Play play : plays) {
      changes.add(Change.insertion(play, new SequenceNumber("7")));
    }
    Arrivals arrivals =
        new Arrivals(changes, OptionalLong.empty(), OptionalLong.empty(), false, Optional.empty());
    return state.merge(arrivals, TableReads.NONE, new Bound(1000, 300_000)).state();
  }

  /** Fifteen players, who finished a minute apart, each better than the one before. */
  static BoardState full() {
    Play[] plays = new Play[15];
    for (int i = 0; i < plays.length; i++) {
      plays[i] = play("player-" + i, 1_000 + i, 6_000 + 60L * i);
    }
    return with(EMPTY, plays);
  }

  static BoardSight sight(BoardState state) {
    return new BoardSight(
        state,
        new BoardReading(
            state.entries().isEmpty()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(8_990)),
            READ_AT,
            false));
  }
}
