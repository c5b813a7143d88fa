package dev.recentbest.harness.replay;

import dev.recentbest.model.leaderboard.Leaderboard;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Writes lines in their order and, for each instant asked for, reads the board once everything that
 * arrived by then has gone through stream and function. Writes and reads are made one at a time, on
 * the caller's thread; what was written is delivered meanwhile, on others.
 */
final class Replay {
  /**
   * Lines between two polls when no board is asked for: so batches are large, and the stream never
   * runs far behind the table.
   */
  private static final int LINES_PER_POLL = 1_000;

  private final InputReader input;
  private final PlayWriter writer;
  private final StreamPump pump;
  private final Function<Instant, Leaderboard> reader;
  private final Consumer<Leaderboard> boards;
  private final Progress progress;
  private final Deque<Long> times;
  private long lines;

  Replay(
      InputReader input,
      PlayWriter writer,
      StreamPump pump,
      Function<Instant, Leaderboard> reader,
      Consumer<Leaderboard> boards,
      List<Long> times,
      Progress progress) {
    this.input = input;
    this.writer = writer;
    this.pump = pump;
    this.reader = reader;
    this.boards = boards;
    this.times = new ArrayDeque<>(times);
    this.progress = progress;
  }

  long lines() {
    return lines;
  }

  /**
   * Replays everything.
   *
   * @return why the input could not be read to its end, if so; what stands before that place was
   *     replayed
   * @throws dev.recentbest.harness.command.CommandFailure when table or stream fail
   */
  Optional<UnreadableInput> run() {
    Optional<UnreadableInput> stopped = replayLines();
    settle();
    if (stopped.isEmpty()) {
      readBoardsUntil(Long.MAX_VALUE);
    }
    progress.end();
    return stopped;
  }

  private Optional<UnreadableInput> replayLines() {
    try {
      for (Optional<InputLine> line = input.next(); line.isPresent(); line = input.next()) {
        replay(line.get());
      }
      return Optional.empty();
    } catch (UnreadableInput e) {
      return Optional.of(e);
    }
  }

  private void replay(InputLine line) {
    readBoardsUntil(line.arrivedAtEpochSecond());
    writer.add(line);
    lines++;
    if (lines % LINES_PER_POLL == 0) {
      pump.once();
    }
    progress.lines(lines);
  }

  /**
   * Reads the boards of all instants before this one: what arrives at an instant belongs to its
   * board.
   */
  private void readBoardsUntil(long arrivalEpochSecond) {
    if (times.isEmpty() || times.getFirst() >= arrivalEpochSecond) {
      return;
    }
    settle();
    while (!times.isEmpty() && times.getFirst() < arrivalEpochSecond) {
      boards.accept(reader.apply(Instant.ofEpochSecond(times.removeFirst())));
    }
  }

  private void settle() {
    writer.flush();
    pump.untilNothingIsLeft();
  }
}
