package dev.recentbest.rollup.merging;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.skyband.Entry;
import dev.recentbest.oracle.Candidate;
import dev.recentbest.rollup.setaside.SetAside;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import dev.recentbest.rollup.setaside.SetAsideUnavailable;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.stream.StreamEventReader;
import dev.recentbest.rollup.stream.StreamRecord;
import dev.recentbest.rollup.table.InMemoryBoardTable;
import dev.recentbest.rollup.table.InMemoryPlayTable;
import dev.recentbest.rollup.table.PlayTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * One instance of the function, with a memory of its own, on a table that others may share. Its
 * board is small: two ranks, no slack, a window of 100 s and an allowance of 10 s, unless said
 * otherwise.
 */
final class FunctionInstance {
  final List<Duration> waits = new ArrayList<>();
  final List<SetAsideRecord> keptAside = new ArrayList<>();
  Duration asideTime = Duration.ZERO;
  private final RollUp rollUp;
  private Duration timeLeft = Duration.ofMinutes(1);
  private int refusalsAfter = Integer.MAX_VALUE;

  FunctionInstance(
      InMemoryBoardTable table,
      ManualClock clock,
      RandomGenerator random,
      Map<String, String> options) {
    this(table, new InMemoryPlayTable(), clock, random, options);
  }

  FunctionInstance(
      InMemoryBoardTable table,
      PlayTable plays,
      ManualClock clock,
      RandomGenerator random,
      Map<String, String> options) {
    Settings settings = settings(options);
    this.rollUp =
        new RollUp(
            new StreamEventReader(settings.reader()),
            table,
            plays,
            keeper(),
            settings.merging(),
            new Edges(clock, this::pause, random));
  }

  static Settings settings(Map<String, String> options) {
    Map<String, String> all =
        new HashMap<>(
            Map.of("board-size", "2", "slack", "0", "window", "100s", "clock-allowance", "10s"));
    all.putAll(options);
    return Settings.read(Map.of(), Map.of(), all);
  }

  private SetAside keeper() {
    return (records, timeLeft) -> {
      asideTime = timeLeft.get();
      int room = Math.min(records.size(), refusalsAfter - keptAside.size());
      keptAside.addAll(records.subList(0, room));
      if (room < records.size()) {
        throw new SetAsideUnavailable(
            room, "the queue is gone: make it again", new IOException("gone"));
      }
    };
  }

  private void pause(Duration time) {
    waits.add(time);
    timeLeft = timeLeft.minus(time);
  }

  /** Gives the coming invocations this much time, less what they wait. */
  FunctionInstance withTimeLeft(Duration time) {
    timeLeft = time;
    return this;
  }

  /** Refuses to keep more records than this aside. */
  FunctionInstance refusingAsideAfter(int records) {
    refusalsAfter = records;
    return this;
  }

  /** Lets it read the item ahead of the first batch. */
  FunctionInstance primed() {
    rollUp.prime(timeLeft);
    return this;
  }

  BatchReport deliver(StreamRecord... records) {
    return deliver(StreamRecord.event(records));
  }

  BatchReport deliver(byte[] event) {
    return rollUp.handle(event, () -> timeLeft);
  }

  static String answer(BatchReport report) {
    return new String(report.answer().toJson(), StandardCharsets.UTF_8);
  }

  /** A play of 10 s, told from the player's others by its end. */
  static Candidate play(String player, long end, long score) {
    return new Candidate(player, end - 10, end, score, player);
  }

  /** What an item holds, best first: {@code a 924 until 1000}. */
  static List<String> scores(BoardItem item) {
    return item.state().entries().stream()
        .map(Entry::play)
        .map(FunctionInstance::describe)
        .toList();
  }

  private static String describe(Play play) {
    return play.player() + " " + play.score() + " until " + play.completedAtEpochSecond();
  }
}
