package dev.recentbest.cli.operator;

import dev.recentbest.cli.command.DurationText;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.item.ItemSize;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.skyband.Entry;
import dev.recentbest.rollup.rebuild.Rebuilt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a rebuild is going to do, and what it did, for people. */
final class RebuildText {
  /** A write unit is a write of up to so much (DynamoDB pricing page). */
  private static final int BYTES_OF_A_WRITE_UNIT = 1024;

  /** Epoch and result; the ledger is one unit for each of its phases. */
  private static final int BOARD_WRITES = 2;

  private static final int LEDGER_WRITES = 4;

  private RebuildText() {}

  static String cost(BoardKey key, BoardItem item, Duration wait) {
    int bytes = ItemSize.bytesOf(BoardItemFormat.encode(key, item));
    int itemUnits = (bytes + BYTES_OF_A_WRITE_UNIT - 1) / BYTES_OF_A_WRITE_UNIT;
    return String.format(
        Locale.ROOT,
        "and, without lost races, about %,d write units, %,d reads of single rows, and a wait of %s",
        BOARD_WRITES * itemUnits + LEDGER_WRITES,
        BOARD_WRITES * item.state().cells().size(),
        DurationText.format(wait));
  }

  static List<String> lines(Rebuilt rebuilt, Instant now) {
    Set<Play> before = plays(rebuilt.before());
    Set<Play> after = plays(rebuilt.after());
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "rebuilt from %,d rows: %,d entries added, %,d removed, %,d now; %,d lost races",
            rebuilt.rowsRead(),
            without(after, before),
            without(before, after),
            after.size(),
            rebuilt.lostRaces()));
    lines.add(ExactnessText.of(rebuilt.after().state(), now));
    return lines;
  }

  private static Set<Play> plays(BoardItem item) {
    Set<Play> plays = new HashSet<>();
    item.state().entries().stream().map(Entry::play).forEach(plays::add);
    return plays;
  }

  private static long without(Set<Play> plays, Set<Play> others) {
    return plays.stream().filter(play -> !others.contains(play)).count();
  }
}
