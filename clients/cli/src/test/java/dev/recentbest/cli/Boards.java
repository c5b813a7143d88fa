package dev.recentbest.cli;

import dev.recentbest.model.correction.Change;
import dev.recentbest.model.correction.TableReads;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.WriteToken;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.skyband.Arrivals;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Bound;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Boards of three ranks over ten minutes. */
final class Boards {
  private static final BoardRules RULES =
      new BoardRules(3, 1, Duration.ofMinutes(10), Duration.ofMinutes(5));

  private Boards() {}

  static Play play(String player, long score, long completedAt) {
    return play(player, score, completedAt, "The " + player);
  }

  static Play play(String player, long score, long completedAt, String handle) {
    return new Play(
        new PlayKey(player, completedAt - 60), score, completedAt, Handle.whole(handle));
  }

  static BoardItem item(long version, Play... plays) {
    List<Change> changes =
        Arrays.stream(plays).map(play -> Change.insertion(play, new SequenceNumber("7"))).toList();
    BoardState state =
        BoardState.fromTheBeginning(RULES, 1)
            .merge(
                new Arrivals(
                    changes, OptionalLong.empty(), OptionalLong.empty(), false, Optional.empty()),
                TableReads.NONE,
                new Bound(100, 100_000))
            .state();
    return new BoardItem(state, new WriteToken(version, "w" + version), OptionalLong.empty());
  }
}
