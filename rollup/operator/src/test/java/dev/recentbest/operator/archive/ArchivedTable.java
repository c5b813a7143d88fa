package dev.recentbest.operator.archive;

import dev.recentbest.model.archive.Archive;
import dev.recentbest.model.archive.Hour;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.rollup.merging.Edges;
import dev.recentbest.rollup.table.InMemoryPlayTable;
import dev.recentbest.rollup.table.InMemoryScoreRows;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** A table of plays in memory, its archives, and runs of a backfill over them. Two ranks each. */
final class ArchivedTable {
  static final Hour FIRST = hour("2015-04-03T14");
  static final Hour SECOND = hour("2015-04-03T15");
  static final HourSpan BOTH = new HourSpan(List.of(FIRST, SECOND));
  static final Instant NOW = Instant.parse("2015-04-03T17:00:00Z");

  final InMemoryPlayTable plays = new InMemoryPlayTable();
  final InMemoryScoreRows rows =
      new InMemoryScoreRows(plays, List.of("ann", "bob", "cyd", "dan", "old"));
  final InMemoryArchiveTable archives = new InMemoryArchiveTable();
  private int runs;

  static Hour hour(String text) {
    return Hour.parse(text).orElseThrow();
  }

  /** A play that ends so many seconds after the first hour's start. */
  static Play play(String player, long score, long second) {
    long end = FIRST.start().getEpochSecond() + second;
    return new Play(new PlayKey(player, end - 10), score, end, Handle.whole(player));
  }

  void add(Play... all) {
    for (Play play : all) {
      plays.plays().put(play.key(), play);
    }
  }

  /** Another run, as of another process. */
  Backfill backfill() {
    runs++;
    return new Backfill(
        archives,
        plays,
        rows,
        new Edges(
            Clock.fixed(NOW.plusSeconds(runs), ZoneOffset.UTC),
            time -> {},
            new SplittableRandom(runs)),
        new BackfillListener() {});
  }

  Backfilled run(boolean again) {
    return backfill().run(2, BOTH, again);
  }

  ArchiveCheck check() {
    return new ArchiveCheck(archives, plays, rows, time -> {}, new BackfillListener() {});
  }

  /** Who is archived with which score, best first. */
  List<String> best(Hour hour) {
    return Optional.ofNullable(archives.archives().get(hour))
        .map(Archive::best)
        .orElse(List.of())
        .stream()
        .map(play -> play.player() + " " + play.score())
        .toList();
  }

  boolean isDone(Hour hour) {
    Optional<HourLedger> ledger = Optional.ofNullable(archives.ledgers().get(hour));
    Optional<String> digest =
        Optional.ofNullable(archives.archives().get(hour)).map(Archive::digest);
    return ledger.filter(HourLedger::isDone).flatMap(HourLedger::digest).equals(digest)
        && digest.isPresent();
  }
}
