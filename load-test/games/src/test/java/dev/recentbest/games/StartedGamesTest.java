package dev.recentbest.games;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StartedGamesTest {
  private static final GameSettings HOUR = GameSettings.denseHour(7).withStartedShare(0.3);

  private record Key(String player, long start) {}

  private static Map<Key, List<GeneratedPlay>> writesOfGames(GameSettings settings) {
    Map<Key, List<GeneratedPlay>> writes = new LinkedHashMap<>();
    Games.of(settings)
        .forEach(
            play ->
                writes
                    .computeIfAbsent(
                        new Key(play.eventKey(), play.startTimestamp()), key -> new ArrayList<>())
                    .add(play));
    return writes;
  }

  @Test
  void of_startedShare_asManyGamesAreWrittenWhenTheyBegin() {
    Map<Key, List<GeneratedPlay>> writes = writesOfGames(HOUR);
    assertThat(writes).hasSize(14_000);
    assertThat(writes.values().stream().filter(game -> game.get(0).stage() == Stage.BEGUN).count())
        .isBetween(4_000L, 4_400L);
    assertThat(writesOfGames(HOUR.withStartedShare(0)).values())
        .allMatch(game -> game.get(0).stage() == Stage.WHOLE);
  }

  @Test
  void of_startedGames_firstIncompleteThenCompleteAndNeverLess() {
    for (List<GeneratedPlay> game : writesOfGames(HOUR).values()) {
      GeneratedPlay first = game.get(0);
      List<GeneratedPlay> rest = game.subList(1, game.size());
      if (first.stage() == Stage.BEGUN) {
        assertThat(first.completed()).isFalse();
        assertThat(first.score()).isZero();
        assertThat(first.lengthSeconds()).isZero();
        assertThat(rest)
            .allMatch(play -> play.stage() == Stage.FINISHED && play.completed())
            .allMatch(play -> play.arrivedAt() >= first.arrivedAt() + play.lengthSeconds())
            .allMatch(play -> play.handle().equals(first.handle()));
        // A retry writes what was written.
        Set<GeneratedPlay> values = new HashSet<>();
        rest.forEach(play -> values.add(play.arrivingAt(0)));
        assertThat(values).hasSizeLessThanOrEqualTo(1);
      } else {
        assertThat(game).allMatch(play -> play.stage() == Stage.WHOLE);
      }
    }
  }

  @Test
  void of_startedGamesThatAreGivenUp_stayAsTheyBegan() {
    GameSettings halfGivenUp = HOUR.withScores(new Scores(999, 1, 0, 0.5)).withStartedShare(1);
    assertThat(
            writesOfGames(halfGivenUp).values().stream().filter(game -> game.size() == 1).count())
        .isBetween(6_700L, 7_300L);
  }

  @Test
  void of_startedGames_arriveInOrder() {
    assertThat(Games.of(HOUR).toList())
        .isSortedAccordingTo(Comparator.comparingLong(GeneratedPlay::arrivedAt));
  }

  @Test
  void of_startedShare_leavesTheFinishedGamesAsTheyWere() {
    assertThat(
            Games.of(HOUR)
                .filter(play -> play.completed())
                .map(
                    play ->
                        List.of(
                            play.eventKey(), play.completedAt(), play.score(), play.arrivedAt()))
                .sorted(Comparator.comparing(Object::toString)))
        .containsExactlyElementsOf(
            Games.of(HOUR.withStartedShare(0))
                .filter(play -> play.completed())
                .map(
                    play ->
                        List.of(
                            play.eventKey(), play.completedAt(), play.score(), play.arrivedAt()))
                .sorted(Comparator.comparing(Object::toString))
                .toList());
  }

  @Test
  void of_step_scoresAreMultiplesOfItAndTie() {
    Scores coarse = new Scores(99_999, 100, 0.01, 0);
    List<GeneratedPlay> plays = Games.of(GameSettings.denseHour(7).withScores(coarse)).toList();
    assertThat(plays).allMatch(play -> play.score() % 100 == 0 || play.score() == 99_999);
    assertThat(plays.stream().mapToLong(GeneratedPlay::score).distinct().count()).isLessThan(1_001);
    assertThat(plays.stream().filter(play -> play.score() == 99_999).count()).isBetween(100L, 190L);
  }
}
