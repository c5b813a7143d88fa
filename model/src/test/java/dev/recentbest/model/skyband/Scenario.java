package dev.recentbest.model.skyband;

import dev.recentbest.model.correction.Cell;
import dev.recentbest.model.correction.Change;
import dev.recentbest.model.correction.TableReads;
import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.oracle.BruteForce;
import dev.recentbest.oracle.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A small board and the records that were delivered to it: few players, few scores and few seconds,
 * so that in most cases something ties, expires, hides something else and is late.
 *
 * @param records in the order of their creation
 */
record Scenario(BoardRules rules, long tickSeconds, List<Delivered> records) {
  static final Bound ROOMY = new Bound(1_000_000, Integer.MAX_VALUE);

  /**
   * One record.
   *
   * @param play the value that it brings
   * @param createdEpochSecond when it was written
   */
  record Delivered(Candidate play, long createdEpochSecond) {
    Change change() {
      return Scenario.change(play, createdEpochSecond);
    }
  }

  static Change change(Candidate play, long sequence) {
    return Change.insertion(play(play), SequenceNumber.parse(Long.toString(sequence)));
  }

  static Cell cell(Candidate play, long sequence) {
    return new Entry(play(play), SequenceNumber.parse(Long.toString(sequence))).cell();
  }

  static Play play(Candidate play) {
    PlayKey key = new PlayKey(play.player(), play.start());
    return new Play(key, play.score(), play.end(), Handle.whole(play.handle()));
  }

  static Candidate candidate(Play play) {
    return new Candidate(
        play.player(),
        play.key().startEpochSecond(),
        play.completedAtEpochSecond(),
        play.score(),
        play.handle().text());
  }

  static Arrivals arrivals(Collection<Delivered> records) {
    return new Arrivals(
        records.stream().map(Delivered::change).toList(),
        records.stream().mapToLong(r -> Math.min(r.play().end(), r.createdEpochSecond())).max(),
        records.stream().mapToLong(Delivered::createdEpochSecond).min(),
        false,
        Optional.of("stream"));
  }

  /** The state after a batch that needs nothing read. */
  static BoardState merged(BoardState state, Collection<Delivered> records, Bound bound) {
    return merged(state, arrivals(records), bound);
  }

  static BoardState merged(BoardState state, Arrivals arrivals, Bound bound) {
    Merged merged = state.merge(arrivals, TableReads.NONE, bound);
    if (!merged.isComplete()) {
      throw new IllegalStateException("must be complete: merged=" + merged);
    }
    return merged.state();
  }

  BoardState empty() {
    return BoardState.fromTheBeginning(rules, tickSeconds);
  }

  BoardState all() {
    return merged(empty(), records, ROOMY);
  }

  /**
   * The same records in another order, in batches of any size, some of them delivered twice, with a
   * partial state.
   */
  BoardState inDisorder(Random random, Bound bound) {
    List<Delivered> shuffled = new ArrayList<>(records);
    records.forEach(record -> repeatSometimes(record, random, shuffled));
    java.util.Collections.shuffle(shuffled, random);
    BoardState state = empty();
    while (!shuffled.isEmpty()) {
      List<Delivered> batch = shuffled.subList(0, 1 + random.nextInt(shuffled.size()));
      state = random.nextInt(4) == 0 ? mergePart(state, batch, bound) : merged(state, batch, bound);
      batch.clear();
    }
    return state;
  }

  private static void repeatSometimes(Delivered record, Random random, List<Delivered> into) {
    if (random.nextInt(3) == 0) {
      into.add(record);
    }
  }

  /** Merges a batch by way of a state of its own, as when partial items are put together. */
  private BoardState mergePart(BoardState state, List<Delivered> batch, Bound bound) {
    BoardState part = merged(empty(), batch, ROOMY);
    Arrivals left =
        new Arrivals(
            part.entries().stream()
                .map(entry -> Change.insertion(entry.play(), entry.sequence()))
                .toList(),
            arrivals(batch).newestEpochSecond(),
            arrivals(batch).firstCreatedEpochSecond(),
            false,
            Optional.of("stream"));
    return merged(state, left, bound);
  }

  long lastCreated() {
    return records.stream().mapToLong(Delivered::createdEpochSecond).max().orElse(0);
  }

  Set<Candidate> plays() {
    return records.stream().map(Delivered::play).collect(Collectors.toSet());
  }

  List<Candidate> bruteForceBoard(long at, int k, long windowSeconds, long tick) {
    return BruteForce.board(plays(), at, k, windowSeconds, tick);
  }

  static List<Candidate> read(BoardState state, long at, int k, long windowSeconds) {
    Instant instant = Instant.ofEpochSecond(at);
    return Leaderboard.of(state, instant, k, Duration.ofSeconds(windowSeconds)).plays().stream()
        .map(Scenario::candidate)
        .toList();
  }
}
