package dev.recentbest.operator.archive;

import static dev.recentbest.operator.archive.ArchivedTable.BOTH;
import static dev.recentbest.operator.archive.ArchivedTable.FIRST;
import static dev.recentbest.operator.archive.ArchivedTable.NOW;
import static dev.recentbest.operator.archive.ArchivedTable.SECOND;
import static dev.recentbest.operator.archive.ArchivedTable.play;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.model.archive.Archive;
import dev.recentbest.rollup.table.BoardTableUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class BackfillTest {
  private final ArchivedTable table = new ArchivedTable();

  @BeforeEach
  void playsOfTwoHours() {
    table.add(
        play("old", 99, -1),
        play("ann", 50, 0),
        play("bob", 40, 3599),
        play("cyd", 30, 60),
        play("ann", 45, 120),
        play("dan", 70, 3600),
        play("ann", 10, 7199),
        play("bob", 90, 7200));
  }

  @Test
  void run_twoHours_archivesTheBestOfEachFromOneScan() {
    Backfilled done = table.run(false);

    assertThat(table.best(FIRST)).containsExactly("ann 50", "bob 40");
    assertThat(table.best(SECOND)).containsExactly("dan 70", "ann 10");
    assertThat(done.archived()).extracting(Archive::hour).containsExactly(FIRST, SECOND);
    assertThat(done.archived()).extracting(Archive::plays).containsExactly(4L, 2L);
    assertThat(done.archived()).extracting(Archive::countedAt).containsOnly(NOW.plusSeconds(1));
    assertThat(done.rows()).isEqualTo(8);
    assertThat(done.olderThanTable()).isEmpty();
    assertThat(table.isDone(FIRST)).isTrue();
    assertThat(table.isDone(SECOND)).isTrue();
    assertThat(table.rows.requests()).hasSize(5);
  }

  @Test
  void run_bannedPlayer_doesNotCount() {
    table.plays.bannedPlayers().add("ann");

    assertThat(table.run(false).archived()).extracting(Archive::plays).containsExactly(2L, 1L);
    assertThat(table.best(FIRST)).containsExactly("bob 40", "cyd 30");
  }

  @Test
  void run_doneHours_areNotDoneAgain() {
    table.run(false);
    table.add(play("dan", 100, 5));
    table.rows.requests().clear();

    Backfilled done = table.run(false);

    assertThat(done.archived()).isEmpty();
    assertThat(done.doneBefore()).containsExactly(FIRST, SECOND);
    assertThat(table.rows.requests()).as("nothing to count").isEmpty();
    assertThat(table.best(FIRST)).containsExactly("ann 50", "bob 40");
  }

  @Test
  void run_again_countsDoneHoursOnceMore() {
    table.run(false);
    table.add(play("dan", 100, 5));

    assertThat(table.run(true).archived()).extracting(Archive::hour).containsExactly(FIRST, SECOND);
    assertThat(table.best(FIRST)).containsExactly("dan 100", "ann 50");
    assertThat(table.isDone(FIRST)).isTrue();
  }

  @Test
  void run_rowsMayBeGone_saysSoAndKeepsWhatStandsThere() {
    table.plays.plays().remove(play("old", 99, -1).key());
    assertThat(table.run(false).olderThanTable()).containsExactly(FIRST);
    assertThat(table.best(FIRST)).containsExactly("ann 50", "bob 40");
    table.plays.plays().values().removeIf(play -> play.score() == 50);

    Backfilled done = table.run(true);

    assertThat(done.kept()).containsExactly(FIRST);
    assertThat(done.archived()).extracting(Archive::hour).containsExactly(SECOND);
    assertThat(table.best(FIRST)).containsExactly("ann 50", "bob 40");
    assertThat(table.isDone(FIRST)).isTrue();
  }

  @Test
  void run_endedAtAnyRequest_isGoneOnWith() {
    for (boolean again : List.of(false, true)) {
      boolean ended = true;
      for (int at = 1; ended; at++) {
        ArchivedTable fresh = new ArchivedTable();
        fresh.plays.plays().putAll(table.plays.plays());
        if (again) {
          fresh.run(false);
        }
        fresh.add(play("dan", 100, 5));
        ended = endsAt(fresh, at, again);
        fresh.run(false);

        assertThat(fresh.isDone(FIRST)).as("ended at request %s", at).isTrue();
        assertThat(fresh.isDone(SECOND)).as("ended at request %s", at).isTrue();
        if (!again || !ended) {
          assertThat(fresh.best(FIRST)).containsExactly("dan 100", "ann 50");
        }
        assertThat(fresh.best(SECOND)).containsExactly("dan 70", "ann 10");
      }
    }
  }

  @Test
  void run_anotherRunMeanwhile_harmsNothing() {
    boolean raced = true;
    for (int at = 1; raced; at++) {
      ArchivedTable fresh = new ArchivedTable();
      fresh.plays.plays().putAll(table.plays.plays());
      List<Backfilled> others = new ArrayList<>();
      Countdown countdown =
          new Countdown(
              at,
              () -> {
                fresh.add(play("dan", 100, 5));
                others.add(fresh.run(false));
              });
      fresh.archives.beforeEachRequest(countdown);
      Backfilled done = fresh.run(false);
      raced = !others.isEmpty();

      assertThat(fresh.isDone(FIRST)).as("raced at request %s", at).isTrue();
      assertThat(fresh.isDone(SECOND)).as("raced at request %s", at).isTrue();
      long archived =
          done.archived().size() + others.stream().mapToLong(o -> o.archived().size()).sum();
      assertThat(archived).as("raced at request %s", at).isEqualTo(2);
    }
  }

  @Test
  void run_othersAllTheTime_givesUp() {
    table.archives.beforeEachRequest(
        () ->
            table
                .archives
                .ledgers()
                .compute(
                    FIRST,
                    (hour, before) ->
                        HourLedger.submitted(hour, Optional.ofNullable(before), "other", NOW)));

    assertThatThrownBy(() -> table.run(false))
        .isInstanceOf(BoardTableUnavailable.class)
        .hasMessage("cannot take up hour 2015-04-03T14: others do so all the time; try again");
  }

  @Test
  void run_pageThatDoesNotCome_isAskedForAgain() {
    table.rows.failNext(2);

    assertThat(table.run(false).archived()).hasSize(2);
  }

  /** Whether it was ended, as a process is that is killed. */
  private static boolean endsAt(ArchivedTable fresh, int at, boolean again) {
    IllegalStateException killed = new IllegalStateException("killed");
    Runnable kill =
        new Countdown(
            at,
            () -> {
              throw killed;
            });
    fresh.archives.beforeEachRequest(kill);
    fresh.rows.beforeEachRequest(kill);
    try {
      fresh.backfill().run(2, BOTH, again);
      return false;
    } catch (IllegalStateException e) {
      assertThat(e).isSameAs(killed);
      return true;
    } finally {
      fresh.archives.beforeEachRequest(() -> {});
      fresh.rows.beforeEachRequest(() -> {});
    }
  }

  /** Acts once, at the request of a number. */
  private static final class Countdown implements Runnable {
    private final Runnable action;
    private int left;

    Countdown(int at, Runnable action) {
      this.left = at;
      this.action = action;
    }

    @Override
    public void run() {
      left--;
      if (left == 0) {
        action.run();
      }
    }
  }
}
