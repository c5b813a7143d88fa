package dev.recentbest.cli.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.correction.Corrections;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Coverage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class ExactnessTextTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_000);
  private static final long NEVER = 1_000_000;

  @Test
  void of_exactBoard_saysSo() {
    assertThat(text(Corrections.NONE, OptionalLong.empty()))
        .isEqualTo("the board says that it is exact");
  }

  @Test
  void of_moreHolesThanSlack_saysHowManyRanksAndUntilWhen() {
    assertThat(text(Corrections.NONE.withHole("x", 950).withHole("y", 980), OptionalLong.empty()))
        .isEqualTo(
            "the board says that only its first 2 ranks are exact: all will be in 50 s, or after a"
                + " rebuild");
  }

  @Test
  void of_moreThanTheItemHasRoomFor_saysThatNoRebuildHelps() {
    assertThat(text(Corrections.NONE, OptionalLong.of(950)))
        .isEqualTo(
            "the board says that none of its ranks is exact: all will be in 50 s, and no rebuild can"
                + " shorten that");
    assertThat(text(Corrections.NONE, OptionalLong.of(NEVER)))
        .isEqualTo("the board says that none of its ranks is exact: no rebuild can change that");
  }

  @Test
  void of_holesThatOutlastTheWindow_asksForARebuild() {
    assertThat(
            text(Corrections.NONE.withHole("x", NEVER).withHole("y", NEVER), OptionalLong.empty()))
        .isEqualTo("the board says that only its first 2 ranks are exact: a rebuild is needed");
  }

  private static String text(Corrections corrections, OptionalLong uncertainUntil) {
    return ExactnessText.of(
        new BoardState(
            new BoardRules(3, 1, Duration.ofSeconds(100), Duration.ofSeconds(10)),
            1,
            List.of(),
            List.of(),
            corrections,
            new Coverage(OptionalLong.empty(), OptionalLong.empty(), uncertainUntil),
            Optional.empty()),
        NOW);
  }
}
