package dev.recentbest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.model.item.BoardItem;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a reader that shares its reads asks, and what it shows when there is no answer. */
final class SharedReadsTest {
  private static final BoardItem FIRST = Boards.item(1, "a", Boards.play("ann", 300, 9_500));
  private static final BoardItem SECOND = Boards.item(2, "b", Boards.play("bob", 200, 9_900));
  private final RuntimeException away = SdkClientException.create("Connect failed");

  private final ScriptedDynamoDb table = new ScriptedDynamoDb();
  private final ManualClock clock = new ManualClock(10_000);
  private final ConfiguredBoard board = ConfiguredBoard.of("scores", "recent-best");
  private final LeaderboardReader reader = new LeaderboardReader(table, board, clock);

  @AfterEach
  void everyReadWasMade() {
    table.assertAllRead();
  }

  @Test
  void read_withinASecond_isTheAnswerBefore() {
    table.eventual(FIRST);

    assertThat(reader.read().item()).contains(FIRST);
    assertThat(reader.read().item()).contains(FIRST);
    assertThat(reader.board(Instant.ofEpochSecond(9_999)).readAt())
        .isEqualTo(Instant.ofEpochSecond(10_000));
  }

  @Test
  void read_aSecondLater_asksAgain() {
    table.eventual(FIRST).eventual(SECOND);

    reader.read();
    clock.advance(Duration.ofSeconds(1));

    assertThat(reader.read().item()).contains(SECOND);
  }

  @Test
  void read_clockSetBack_asksAgain() {
    table.eventual(FIRST).eventual(SECOND);

    reader.read();
    clock.advance(Duration.ofHours(-1));

    assertThat(reader.read().item()).contains(SECOND);
  }

  @Test
  void read_noCache_asksEachTime() {
    table.eventual(FIRST).eventual(SECOND);
    LeaderboardReader asking = builder().cacheFor(Duration.ZERO).build();

    assertThat(asking.read().item()).contains(FIRST);
    assertThat(asking.read().item()).contains(SECOND);
  }

  @Test
  void now_tableAway_isTheLastGoodBoardMarked() {
    table.eventual(FIRST).failing(away);
    reader.now();
    clock.advance(Duration.ofSeconds(90));

    ReadBoard shown = reader.now();

    assertThat(shown.outdated()).isTrue();
    assertThat(shown.outage().orElseThrow()).hasMessageContaining("no answer: check the network");
    assertThat(shown.readAt()).isEqualTo(Instant.ofEpochSecond(10_000));
    assertThat(shown.at()).isEqualTo(Instant.ofEpochSecond(10_090));
    assertThat(shown.entries()).extracting(RankedPlay::player).containsExactly("ann");
  }

  @Test
  void now_tableAway_slidesOn() {
    table.eventual(FIRST).failing(away);
    reader.now();
    clock.advance(Duration.ofSeconds(100));

    assertThat(reader.now().entries()).isEmpty();
  }

  @Test
  void read_tableBack_isNotMarked() {
    table.eventual(FIRST).failing(away).eventual(SECOND);
    reader.read();
    clock.advance(Duration.ofSeconds(1));
    assertThat(reader.read().outage()).isPresent();
    clock.advance(Duration.ofSeconds(1));

    assertThat(reader.read().outage()).isEmpty();
    assertThat(reader.read().item()).contains(SECOND);
  }

  @Test
  void read_itemOfANewerFormat_isTheLastGoodBoardMarked() {
    table.eventual(FIRST).eventualWith("format", AttributeValue.fromN("2"), SECOND);
    reader.read();
    clock.advance(Duration.ofSeconds(1));

    BoardSnapshot snapshot = reader.read();

    assertThat(snapshot.item()).contains(FIRST);
    assertThat(snapshot.outage().orElseThrow()).hasMessageContaining("format 2 is not 1");
  }

  @Test
  void read_tableAwayWithoutCache_isLeftAloneForASecond() {
    table.eventual(FIRST).failing(away).eventual(SECOND);
    LeaderboardReader asking = builder().cacheFor(Duration.ZERO).build();
    asking.read();

    assertThat(asking.read().outage()).isPresent();
    assertThat(asking.read().outage()).isPresent();
    clock.advance(Duration.ofSeconds(1));
    assertThat(asking.read().item()).contains(SECOND);
  }

  @Test
  void read_tableAwayForLongerThanTheBoardMayBeOld_isAnError() {
    table.eventual(FIRST).failing(away).failing(away);
    LeaderboardReader strict = builder().lastGoodFor(Duration.ofSeconds(10)).build();
    strict.read();
    clock.advance(Duration.ofSeconds(9));
    assertThat(strict.read().outage()).isPresent();
    clock.advance(Duration.ofSeconds(1));

    assertThatThrownBy(strict::read)
        .isInstanceOf(BoardUnavailable.class)
        .hasMessageStartingWith("board recent-best of table scores (us-east-1,");
  }

  @Test
  void read_tableAwayForAsLongAsTheWindow_isAnError() {
    table.eventual(FIRST).failing(away).failing(away);
    reader.read();
    clock.advance(Duration.ofMinutes(10).minusSeconds(1));
    assertThat(reader.read().outage()).isPresent();
    clock.advance(Duration.ofSeconds(1));

    assertThatThrownBy(reader::read).isInstanceOf(BoardUnavailable.class);
  }

  @Test
  void read_damagedItem_isTheLastGoodBoardMarked() {
    table.eventual(FIRST).eventualWith("scores", AttributeValue.fromS("none"), SECOND);
    reader.read();
    clock.advance(Duration.ofSeconds(1));

    assertThat(reader.read().outage().orElseThrow()).hasMessageContaining("could not be read: ");
  }

  @Test
  void read_neverRead_isAnErrorThatIsSharedToo() {
    table.failing(away).eventual(FIRST);

    assertThatThrownBy(reader::read).isInstanceOf(BoardUnavailable.class);
    assertThatThrownBy(reader::read)
        .isInstanceOf(BoardUnavailable.class)
        .hasCauseInstanceOf(BoardUnavailable.class);
    clock.advance(Duration.ofSeconds(1));
    assertThat(reader.read().item()).contains(FIRST);
  }

  @Test
  void build_timesOutOfRange_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().cacheFor(Duration.ofSeconds(61)))
        .withMessage("must be PT0S to PT1M: cacheFor=PT1M1S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().cacheFor(Duration.ofMillis(-1)))
        .withMessage("must be PT0S to PT1M: cacheFor=PT-0.001S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().lastGoodFor(Duration.ofSeconds(-1)))
        .withMessage("must be >= PT0S: lastGoodFor=PT-1S");
  }

  private LeaderboardReader.Builder builder() {
    return LeaderboardReader.builder(table, board, clock);
  }
}
