package dev.recentbest.harness.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.wiring.Database;
import dev.recentbest.local.LocalRollUp;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.skyband.Entry;
import dev.recentbest.oracle.Candidate;
import dev.recentbest.oracle.SkybandSweep;
import dev.recentbest.rollup.merging.BatchReport;
import dev.recentbest.rollup.settings.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Sixteen months of a real game folded onto one day, up to 13,701 plays an hour: after every write
 * the item in the table is the skyband that the brute force finds, entry by entry, and small.
 */
class FoldedDayIT {
  private static final long DAY = 86_400;
  private static final long FIRST_SECOND = 20_000 * DAY;
  private static final int BATCH_SIZE = 100;
  private static final int MOST_ENTRIES = 150;
  private static final long REACH_SECONDS = 3600 + 300;

  private int mostEntries;
  private int mostPlays;

  @Test
  void item_atEveryWriteOfAFoldedDay_isTheBruteForceSkyband() {
    List<Candidate> day = foldedDay();
    Settings settings = Settings.read(Map.of(), Map.of(), Map.of());
    try (Database database = Database.embedded(0, settings.table())) {
      LocalRollUp function =
          new LocalRollUp(database.dynamoDb(), settings, (records, timeLeft) -> {});
      function.ensureBoard();
      int writes = 0;
      int firstAlive = 0;
      for (int from = 0; from < day.size(); from += BATCH_SIZE) {
        int to = Math.min(day.size(), from + BATCH_SIZE);
        BatchReport report = function.handle(StreamEvents.inserts(day.subList(from, to), from));
        writes += report.merge().written().isPresent() ? 1 : 0;
        firstAlive = firstAfter(day, firstAlive, day.get(to - 1).end() - REACH_SECONDS);
        compare(function.readBoard().orElseThrow(), day.subList(firstAlive, to));
      }
      System.out.println(
          "folded day: "
              + day.size()
              + " plays, up to "
              + mostPlays
              + " at once; "
              + writes
              + " writes; at most "
              + mostEntries
              + " entries in the item");
      assertThat(mostEntries).isBetween(50, MOST_ENTRIES);
      assertThat(writes).isGreaterThan(1_000);
    }
  }

  private void compare(BoardItem item, List<Candidate> alive) {
    List<Candidate> expected = SkybandSweep.skyband(alive, 15, 1);
    List<Candidate> held =
        item.state().entries().stream().map(Entry::play).map(FoldedDayIT::candidate).toList();
    assertThat(held).isEqualTo(expected);
    assertThat(item.state().tickSeconds()).isEqualTo(1);
    mostEntries = Math.max(mostEntries, held.size());
    mostPlays = Math.max(mostPlays, alive.size());
  }

  private static Candidate candidate(dev.recentbest.model.play.Play play) {
    return new Candidate(
        play.player(),
        play.key().startEpochSecond(),
        play.completedAtEpochSecond(),
        play.score(),
        play.handle().text());
  }

  /**
   * Every play at its time of day; where a key meets itself from another day, the later one starts
   * at the next second that is free.
   */
  private static List<Candidate> foldedDay() {
    List<Candidate> day = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (PlayFile.Arrived arrived :
        PlayFile.real("dodge-the-mud.ndjson.gz", Integer.MAX_VALUE).plays()) {
      Candidate play = arrived.play();
      long start = FIRST_SECOND + Math.floorMod(play.start(), DAY);
      long end = start + play.end() - play.start();
      while (!keys.add(play.player() + start)) {
        start++;
      }
      day.add(
          new Candidate(play.player(), start, Math.max(start, end), play.score(), play.handle()));
    }
    day.sort(Comparator.comparingLong(Candidate::end));
    return day;
  }

  /** The first play that ended after an instant: all plays stand in the order of their ends. */
  private static int firstAfter(List<Candidate> day, int from, long epochSecond) {
    int first = from;
    while (day.get(first).end() <= epochSecond) {
      first++;
    }
    return first;
  }
}
