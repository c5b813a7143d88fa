package dev.recentbest.document;

import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads a board document, strictly. What follows from other fields is not asked for. */
final class BoardDocumentReader {
  /** The end of the year 9999; far from where sums of seconds overflow. */
  private static final long MAX_EPOCH_SECOND = 253_402_300_799L;

  private BoardDocumentReader() {}

  static ReceivedBoard read(String text) {
    JsonFields fields = JsonFields.read(text);
    List<Play> plays = plays(fields.objects("entries"));
    boolean exact = fields.flag("exact");
    Leaderboard settled = board(fields, exact, Optional.empty(), plays);
    return new ReceivedBoard(
        exact ? settled : board(fields, false, exactFrom(fields, settled), plays), reading(fields));
  }

  private static Leaderboard board(
      JsonFields fields, boolean exact, Optional<Instant> exactFrom, List<Play> plays) {
    return new Leaderboard(
        instant(fields, "at"),
        seconds(fields, "window_seconds"),
        seconds(fields, "tick_seconds"),
        exact,
        exactFrom,
        plays);
  }

  /**
   * A board that is not exact says when it next changes: when it turns exact, unless one of its
   * plays leaves first. Then when it turns exact is not told.
   */
  private static Optional<Instant> exactFrom(JsonFields fields, Leaderboard board) {
    if (!fields.has("next_change_at")) {
      return Optional.empty();
    }
    Instant next = instant(fields, "next_change_at");
    Optional<Instant> leaves =
        board.plays().stream().map(board::leavesAt).min(Comparator.naturalOrder());
    return leaves.filter(first -> !next.isBefore(first)).isPresent()
        ? Optional.empty()
        : Optional.of(next);
  }

  private static List<Play> plays(List<JsonFields> entries) {
    List<Play> plays = new ArrayList<>(entries.size());
    for (JsonFields entry : entries) {
      long rank = plays.size() + 1L;
      entry.number("rank", rank, rank);
      plays.add(play(entry));
    }
    return plays;
  }

  private static Play play(JsonFields entry) {
    return new Play(
        new PlayKey(entry.name("event_key"), epochSecond(entry, "start_timestamp")),
        entry.number("score"),
        epochSecond(entry, "completed_at"),
        new Handle(entry.text("handle"), entry.optionalFlag("handle_cut")));
  }

  private static Optional<BoardReading> reading(JsonFields fields) {
    if (!fields.has("read_at")) {
      return Optional.empty();
    }
    Optional<Instant> lastChange =
        fields.has("last_change_at")
            ? Optional.of(instant(fields, "last_change_at"))
            : Optional.empty();
    return Optional.of(
        new BoardReading(lastChange, instant(fields, "read_at"), fields.flag("outdated")));
  }

  private static Instant instant(JsonFields fields, String name) {
    return Instant.ofEpochSecond(epochSecond(fields, name));
  }

  private static long epochSecond(JsonFields fields, String name) {
    return fields.number(name, -MAX_EPOCH_SECOND, MAX_EPOCH_SECOND);
  }

  private static Duration seconds(JsonFields fields, String name) {
    return Duration.ofSeconds(fields.number(name, 1, MAX_EPOCH_SECOND));
  }
}
