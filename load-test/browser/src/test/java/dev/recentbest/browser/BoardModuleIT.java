package dev.recentbest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.document.BoardReading;
import dev.recentbest.document.SkybandDocument;
import dev.recentbest.model.correction.Change;
import dev.recentbest.model.correction.TableReads;
import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.skyband.Arrivals;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Bound;
import dev.recentbest.oracle.BruteForce;
import dev.recentbest.oracle.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page works out, held against the model and against the brute force. */
@InBrowser
final class BoardModuleIT {
  private static final int BOARDS = 300;
  private static final int LOOKS_PER_BOARD = 10;

  /** The page's answers to all questions, as text that both sides write in the same way. */
  private static final String ANSWERS =
      """
      const [documents, looks, done] = arguments;
      import('./board.js').then(({ boardAt, leavesAt, readSkyband }) => done(looks.map(each => {
        const skyband = readSkyband(JSON.parse(documents[each.document]));
        const board = boardAt(skyband, each.at, each.k, each.window);
        const plays = board.plays.map(play => [play.event_key, play.start_timestamp, play.score_text,
            leavesAt(play, each.window, skyband.tick_seconds)].join(' '));
        const exact = each.k === skyband.size ? `${board.exact} ${board.exactFrom ?? 'now'}` : '';
        return [exact, ...plays].join('; ');
      })), failure => done([String(failure)]));
      """;

  private static final String REFUSALS =
      """
      const [documents, done] = arguments;
      import('./board.js').then(({ readSkyband }) => done(documents.map(json => {
        try {
          return JSON.stringify(readSkyband(JSON.parse(json)));
        } catch (refused) {
          return refused.message;
        }
      })));
      """;

  /** A board and all plays that it has seen. */
  private record Played(BoardState state, List<Candidate> plays) {
    String document() {
      return SkybandDocument.of(state, new BoardReading(Optional.empty(), Instant.EPOCH, false));
    }
  }

  /**
   * A question to a board.
   *
   * @param document which of the boards
   */
  private record Look(int document, Played played, Instant at, int k, Duration window) {
    Map<String, Object> question() {
      return Map.of(
          "document", document, "at", at.getEpochSecond(), "k", k, "window", window.toSeconds());
    }

    BoardState state() {
      return played.state();
    }

    Leaderboard board() {
      return Leaderboard.of(state(), at, k, window);
    }

    String answer() {
      Leaderboard board = board();
      List<String> parts = new ArrayList<>();
      String from = board.exactFrom().map(at -> "" + at.getEpochSecond()).orElse("now");
      parts.add(k == state().rules().size() ? board.exact() + " " + from : "");
      for (Play play : board.plays()) {
        parts.add(
            "%s %d %d %d"
                .formatted(
                    play.player(),
                    play.key().startEpochSecond(),
                    play.score(),
                    board.leavesAt(play).getEpochSecond()));
      }
      return String.join("; ", parts);
    }
  }

  @Test
  void boardAt_randomStates_isTheModelsBoard(Browser browser) {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Played> boards = Stream.generate(() -> played(random)).limit(BOARDS).toList();
    List<Look> looks = looks(boards, random);
    try (Site site = Site.open()) {
      browser.driver().get(site.address());
      Object answers =
          browser
              .driver()
              .executeAsyncScript(
                  ANSWERS,
                  boards.stream().map(Played::document).toList(),
                  looks.stream().map(Look::question).toList());

      assertThat(answers).as("seed " + seed).isEqualTo(looks.stream().map(Look::answer).toList());
    }
    assertThat(looks).anyMatch(look -> !look.board().exact());
    for (Look look : looks) {
      if (look.board().exact()) {
        assertThat(look.board().plays().stream().map(BoardModuleIT::candidate))
            .as("seed " + seed)
            .isEqualTo(
                BruteForce.board(
                    look.played().plays(),
                    look.at().getEpochSecond(),
                    look.k(),
                    look.window().toSeconds(),
                    look.state().tickSeconds()));
      }
    }
  }

  @Test
  void readSkyband_whatIsNone_isRefused(Browser browser) {
    List<String> documents =
        List.of(
            "null",
            "[]",
            "{'size':10,'window_seconds':3600,'tick_seconds':0,'read_at':1,'entries':[]}",
            "{'size':10,'window_seconds':3600,'tick_seconds':1,'read_at':1}",
            "{'size':10,'window_seconds':3600,'tick_seconds':1,'read_at':1,'entries':[null]}",
            "{'size':10,'window_seconds':3600,'tick_seconds':1,'read_at':1,'entries':[{'event_key':'a'}]}");
    try (Site site = Site.open()) {
      browser.driver().get(site.address());

      assertThat(
              browser
                  .driver()
                  .executeAsyncScript(
                      REFUSALS, documents.stream().map(each -> each.replace('\'', '"')).toList()))
          .isEqualTo(Collections.nCopies(documents.size(), "what the server sent is no board"));
    }
  }

  private static List<Look> looks(List<Played> boards, Random random) {
    List<Look> looks = new ArrayList<>();
    for (Played played : boards) {
      BoardRules rules = played.state().rules();
      int window = Math.toIntExact(rules.window().toSeconds());
      for (int i = 0; i < LOOKS_PER_BOARD; i++) {
        looks.add(
            new Look(
                boards.indexOf(played),
                played,
                Instant.ofEpochSecond(
                    newest(played.plays()).orElse(0) + random.nextInt(window + 20)),
                1 + random.nextInt(rules.size()),
                Duration.ofSeconds(1 + random.nextInt(window))));
      }
    }
    return looks;
  }

  private static Played played(Random random) {
    BoardRules rules =
        new BoardRules(
            1 + random.nextInt(4),
            random.nextInt(3),
            Duration.ofSeconds(1 + random.nextInt(200)),
            Duration.ofSeconds(random.nextInt(20)));
    List<Candidate> plays = plays(random);
    return new Played(state(rules, plays, random), plays);
  }

  /** Few players and scores, so that much is equal; some times lie before 1970. */
  private static List<Candidate> plays(Random random) {
    List<Candidate> plays = new ArrayList<>();
    int count = random.nextInt(30);
    for (int i = 0; i < count; i++) {
      long start = 1000L * i - 15_000;
      long score = random.nextInt(8) == 0 ? random.nextLong() : random.nextInt(6);
      long end = random.nextInt(250) - 50L;
      plays.add(new Candidate("p" + random.nextInt(6), Math.min(start, end), end, score, ""));
    }
    return plays;
  }

  private static BoardState state(BoardRules rules, List<Candidate> plays, Random random) {
    long tick = List.of(1, 1, 2, 7, 60).get(random.nextInt(5));
    BoardState empty =
        random.nextBoolean()
            ? BoardState.fromTheBeginning(rules, tick)
            : BoardState.knownSince(rules, tick, random.nextInt(250) - 50L);
    List<Change> changes = new ArrayList<>();
    for (Candidate play : plays) {
      Play value =
          new Play(
              new PlayKey(play.player(), play.start()), play.score(), play.end(), Handle.whole(""));
      changes.add(
          Change.insertion(value, new SequenceNumber(Integer.toString(changes.size() + 1))));
    }
    OptionalLong newest = newest(plays);
    Arrivals arrivals = new Arrivals(changes, newest, newest, false, Optional.empty());
    return empty.merge(arrivals, TableReads.NONE, new Bound(1000, 1_000_000)).state();
  }

  private static OptionalLong newest(List<Candidate> plays) {
    return plays.stream().mapToLong(Candidate::end).max();
  }

  private static Candidate candidate(Play play) {
    return new Candidate(
        play.player(),
        play.key().startEpochSecond(),
        play.completedAtEpochSecond(),
        play.score(),
        "");
  }
}
