package dev.recentbest.harness.packaged;

import dev.recentbest.oracle.Candidate;
import dev.recentbest.rollup.stream.StreamRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Plays of players who play once each, with scores that all differ, as one stream event. */
final class PlayBatch {
  /** What a synchronous invocation may bring at the most (AWS Lambda Developer Guide, "Quotas"). */
  static final int MAX_EVENT_BYTES = 6 * 1024 * 1024;

  private static final long NOW = 1_428_071_700;
  private static final int LENGTH_SECONDS = 55;
  private static final int SCORE_STEP = 7919;
  private static final int SCORES = 100_003;

  private final List<Candidate> plays = new ArrayList<>();
  private final List<String> records = new ArrayList<>();

  /** A batch of so many plays. */
  static PlayBatch of(int number) {
    PlayBatch batch = new PlayBatch();
    for (int i = 0; i < number; i++) {
      batch.add("The Player of Game " + i);
    }
    return batch;
  }

  /** As many plays with long handles as one invocation may bring. */
  static PlayBatch ofMostBytes() {
    PlayBatch batch = new PlayBatch();
    int bytes = "{\"Records\":[]}".length();
    String handle = "x".repeat(200);
    while (true) {
      String next = batch.record(handle);
      bytes += next.length() + 1;
      if (bytes > MAX_EVENT_BYTES) {
        return batch;
      }
      batch.add(handle);
    }
  }

  byte[] event() {
    return StreamRecord.event(records);
  }

  int size() {
    return plays.size();
  }

  /** Player and score of the best plays, best first. */
  List<String> best(int number) {
    return plays.stream()
        .sorted(Comparator.comparingLong(Candidate::score).reversed())
        .limit(number)
        .map(play -> play.player() + " " + play.score())
        .toList();
  }

  static String sequenceNumber(int index) {
    return "1000000000000" + String.format(java.util.Locale.ROOT, "%08d", index);
  }

  private void add(String handle) {
    records.add(record(handle));
    plays.add(play(handle));
  }

  private String record(String handle) {
    return StreamRecord.insert(sequenceNumber(plays.size()), NOW, play(handle)).json();
  }

  private Candidate play(String handle) {
    int index = plays.size();
    long end = NOW - index % 60;
    // 100,003 is prime: no two of fewer plays get the same score.
    long score = (long) index * SCORE_STEP % SCORES;
    return new Candidate("player-" + index, end - LENGTH_SECONDS, end, score, handle);
  }
}
