package dev.recentbest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.model.item.BoardItem;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

/** What a reader makes of answers that lag, and of answers that other threads overtake. */
final class LeaderboardReaderStalenessTest {
  private static final BoardItem FOURTH = Boards.item(4, "d");
  private static final BoardItem FIFTH = Boards.item(5, "e");
  private static final BoardItem SIXTH = Boards.item(6, "f");
  private static final BoardItem HUNDREDTH = Boards.item(100, "old");
  private static final BoardItem NEW_FIRST = Boards.item(1, "new-1");
  private static final BoardItem NEW_SECOND = Boards.item(2, "new-2");

  private final ScriptedDynamoDb table = new ScriptedDynamoDb();
  private final ManualClock clock = new ManualClock(10_000);
  private final LeaderboardReader reader =
      LeaderboardReader.direct(table, ConfiguredBoard.of("scores", "recent-best"), clock);

  @AfterEach
  void everyReadWasMade() {
    table.assertAllRead();
  }

  @Test
  void read_newerOrSameItem_takesOneRead() {
    table.eventual(FOURTH).eventual(FIFTH).eventual(FIFTH);

    assertThat(read()).contains(FOURTH);
    assertThat(read()).contains(FIFTH);
    assertThat(read()).contains(FIFTH);
  }

  @Test
  void read_boardNotYetWritten_takesOneRead() {
    table.eventualNoItem().eventualNoItem().eventual(NEW_FIRST);

    assertThat(read()).isEmpty();
    assertThat(read()).isEmpty();
    assertThat(read()).contains(NEW_FIRST);
  }

  @Test
  void read_olderItem_isReadAgainConsistently() {
    table.eventual(FIFTH).eventual(FOURTH).consistent(SIXTH);

    assertThat(read()).contains(FIFTH);
    assertThat(read()).contains(SIXTH);
  }

  @Test
  void read_sameVersionOfAnotherWrite_isReadAgainConsistently() {
    BoardItem otherFifth = Boards.item(5, "x");
    table.eventual(FIFTH).eventual(otherFifth).consistent(otherFifth);

    assertThat(read()).contains(FIFTH);
    assertThat(read()).contains(otherFifth);
  }

  @Test
  void read_itemGone_isReadAgainConsistently() {
    table.eventual(FIFTH).eventualNoItem().consistent(FIFTH);

    assertThat(read()).contains(FIFTH);
    assertThat(read()).contains(FIFTH);
  }

  @Test
  void read_olderItemConfirmed_isBelieved() {
    table.eventual(HUNDREDTH).eventual(NEW_FIRST).consistent(NEW_FIRST).consistent(NEW_SECOND);

    assertThat(read()).contains(HUNDREDTH);
    assertThat(read()).contains(NEW_FIRST);
    assertThat(read()).contains(NEW_SECOND);
  }

  @Test
  void read_goneItemConfirmed_isBelieved() {
    table.eventual(HUNDREDTH).eventualNoItem().consistentNoItem();

    assertThat(read()).contains(HUNDREDTH);
    assertThat(read()).isEmpty();
  }

  @Test
  void read_afterAStepBack_isConsistentForAMinute() {
    table.eventual(HUNDREDTH).eventualNoItem().consistentNoItem();
    read();
    read();
    table.consistent(NEW_FIRST).eventual(NEW_SECOND);

    clock.advance(Duration.ofSeconds(59));
    assertThat(read()).contains(NEW_FIRST);
    clock.advance(Duration.ofSeconds(1));
    assertThat(read()).contains(NEW_SECOND);
  }

  @Test
  void read_eventualOvertakenByANewerOne_isReadAgainConsistently() {
    table
        .eventual(FOURTH, () -> assertThat(read()).contains(FIFTH))
        .eventual(FIFTH)
        .consistent(FIFTH);

    assertThat(read()).contains(FIFTH);
  }

  @Test
  void read_consistentOvertakenByANewerOne_givesWayToIt() {
    table
        .eventual(FOURTH)
        .eventualNoItem()
        .consistent(FOURTH, () -> assertThat(read()).contains(FIFTH))
        .eventual(FIFTH)
        .eventual(FIFTH);

    assertThat(read()).contains(FOURTH);
    assertThat(read()).contains(FIFTH);
    assertThat(read()).contains(FIFTH);
  }

  @Test
  void read_consistentGoneOvertakenByANewItem_givesWayToIt() {
    BoardItem later = Boards.item(101, "new-101");
    table
        .eventual(HUNDREDTH)
        .eventualNoItem()
        .consistent(NEW_FIRST, () -> assertThat(read()).contains(later))
        .eventual(later);

    assertThat(read()).contains(HUNDREDTH);
    assertThat(read()).contains(later);
  }

  @Test
  void read_consistentNewerThanWhatOvertookIt_isGivenOut() {
    table
        .eventual(FOURTH)
        .eventualNoItem()
        .consistent(SIXTH, () -> assertThat(read()).contains(FIFTH))
        .eventual(FIFTH)
        .eventual(SIXTH);

    assertThat(read()).contains(FOURTH);
    assertThat(read()).contains(SIXTH);
    assertThat(read()).contains(SIXTH);
  }

  @Test
  void read_eventualOvertakenByAStepBack_doesNotCountByItsVersion() {
    BoardItem last = Boards.item(101, "old-101");
    table
        .eventual(HUNDREDTH)
        .eventual(last, () -> assertThat(read()).contains(NEW_FIRST))
        .eventual(NEW_FIRST)
        .consistent(NEW_FIRST)
        .consistent(NEW_SECOND);

    assertThat(read()).contains(HUNDREDTH);
    assertThat(read()).contains(NEW_SECOND);
  }

  @Test
  void read_consistentOvertakenByAStepBack_givesWayToIt() {
    BoardItem last = Boards.item(101, "old-101");
    table
        .eventual(HUNDREDTH)
        .eventual(FIFTH)
        .consistent(last, () -> assertThat(read()).contains(NEW_FIRST))
        .eventual(NEW_FIRST)
        .consistent(NEW_FIRST)
        .consistent(NEW_FIRST);

    assertThat(read()).contains(HUNDREDTH);
    assertThat(read()).contains(NEW_FIRST);
    assertThat(read()).contains(NEW_FIRST);
  }

  @Test
  void read_noAnswer_namesBoardAndTableAndWhatToDo() {
    table.failing(SdkClientException.create("Connect to 127.0.0.1:8000 failed"));

    assertThatThrownBy(reader::read)
        .isInstanceOf(BoardUnavailable.class)
        .hasMessage(
            "board recent-best of table scores (us-east-1, http://127.0.0.1:8000): could not be"
                + " read: no answer: check the network, the endpoint and the credentials, then try"
                + " again; Connect to 127.0.0.1:8000 failed")
        .hasCauseInstanceOf(SdkClientException.class);
  }

  @Test
  void configuredBoard_noTableName_isRefused() {
    assertThatThrownBy(() -> ConfiguredBoard.of("", "recent-best"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must not be empty: table=\"\"");
  }

  private Optional<BoardItem> read() {
    return reader.read().item();
  }
}
