package dev.recentbest.games;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GamesTest {
  private static final GameSettings HOUR = GameSettings.denseHour(7);
  private static final GameSettings ORDERLY_HOUR = HOUR.withDisorder(Disorder.NONE);
  private static final long START = 1_767_290_400; // 2026-01-01T18:00:00Z
  private static final Comparator<GeneratedPlay> BY_END =
      Comparator.comparingLong(GeneratedPlay::completedAt);

  private static List<GeneratedPlay> plays(GameSettings settings) {
    return Games.of(settings).toList();
  }

  private static int count(List<GeneratedPlay> plays, Predicate<GeneratedPlay> wanted) {
    return (int) plays.stream().filter(wanted).count();
  }

  private static Disorder late(double share, Duration max) {
    return new Disorder(share, max, 0, 0, Duration.ZERO);
  }

  private static Disorder duplicated(double share) {
    return new Disorder(0, Duration.ZERO, share, 0, Duration.ZERO);
  }

  private static Disorder fastClocks(double share, Duration max) {
    return new Disorder(0, Duration.ZERO, 0, share, max);
  }

  @Test
  void of_equalSettings_equalPlays() {
    assertThat(plays(HOUR)).isEqualTo(plays(GameSettings.denseHour(7)));
  }

  @Test
  void of_anotherSeed_otherPlays() {
    assertThat(plays(GameSettings.denseHour(8))).isNotEqualTo(plays(HOUR));
  }

  @Test
  void of_denseHour_isFourteenThousandPlaysOfThatHour() {
    List<GeneratedPlay> plays = plays(ORDERLY_HOUR);
    assertThat(plays).hasSize(14_000);
    assertThat(plays).allMatch(play -> play.completedAt() >= START);
    assertThat(count(plays, play -> play.completedAt() >= START + 3600)).isLessThan(30);
  }

  @Test
  void of_steadyDay_eachHourHasItsPlays() {
    List<GeneratedPlay> plays = plays(ORDERLY_HOUR.withDuration(Duration.ofHours(5)));
    assertThat(plays).hasSize(70_000);
    for (int hour = 0; hour < 5; hour++) {
      long from = START + 3600L * hour;
      assertThat(
              count(plays, play -> play.completedAt() >= from && play.completedAt() < from + 3600))
          .isBetween(13_900, 14_100);
    }
  }

  @Test
  void of_everyShape_arrivesInOrderAndUsesAKeyOnce() {
    for (Shape shape : Shape.values()) {
      List<GeneratedPlay> plays =
          plays(HOUR.withShape(shape).withDisorder(late(0.5, HOUR.duration())));
      assertThat(plays).isSortedAccordingTo(Comparator.comparingLong(GeneratedPlay::arrivedAt));
      Set<List<Object>> keys = new HashSet<>();
      assertThat(plays).allMatch(play -> keys.add(List.of(play.eventKey(), play.startTimestamp())));
    }
  }

  @Test
  void of_asManyPlaysAsPlayersCanPlay_nobodyPlaysTwoGamesAtATime() {
    List<GeneratedPlay> plays = plays(ORDERLY_HOUR.withPlaysPerHour(200).withPlayers(10));
    Map<String, Long> lastEnds = new HashMap<>();
    assertThat(plays).hasSize(200);
    for (GeneratedPlay play : plays) {
      Long lastEnd = lastEnds.put(play.eventKey(), play.completedAt());
      assertThat(lastEnd == null || lastEnd < play.startTimestamp()).isTrue();
    }
    assertThat(lastEnds).hasSize(10);
  }

  @Test
  void of_noDisorder_allArriveInTheSecondOfTheirEnd() {
    assertThat(plays(ORDERLY_HOUR)).allMatch(play -> play.arrivedAt() == play.completedAt());
  }

  @Test
  void of_latePlays_asManyAsAskedForAndNoLaterThanAllowed() {
    List<GeneratedPlay> plays = plays(HOUR.withDisorder(late(0.25, Duration.ofMinutes(10))));
    assertThat(plays).hasSize(14_000);
    assertThat(plays)
        .allMatch(play -> play.arrivedAt() >= play.completedAt())
        .allMatch(play -> play.arrivedAt() <= play.completedAt() + 600);
    assertThat(count(plays, play -> play.arrivedAt() > play.completedAt())).isBetween(3_300, 3_700);
    assertThat(count(plays, play -> play.arrivedAt() > play.completedAt() + 500))
        .isBetween(480, 690);
  }

  @Test
  void of_duplicates_theSameRecordsAgainUpToAMinuteLater() {
    List<GeneratedPlay> plays = plays(HOUR.withDisorder(duplicated(0.1)));
    assertThat(plays).hasSizeBetween(15_250, 15_550);
    Map<GeneratedPlay, Long> firstArrivals = new HashMap<>();
    for (GeneratedPlay play : plays) {
      Long first = firstArrivals.putIfAbsent(play.arrivingAt(0), play.arrivedAt());
      assertThat(first == null || play.arrivedAt() - first <= 60).isTrue();
    }
    assertThat(firstArrivals).hasSize(14_000);
  }

  @Test
  void of_fastClocks_theirPlaysArriveBeforeTheEndTheyClaim() {
    List<GeneratedPlay> plays = plays(HOUR.withDisorder(fastClocks(0.2, Duration.ofSeconds(90))));
    assertThat(count(plays, play -> play.completedAt() > play.arrivedAt())).isBetween(2_300, 3_300);
    assertThat(plays)
        .allMatch(play -> play.completedAt() >= play.arrivedAt())
        .allMatch(play -> play.completedAt() <= play.arrivedAt() + 90);
  }

  @Test
  void of_disorder_leavesTheGamesAsTheyWere() {
    List<GeneratedPlay> orderly = plays(ORDERLY_HOUR);
    Disorder all = new Disorder(0.3, Duration.ofMinutes(5), 0.2, 0, Duration.ZERO);
    assertThat(plays(HOUR.withDisorder(all)).stream().map(play -> play.arrivingAt(0)).distinct())
        .containsExactlyInAnyOrderElementsOf(
            orderly.stream().map(play -> play.arrivingAt(0)).toList());
    List<GeneratedPlay> fast = plays(HOUR.withDisorder(fastClocks(1, Duration.ofHours(1))));
    assertThat(fast.stream().map(GeneratedPlay::score))
        .containsExactlyElementsOf(orderly.stream().map(GeneratedPlay::score).toList());
  }

  @Test
  void of_topShare_asManyReachTheTopAndNoneGoesAbove() {
    List<GeneratedPlay> plays = plays(HOUR.withScores(new Scores(999, 1, 0.1, 0)));
    assertThat(plays).allMatch(play -> play.score() >= 0 && play.score() <= 999);
    assertThat(count(plays, play -> play.score() == 999)).isBetween(1_300, 1_550);
  }

  @Test
  void of_noTopShare_nobodyReachesTheTop() {
    Scores largest = new Scores(Long.MAX_VALUE, 1, 0, 0);
    assertThat(plays(HOUR.withScores(largest))).noneMatch(play -> play.score() == Long.MAX_VALUE);
  }

  @Test
  void of_everyPlayAtTheTop_allTie() {
    assertThat(plays(HOUR.withScores(new Scores(1, 1, 1, 0)))).allMatch(play -> play.score() == 1);
  }

  @Test
  void of_abandonedShare_asManyAreNotCompleted() {
    List<GeneratedPlay> plays = plays(ORDERLY_HOUR.withScores(new Scores(999, 1, 0, 0.5)));
    assertThat(count(plays, play -> !play.completed())).isBetween(6_700, 7_300);
    assertThat(plays(ORDERLY_HOUR.withScores(new Scores(999, 1, 0, 0))))
        .allMatch(GeneratedPlay::completed);
  }

  @Test
  void of_tournamentThenEvening_tournamentIsCrowdedAndNeverReached() {
    List<GeneratedPlay> plays = plays(ORDERLY_HOUR.withShape(Shape.TOURNAMENT_THEN_EVENING));
    Predicate<GeneratedPlay> isTournament = play -> play.completedAt() < START + 720;
    Predicate<GeneratedPlay> isQuiet =
        play -> play.completedAt() >= START + 720 && play.completedAt() < START + 1800;
    assertThat(count(plays, isTournament)).isBetween(5_500, 5_700);
    assertThat(count(plays, isQuiet)).isBetween(1_300, 1_500);
    assertThat(plays).allMatch(play -> isTournament.test(play) == play.score() >= 50_000);
  }

  @Test
  void of_fallingScores_neverRise() {
    assertThat(plays(ORDERLY_HOUR.withShape(Shape.FALLING_SCORES)))
        .isSortedAccordingTo(Comparator.comparingLong(GeneratedPlay::score).reversed())
        .isSortedAccordingTo(BY_END);
  }

  @Test
  void of_risingScores_neverFall() {
    assertThat(plays(ORDERLY_HOUR.withShape(Shape.RISING_SCORES)))
        .isSortedAccordingTo(Comparator.comparingLong(GeneratedPlay::score))
        .isSortedAccordingTo(BY_END);
  }

  @Test
  void of_manyPlayers_handlesAndIdsOfEveryKindOccur() {
    Set<String> handles = new HashSet<>();
    Set<String> ids = new HashSet<>();
    Games.of(HOUR)
        .forEach(
            play -> {
              handles.add(play.handle());
              ids.add(play.eventKey());
            });
    for (String kind :
        List.of(
            "\\p{Alnum}+",
            ".* ",
            ".*[\"\\\\<&].*",
            ".*\\p{So}.*",
            ".*\\p{IsHan}.*",
            ".*\\p{IsArabic}.*",
            ".*\\p{IsHebrew}.*",
            ".*\\p{Mn}{3,}.*",
            ".*\\p{Cntrl}.*",
            ".{200,}")) {
      Pattern pattern = Pattern.compile(kind, Pattern.DOTALL);
      assertThat(handles).as(kind).anyMatch(handle -> pattern.matcher(handle).matches());
    }
    assertThat(ids).anyMatch(id -> id.startsWith("\uD83D\uDE00"));
    assertThat(ids).anyMatch(id -> id.startsWith("\uFFFD"));
  }

  @Test
  void of_player_keepsHisHandle() {
    Map<String, String> handles = new HashMap<>();
    assertThat(plays(HOUR))
        .allMatch(
            play ->
                handles.merge(play.eventKey(), play.handle(), (a, b) -> a).equals(play.handle()));
    assertThat(handles).hasSizeBetween(2_000, 3_000);
  }

  @Test
  void of_habit_someSitForSeveralGames() {
    Map<String, Integer> games = new HashMap<>();
    plays(ORDERLY_HOUR).forEach(play -> games.merge(play.eventKey(), 1, Integer::sum));
    assertThat(games.values()).contains(1).anyMatch(number -> number >= 15);
  }
}
