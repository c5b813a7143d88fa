package dev.recentbest.rollup.merging;

import dev.recentbest.oracle.BruteForce;
import dev.recentbest.oracle.Candidate;
import dev.recentbest.rollup.stream.StreamRecord;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * A record and what it says.
 *
 * @param value of the value that was written and the one that it was written over, the one that
 *     ranks higher
 * @param isChange whether it was written over another value
 */
record ScheduledRecord(
    BigInteger sequence, long created, Candidate value, boolean isChange, StreamRecord json) {
  private static final BigInteger FIRST = new BigInteger("99999999999999999999990");
  private static final List<String> PLAYERS = List.of("a", "b", "c", "d", "\uFFFD", "\uD83D\uDE00");

  /** Up to 40 records, in the order of their creation. */
  static List<ScheduledRecord> some(Random random, int allowance, boolean sameEnds) {
    List<ScheduledRecord> records = new ArrayList<>();
    Map<String, Candidate> values = new HashMap<>();
    Map<String, Integer> writes = new HashMap<>();
    long created = 100;
    int count = 1 + random.nextInt(40);
    for (int i = 0; i < count; i++) {
      created += random.nextInt(3);
      String player = PLAYERS.get(random.nextInt(PLAYERS.size()));
      long start = random.nextInt(8);
      String key = player + start;
      int times = writes.merge(key, 1, Integer::sum);
      if (sameEnds || times <= 2) {
        int late = random.nextInt(4) == 0 ? random.nextInt(25) : random.nextInt(4);
        long end = created + random.nextInt(allowance + 1) - late;
        Candidate old = values.get(key);
        long kept = sameEnds && old != null ? old.end() : end;
        Candidate play = new Candidate(player, start, kept, random.nextInt(5), player);
        values.put(key, play);
        BigInteger sequence = FIRST.add(BigInteger.valueOf(i));
        records.add(
            old == null ? first(sequence, created, play) : change(sequence, created, old, play));
      }
    }
    return records;
  }

  private static ScheduledRecord first(BigInteger sequence, long created, Candidate play) {
    StreamRecord json = StreamRecord.insert(sequence.toString(), created, play);
    return new ScheduledRecord(sequence, created, play, false, json);
  }

  private static ScheduledRecord change(
      BigInteger sequence, long created, Candidate old, Candidate play) {
    Candidate better = BruteForce.RANKING.compare(play, old) <= 0 ? play : old;
    StreamRecord json = StreamRecord.modify(sequence.toString(), created, old, play);
    return new ScheduledRecord(sequence, created, better, true, json);
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
