package dev.recentbest.http;

import static dev.recentbest.http.Asking.get;
import static dev.recentbest.http.Asking.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.play.Play;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What a cache may keep, and for how long, while nobody plays. */
final class BoardCachingPropertyTest {
  private static final BoardRules RULES =
      new BoardRules(3, 1, Duration.ofSeconds(20), Duration.ofSeconds(2));

  @Property(tries = 400)
  void board_withinItsMaxAge_isWhatAFreshReadWouldShow(
      @ForAll("states") BoardState state,
      @ForAll @IntRange(max = 2) int maxAge,
      @ForAll @LongRange(min = 1_000_000, max = 1_045_000) long askedMillis,
      @ForAll @LongRange(min = 0, max = 1_999) long laterMillis) {
    HttpSettings settings = new HttpSettings(Duration.ofSeconds(maxAge), "*", "");
    HttpAnswer kept = at(state, settings, askedMillis);
    long freshMillis = 1_000 * maxAge(kept);

    assertThat(freshMillis).isBetween(0L, 1_000L * maxAge);
    if (laterMillis < freshMillis) {
      assertThat(header(at(state, settings, askedMillis + laterMillis), "etag"))
          .isEqualTo(header(kept, "etag"));
    }
  }

  @Property(tries = 200)
  void board_maxAge_isNoShorterThanItHasToBe(
      @ForAll("states") BoardState state,
      @ForAll @LongRange(min = 1_000_000, max = 1_045_000) long askedMillis) {
    HttpSettings settings = new HttpSettings(Duration.ofSeconds(2), "*", "");
    HttpAnswer kept = at(state, settings, askedMillis);
    long next = 1_000 * (maxAge(kept) + 1);

    if (next <= 2_000) {
      assertThat(header(at(state, settings, askedMillis + next), "etag"))
          .isNotEqualTo(header(kept, "etag"));
    }
  }

  @Example
  void board_inItsLastSecond_isNotKept() {
    BoardState state =
        Boards.with(BoardState.fromTheBeginning(RULES, 1), Boards.play("ann", 1, 1_000));
    HttpSettings settings = new HttpSettings(Duration.ofSeconds(2), "*", "");

    // She leaves at 1,020 s.
    assertThat(maxAge(at(state, settings, 1_017_999))).isEqualTo(2);
    assertThat(maxAge(at(state, settings, 1_018_000))).isEqualTo(2);
    assertThat(maxAge(at(state, settings, 1_018_001))).isEqualTo(1);
    assertThat(maxAge(at(state, settings, 1_019_000))).isEqualTo(1);
    assertThat(maxAge(at(state, settings, 1_019_001))).isZero();
    assertThat(maxAge(at(state, settings, 1_020_000))).isEqualTo(2);
  }

  @Provide
  Arbitrary<BoardState> states() {
    Arbitrary<List<Play>> plays =
        Combinators.combine(
                Arbitraries.of("ann", "bob", "cid", "dee", "eve"),
                Arbitraries.longs().between(1, 6),
                Arbitraries.longs().between(985, 1_022))
            .as(Boards::play)
            .list()
            .ofMaxSize(12);
    Arbitrary<BoardState> beginnings =
        Combinators.combine(
                Arbitraries.longs().between(1, 4), Arbitraries.longs().between(980, 1_022))
            .as(
                (tick, since) ->
                    since % 2 == 0
                        ? BoardState.fromTheBeginning(RULES, tick)
                        : BoardState.knownSince(RULES, tick, since));
    return Combinators.combine(beginnings, plays)
        .as((state, each) -> Boards.with(state, each.toArray(Play[]::new)));
  }

  private static HttpAnswer at(BoardState state, HttpSettings settings, long millis) {
    return Asking.api(() -> Boards.sight(state), Instant.ofEpochMilli(millis), settings)
        .answer(get("/boards/recent-best"));
  }

  private static long maxAge(HttpAnswer answer) {
    String value = header(answer, "cache-control");
    return Long.parseLong(value.replace("public, max-age=", "").replace(", must-revalidate", ""));
  }
}
