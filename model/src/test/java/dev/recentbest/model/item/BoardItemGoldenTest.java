package dev.recentbest.model.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.correction.Cell;
import dev.recentbest.model.correction.Corrections;
import dev.recentbest.model.correction.Hole;
import dev.recentbest.model.correction.Holes;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Coverage;
import dev.recentbest.model.skyband.Entry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Items that were written stay readable: this file does not change, a newer format adds one. */
final class BoardItemGoldenTest {
  private static final String GOLDEN = "/golden/board-format-1.json";
  private static final String CORRECTED = "/golden/board-format-1-corrected.json";

  private static final Entry FIRST =
      new Entry(
          new Play(
              new PlayKey("7c9e6679-7425-40de-944b-e07fc1f90ae7", 1428071547),
              924,
              1428071602,
              Handle.whole("EdScissorHands")),
          new SequenceNumber("1234567890123456789012345678901234567890"));

  private static final Entry SECOND =
      new Entry(
          new Play(
              new PlayKey("player-\uD83C\uDFC6", 1428070000),
              -5,
              1428070100,
              new Handle("Gr\u00FC\u00DFe \uD83C\uDFC6", true)),
          SequenceNumber.ZERO);

  private static final BoardItem ITEM =
      new BoardItem(
          new BoardState(
              new BoardRules(10, 5, Duration.ofHours(1), Duration.ofMinutes(5)),
              2,
              List.of(FIRST, SECOND),
              List.of(),
              Corrections.NONE,
              new Coverage(
                  OptionalLong.of(1428068000),
                  OptionalLong.of(1428060000),
                  OptionalLong.of(1428061000)),
              Optional.of("2026-01-01T00:00:00.000")),
          new WriteToken(4711, "9f86d081884c7d65"),
          OptionalLong.of(1428071900));

  private static final BoardItem CORRECTED_ITEM =
      new BoardItem(
          new BoardState(
              new BoardRules(10, 5, Duration.ofHours(1), Duration.ofMinutes(5)),
              1,
              List.of(new Entry(FIRST.play(), FIRST.sequence(), OptionalLong.of(1428071700))),
              List.of(
                  new Cell(
                      new PlayKey("cheater", 1428071000),
                      new SequenceNumber("7"),
                      Optional.empty(),
                      OptionalLong.of(1428071300)),
                  new Cell(
                      SECOND.play().key(),
                      SECOND.sequence(),
                      Optional.of(SECOND.play()),
                      OptionalLong.empty())),
              new Corrections(
                  2,
                  new Holes(List.of(new Hole("cheater", 2, 1428071300))),
                  new TreeSet<>(Set.of("player-\uD83C\uDFC6")),
                  new Holes(List.of(new Hole("player-\uD83C\uDFC6", 1, 1428070100))),
                  new Holes(List.of(new Hole("cheater", 2, 1428068200)))),
              new Coverage(OptionalLong.of(1428068000), OptionalLong.empty(), OptionalLong.empty()),
              Optional.of("2026-01-01T00:00:00.000")),
          new WriteToken(4712, "9f86d081884c7d65"),
          OptionalLong.of(1428071900));

  @Test
  void decode_goldenItemOfACorrectedBoard_givesTheBoard() throws IOException {
    assertThat(BoardItemFormat.decode(DynamoDbJson.read(CORRECTED))).isEqualTo(CORRECTED_ITEM);
  }

  @Test
  void encode_theCorrectedBoard_givesTheGoldenItem() throws IOException {
    assertThat(BoardItemFormat.encode(new BoardKey("recent-best"), CORRECTED_ITEM))
        .isEqualTo(DynamoDbJson.read(CORRECTED));
  }

  @Test
  void decode_goldenItem_givesTheBoard() throws IOException {
    assertThat(BoardItemFormat.decode(DynamoDbJson.read(GOLDEN))).isEqualTo(ITEM);
  }

  @Test
  void encode_theBoard_givesTheGoldenItem() throws IOException {
    assertThat(BoardItemFormat.encode(new BoardKey("recent-best"), ITEM))
        .isEqualTo(DynamoDbJson.read(GOLDEN));
  }
}
