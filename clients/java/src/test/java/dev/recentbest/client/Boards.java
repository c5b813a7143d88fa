package dev.recentbest.client;

import dev.recentbest.model.correction.Change;
import dev.recentbest.model.correction.TableReads;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Small boards to read. */
final class Boards {
  /** Three ranks over ten minutes. */
  static final BoardRules RULES =
      new BoardRules(3, 1, Duration.ofMinutes(10), Duration.ofMinutes(5));

  private static final Bound BOUND = new Bound(100, 100_000);

  private Boards() {}

  static Play play(String player, long score, long completedAt) {
    return new Play(
        new PlayKey(player, completedAt - 60), score, completedAt, Handle.whole("The " + player));
  }

  static BoardItem item(long version, String writeId, Play... plays) {
    List<Change> changes =
        List.of(plays).stream()
            .map(play -> Change.insertion(play, new SequenceNumber("7")))
            .toList();
    BoardState state =
        BoardState.fromTheBeginning(RULES, 1)
            .merge(
                new Arrivals(
                    changes, OptionalLong.empty(), OptionalLong.empty(), false, Optional.empty()),
                TableReads.NONE,
                BOUND)
            .state();
    return new BoardItem(state, new WriteToken(version, writeId), OptionalLong.empty());
  }

  /** The same board, whose newest record was created then. */
  static BoardItem seen(long epochSecond, BoardItem item) {
    return new BoardItem(item.state(), item.token(), OptionalLong.of(epochSecond));
  }

  static Map<String, AttributeValue> attributes(String boardId, BoardItem item) {
    return BoardItemFormat.encode(new BoardKey(boardId), item);
  }
}
