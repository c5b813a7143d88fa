package dev.recentbest.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.recentbest.oracle.ArrivedPlays;
import dev.recentbest.oracle.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CareersTest {
  private static final long NOW = 1_767_290_437; // 2026-01-01T18:00:37Z
  private static final Duration HOUR = Duration.ofHours(1);

  /** In which a part of the time is looked at. */
  private static final int STEPS = 10;

  /** An hour before now, two hours and a bit after it. */
  private static List<GeneratedPlay> cast(long seed, Duration window) {
    GameSettings games =
        GameSettings.ordinaryDay(seed)
            .withStart(Instant.ofEpochSecond(NOW).minus(window))
            .withDuration(Duration.ofHours(4));
    return Cast.of(List.of(games), window)
        .takeWhile(play -> play.arrivedAt() < NOW + 7_300)
        .toList();
  }

  private static Candidate candidate(GeneratedPlay play) {
    return new Candidate(
        play.eventKey(), play.startTimestamp(), play.completedAt(), play.score(), play.handle());
  }

  /** What happened on the board between two seconds, as somebody sees it who looks at both. */
  private record Step(int left, int returned) {
    static Step between(List<Candidate> before, List<Candidate> after, long firstOfWindow) {
      Map<String, Candidate> now = new HashMap<>();
      after.forEach(play -> now.put(play.player(), play));
      List<Candidate> left = before.stream().filter(play -> play.end() < firstOfWindow).toList();
      long returned = left.stream().filter(play -> now.containsKey(play.player())).count();
      return new Step(left.size(), (int) returned);
    }

    Step plus(Step other) {
      return new Step(left + other.left, returned + other.returned);
    }
  }

  /**
   * All that was played until now arrives now; the rest in time. Each part of the time, such as
   * each minute of the clock, is looked at in so many steps, the last of them in its last second.
   */
  private static List<Step> parts(List<GeneratedPlay> plays, Duration window, int partSeconds) {
    ArrivedPlays arrived = new ArrivedPlays(window.toSeconds(), 1);
    List<Step> parts = new ArrayList<>();
    int next = 0;
    long first = (NOW / partSeconds + 1) * partSeconds - 1;
    int step = partSeconds / STEPS;
    List<Candidate> before = List.of();
    for (long second = first; second <= first + 7_200; second += step) {
      while (next < plays.size() && plays.get(next).arrivedAt() <= second) {
        GeneratedPlay play = plays.get(next++);
        if (play.completed()) {
          arrived.add(candidate(play));
        }
      }
      List<Candidate> board = arrived.board(second, 10);
      if ((second - first) % partSeconds == step) {
        parts.add(new Step(0, 0));
      }
      if (second > first) {
        Step seen = Step.between(before, board, second - window.toSeconds() + 1);
        parts.set(parts.size() - 1, parts.get(parts.size() - 1).plus(seen));
      }
      before = board;
    }
    return parts;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, -4, 5_000_000_000L})
  void of_anySeed_everyMinuteOfTwoHoursSomeoneLeavesAndSomeonesNextBestReturns(long seed) {
    assertThat(parts(cast(seed, HOUR), HOUR, 60))
        .hasSize(120)
        .allMatch(minute -> minute.left() > 0)
        .allMatch(minute -> minute.returned() > 0);
  }

  @Test
  void of_otherWindow_everySixtiethOfItSomeoneReturns() {
    Duration window = Duration.ofMinutes(10);
    assertThat(parts(cast(1, window), window, 10))
        .hasSize(720)
        .allMatch(part -> part.returned() > 0);
  }

  @Test
  void of_board_othersHaveRanksOnItToo() {
    List<GeneratedPlay> plays = cast(1, HOUR);
    ArrivedPlays arrived = new ArrivedPlays(3600, 1);
    plays.stream()
        .filter(play -> play.completed() && play.arrivedAt() <= NOW)
        .map(CareersTest::candidate)
        .forEach(arrived::add);
    assertThat(arrived.board(NOW, 10)).hasSize(10).anyMatch(play -> play.score() <= 100_000);
  }

  @Test
  void from_anyInstant_theSameStarsAtTheSameTime() {
    Instant start = Instant.ofEpochSecond(NOW);
    List<GeneratedPlay> all =
        Careers.from(start.minus(HOUR), 9, HOUR, 1_000)
            .takeWhile(play -> play.completedAt() < NOW + 3_600)
            .toList();
    assertThat(
            Careers.from(start, 9, HOUR, 1_000).takeWhile(play -> play.completedAt() < NOW + 3_600))
        .containsExactlyElementsOf(all.stream().filter(play -> play.completedAt() >= NOW).toList());
    assertThat(all.size()).isBetween(120, 132);
  }

  @Test
  void from_anotherSeed_otherStars() {
    Instant start = Instant.ofEpochSecond(NOW);
    assertThat(Careers.from(start, 9, HOUR, 1_000).limit(10).map(GeneratedPlay::eventKey))
        .doesNotContainAnyElementsOf(
            Careers.from(start, 10, HOUR, 1_000).limit(10).map(GeneratedPlay::eventKey).toList());
  }

  @Test
  void from_longTime_keysDifferAndScoresStayInTheirRange() {
    Set<List<Object>> keys = new HashSet<>();
    Stream<GeneratedPlay> days =
        Careers.from(Instant.EPOCH, 3, HOUR, 100_000)
            .takeWhile(play -> play.completedAt() < 10 * 86_400);
    assertThat(days)
        .isSortedAccordingTo(Comparator.comparingLong(GeneratedPlay::completedAt))
        .allMatch(play -> keys.add(List.of(play.eventKey(), play.startTimestamp())))
        .allMatch(play -> play.score() > 100_000 && play.score() <= 120_000)
        .allMatch(play -> play.arrivedAt() == play.completedAt() && play.completed());
  }

  @Test
  void from_neighbours_haveNothingInCommon() {
    List<GeneratedPlay> day =
        Careers.from(Instant.EPOCH, 3, HOUR, 1_000_000_000)
            .takeWhile(play -> play.completedAt() < 86_400)
            .toList();
    assertThat(day.stream().map(GeneratedPlay::score).distinct()).hasSize(day.size());
    long players = day.stream().map(GeneratedPlay::eventKey).distinct().count();
    // 24 hours of three stars and two guests, and the three that had sat down before.
    assertThat(players).isBetween(120L, 124L);
    // The second in which a star ends a game says nothing about the next star's.
    Map<Long, Long> bySecond = new HashMap<>();
    day.forEach(play -> bySecond.merge(play.completedAt() % 60, 1L, Long::sum));
    assertThat(bySecond.values()).allMatch(count -> count < 60);
  }

  @Test
  void from_windowsAndScoresAtTheEdge_stillFall() {
    for (long above : List.of(0L, 1L, 1L << 62)) {
      assertThat(Careers.from(Instant.EPOCH, 3, Duration.ofSeconds(7), above).limit(1_000))
          .allMatch(play -> play.score() > above)
          .extracting(GeneratedPlay::startTimestamp, GeneratedPlay::eventKey)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void from_outOfBounds_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Careers.from(Instant.EPOCH, 1, Duration.ofMillis(999), 0))
        .withMessage("must be > 0: windowSeconds=0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Careers.from(Instant.EPOCH, 1, HOUR, Long.MAX_VALUE))
        .withMessage("must be 0 to 2^62: above=9223372036854775807");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Careers.from(Instant.EPOCH, 1, HOUR, -1))
        .withMessage("must be 0 to 2^62: above=-1");
  }

  @Test
  void of_severalGames_allOfThemInOrderOfArrival() {
    GameSettings some = GameSettings.denseHour(2);
    GameSettings others = GameSettings.denseHour(3).withScores(new Scores(500_000, 1, 0, 0));
    List<GeneratedPlay> all =
        Cast.of(List.of(some, others), HOUR)
            .takeWhile(play -> play.arrivedAt() < NOW + 86_400)
            .toList();
    assertThat(all)
        .isSortedAccordingTo(Comparator.comparingLong(GeneratedPlay::arrivedAt))
        .containsAll(Games.of(some).toList())
        .containsAll(Games.of(others).toList());
    assertThat(all.get(all.size() - 1).arrivedAt()).isGreaterThan(NOW + 86_000);
    assertThat(all.get(all.size() - 1).score()).isGreaterThan(500_000);
  }

  @Test
  void of_noGames_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cast.of(List.of(), HOUR))
        .withMessage("must not be empty: games=[]");
  }
}
