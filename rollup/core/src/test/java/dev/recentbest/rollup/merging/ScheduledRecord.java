package dev.recentbest.rollup.merging;

import dev.recentbest.oracle.Candidate;
import dev.recentbest.rollup.stream.StreamRecord;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * A record of a key that is written once, and what it says.
 *
 * @param value what was written
 */
record ScheduledRecord(BigInteger sequence, long created, Candidate value, StreamRecord json) {
  private static final BigInteger FIRST = new BigInteger("99999999999999999999990");
  private static final List<String> PLAYERS = List.of("a", "b", "c", "d", "\uFFFD", "\uD83D\uDE00");

  /** Up to 40 records, in the order of their creation. */
  static List<ScheduledRecord> some(Random random, int allowance) {
    List<ScheduledRecord> records = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    long created = 100;
    int count = 1 + random.nextInt(40);
    for (int i = 0; i < count; i++) {
      created += random.nextInt(3);
      String player = PLAYERS.get(random.nextInt(PLAYERS.size()));
      long start = random.nextInt(12);
      int late = random.nextInt(4) == 0 ? random.nextInt(25) : random.nextInt(4);
      long end = created + random.nextInt(allowance + 1) - late;
      if (keys.add(player + start)) {
        Candidate play = new Candidate(player, start, end, random.nextInt(5), player);
        BigInteger sequence = FIRST.add(BigInteger.valueOf(i));
        StreamRecord json = StreamRecord.insert(sequence.toString(), created, play);
        records.add(new ScheduledRecord(sequence, created, play, json));
      }
    }
    return records;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScheduledRecord that && sequence.equals(that.sequence);
  }

  @Override
  public int hashCode() {
    return Objects.hash(sequence);
  }
}
