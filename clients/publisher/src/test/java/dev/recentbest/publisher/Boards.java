package dev.recentbest.publisher;

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
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Small boards: two ranks over ten minutes. */
final class Boards {
  static final BoardRules RULES =
      new BoardRules(2, 1, Duration.ofMinutes(10), Duration.ofMinutes(5));

  static final BoardItem EMPTY =
      new BoardItem(
          BoardState.fromTheBeginning(RULES, 1), new WriteToken(1, "0"), OptionalLong.empty());

  private Boards() {}

  /** A board after a play that was recorded when it ended. */
  static BoardItem after(BoardItem before, String player, long score, long completedAt) {
    Play play =
        new Play(new PlayKey(player, completedAt - 60), score, completedAt, Handle.whole(player));
    Arrivals arrivals =
        new Arrivals(
            List.of(Change.insertion(play, new SequenceNumber("7"))),
            OptionalLong.of(completedAt),
            OptionalLong.of(completedAt),
            false,
            Optional.empty());
    return new BoardItem(
        before.state().merge(arrivals, TableReads.NONE, new Bound(100, 100_000)).state(),
        new WriteToken(before.token().version() + 1, "w" + completedAt),
        OptionalLong.of(completedAt));
  }
}
