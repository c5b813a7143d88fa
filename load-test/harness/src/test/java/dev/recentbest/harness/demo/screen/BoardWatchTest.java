package dev.recentbest.harness.demo.screen;

import static dev.recentbest.harness.demo.screen.Boards.at;
import static dev.recentbest.harness.demo.screen.Boards.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.demo.screen.BoardEvent.Entered;
import dev.recentbest.harness.demo.screen.BoardEvent.LeftByAge;
import dev.recentbest.harness.demo.screen.BoardEvent.NextBest;
import dev.recentbest.model.play.Play;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BoardWatchTest {
  private static final Play BEST = play("ann", 900, -3_500);
  private static final Play NEXT_BEST = play("ann", 700, -3_300);
  private static final Play BOB = play("bob", 800, -100);
  private static final Play CID = play("cid", 600, -3_500);

  private final BoardWatch watch = new BoardWatch();

  /** The board at a second of its own time, watched at a second of the watcher's. */
  private Sight look(long second, long watcherSecond, Play... plays) {
    return watch.look(
        instant -> Boards.of(instant, true, plays), at(second), at(1_000_000 + watcherSecond));
  }

  @Test
  void look_first_nothingHasHappenedYet() {
    Sight sight = look(0, 0, BEST, BOB);

    assertThat(sight.board().plays()).containsExactly(BEST, BOB);
    assertThat(sight.events()).isEmpty();
    assertThat(sight.marks()).isEmpty();
    assertThat(sight.lastLeft()).isEmpty();
  }

  @Test
  void look_bestLeftByAge_nextBestIsBackAndOthersMovedUp() {
    look(99, 0, BEST, NEXT_BEST, BOB, CID);
    Sight sight = look(100, 1, BEST, NEXT_BEST, BOB, CID);

    assertThat(sight.board().plays()).containsExactly(BOB, NEXT_BEST);
    LeftByAge ann = new LeftByAge(BEST, 1, at(100), Optional.of(new NextBest(NEXT_BEST, 2)));
    LeftByAge cid = new LeftByAge(CID, 3, at(100), Optional.empty());
    assertThat(sight.events()).containsExactly(ann, cid);
    assertThat(sight.lastLeft()).containsExactly(cid, ann);
    assertThat(sight.markOf("ann")).isEqualTo(Mark.RETURNED);
    assertThat(sight.markOf("bob")).isEqualTo(new Mark(Mark.Kind.UP, 1));
    assertThat(sight.markOf("cid")).isEqualTo(Mark.NONE);
  }

  @Test
  void look_newPlayAbove_isMarkedAndTheOthersGoDown() {
    look(0, 0, BOB, CID);
    Play dan = play("dan", 950, 1);
    Sight sight = look(1, 1, BOB, CID, dan);

    assertThat(sight.events()).containsExactly(new Entered(dan, 1));
    assertThat(sight.markOf("dan")).isEqualTo(Mark.NEW);
    assertThat(sight.markOf("bob")).isEqualTo(new Mark(Mark.Kind.DOWN, 1));
    assertThat(sight.markOf("cid")).isEqualTo(new Mark(Mark.Kind.DOWN, 1));
  }

  @Test
  void look_betterPlayOfOneOnTheBoard_isNew() {
    look(0, 0, BOB);
    Play better = play("bob", 801, 1);
    Sight sight = look(1, 1, BOB, better);

    assertThat(sight.events()).containsExactly(new Entered(better, 1));
    assertThat(sight.markOf("bob")).isEqualTo(Mark.NEW);
  }

  @Test
  void look_bestLeftAndBetterOneCame_isNewAndNoReturn() {
    look(99, 0, BEST);
    Play better = play("ann", 901, 100);
    Sight sight = look(100, 1, BEST, better);

    assertThat(sight.events())
        .containsExactly(new LeftByAge(BEST, 1, at(100), Optional.empty()), new Entered(better, 1));
    assertThat(sight.markOf("ann")).isEqualTo(Mark.NEW);
  }

  @Test
  void look_pushedOffByBetterPlays_isNoLeavingByAge() {
    Play[] ten = new Play[11];
    for (int i = 0; i < 10; i++) {
      ten[i] = play("p" + i, 1_000 + i, -10);
    }
    ten[10] = CID;
    look(0, 0, CID);
    assertThat(look(1, 1, ten).lastLeft()).isEmpty();
  }

  @Test
  void marks_withinThreeSecondsOfTheWatcher_stay() {
    look(99, 0, BEST, NEXT_BEST, BOB);
    look(100, 10, BEST, NEXT_BEST, BOB);

    assertThat(look(101, 12, NEXT_BEST, BOB).markOf("ann")).isEqualTo(Mark.RETURNED);
    assertThat(look(102, 13, NEXT_BEST, BOB).markOf("ann")).isEqualTo(Mark.NONE);
  }

  @Test
  void lastLeft_moreThanThree_areTheLatest() {
    Play[] plays = new Play[5];
    for (int i = 0; i < 5; i++) {
      plays[i] = play("p" + i, 1_000 - i, -3_600 + 10 * (i + 1));
    }
    look(0, 0, plays);
    for (int i = 1; i <= 4; i++) {
      look(10L * i, i, plays);
    }
    assertThat(look(50, 5, plays).lastLeft())
        .extracting(LeftByAge::play)
        .containsExactly(plays[4], plays[3], plays[2]);
  }

  @Test
  void next_firstToLeave_andWhatIsLeftToItsPlayer() {
    assertThat(look(0, 0, BEST, NEXT_BEST, BOB).next())
        .contains(new Leaving(BEST, 1, at(100), Optional.of(NEXT_BEST)));
    assertThat(look(200, 1, NEXT_BEST, BOB).next())
        .contains(new Leaving(NEXT_BEST, 2, at(300), Optional.empty()));
    assertThat(look(9_999, 2, BOB).next()).isEmpty();
  }
}
