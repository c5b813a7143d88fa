package dev.recentbest.harness.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.local.FunctionPlace;
import dev.recentbest.mapping.DeliveredRecord;
import dev.recentbest.mapping.DiscardedBatch;
import dev.recentbest.mapping.InvocationReport;
import dev.recentbest.mapping.InvocationReport.Outcome;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.item.WriteToken;
import dev.recentbest.model.skyband.Arrivals;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.rollup.merging.BatchAnswer;
import dev.recentbest.rollup.merging.BatchReport;
import dev.recentbest.rollup.merging.BatchTimes;
import dev.recentbest.rollup.merging.MergeReport;
import dev.recentbest.rollup.setaside.Refusal;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import dev.recentbest.rollup.stream.AcceptedRecords;
import dev.recentbest.rollup.stream.IgnoredRecords;
import dev.recentbest.rollup.stream.StreamBatch;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class ServeLogTest {
  private static final IgnoredRecords NOTHING_IGNORED = new IgnoredRecords(0, 0, 0);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<BatchReport> metered = new ArrayList<>();
  private final ServeLog log = log(new FunctionPlace.InProcess());

  @Test
  void tell_packagedFunction_addsUpItsAnswers() {
    ServeLog packaged = log(new FunctionPlace.Packaged(Path.of("a.zip"), Map.of()));
    packaged.invoked(invocation(3, Outcome.SUCCESS, 3));
    packaged.invoked(invocation(3, Outcome.PARTIAL, 2));
    packaged.invoked(invocation(3, Outcome.THROTTLED, 0));
    packaged.tell();

    assertThat(printed(out))
        .isEqualTo("14:36:18Z 5 records in 2 batches of the packaged function, 1 failed batch\n");
    assertThat(printed(err))
        .isEqualTo("14:36:18Z a batch failed and is delivered again: no answer\n");
  }

  @Test
  void handled_batch_isTold() {
    BatchReport report = report(2, 0, nothing(0), Optional.empty());
    log.handled(report);

    assertThat(metered).containsExactly(report);
  }

  @Test
  void tell_functionInThisProcess_knowsMoreThanItsAnswers() {
    log.invoked(invocation(3, Outcome.SUCCESS, 3));
    log.tell();

    assertThat(printed(out)).isEmpty();
  }

  private ServeLog log(FunctionPlace place) {
    return new ServeLog(
        new BoardKey("recent-best"),
        place,
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8),
        Clock.fixed(Instant.parse("2026-11-21T14:36:18.648Z"), ZoneOffset.UTC),
        metered::add);
  }

  private static InvocationReport invocation(int records, Outcome outcome, int taken) {
    return new InvocationReport(
        "shard", 0, records, 100, 1, Instant.EPOCH, Duration.ZERO, outcome, taken, "no answer");
  }

  @Test
  void tell_nothingHappened_saysNothing() {
    log.tell();

    assertThat(printed(out)).isEmpty();
  }

  @Test
  void tell_batchesHandled_addsThemUpOnce() {
    log.handled(report(12, 0, written(1), Optional.empty()));
    log.handled(report(1, 2, nothing(3), Optional.empty()));
    log.tell();
    log.tell();
    log.handled(report(1, 0, written(2), Optional.empty()));
    log.tell();

    assertThat(printed(out))
        .isEqualTo(
            """
            14:36:18Z 13 plays in 2 batches, 1 write of the board, 3 lost races, 2 records ignored, now 0 entries, 173 bytes
            14:36:18Z 1 play in 1 batch, 1 write of the board, now 0 entries, 173 bytes
            """);
    assertThat(printed(err)).isEmpty();
  }

  @Test
  void summarize_atTheEnd_addsUpEverything() {
    log.handled(report(12, 0, nothing(0), Optional.empty()));
    log.tell();
    log.handled(report(1, 0, nothing(0), Optional.empty()));
    log.summarize();

    assertThat(printed(out))
        .endsWith("14:36:18Z stopped: 13 plays in 2 batches, 0 writes of the board\n");
  }

  @Test
  void handled_failedBatch_isToldOfAtOnceAndNotAsPlays() {
    log.handled(
        report(
            5,
            0,
            new MergeReport(Optional.empty(), 0, Optional.of("no time left")),
            Optional.of("100")));
    log.tell();

    assertThat(printed(err))
        .isEqualTo("14:36:18Z a batch failed and is delivered again: no time left\n");
    assertThat(printed(out))
        .isEqualTo("14:36:18Z 0 plays in 1 batch, 0 writes of the board, 1 failed batch\n");
  }

  @Test
  void failed_functionThrew_isToldOfAndCounted() {
    log.failed(new IllegalStateException("the event is no JSON"));
    log.tell();

    assertThat(printed(err))
        .isEqualTo("14:36:18Z a batch failed and is delivered again: the event is no JSON\n");
    assertThat(printed(out))
        .isEqualTo("14:36:18Z 0 plays in 1 batch, 0 writes of the board, 1 failed batch\n");
  }

  @Test
  void handled_recordsSetAside_tellsOfAFewAndCountsTheOthers() {
    for (int i = 1; i <= 5; i++) {
      log.handled(setAside("10" + i, "score is missing\u001b[31m"));
    }
    log.tell();

    assertThat(printed(err).lines())
        .hasSize(3)
        .first()
        .asString()
        .startsWith("14:36:18Z record 101 is set aside: score is missing")
        .doesNotContain("\u001b");
    assertThat(printed(out))
        .isEqualTo("14:36:18Z 0 plays in 5 batches, 0 writes of the board, 5 records set aside\n");
  }

  @Test
  void delayed_sameReasonOverAndOver_isToldOfOnce() {
    for (int i = 0; i < 10; i++) {
      log.delayed("connection refused", Duration.ofSeconds(1));
      log.tell();
    }

    assertThat(printed(err))
        .isEqualTo("14:36:18Z the stream did not answer and is asked again: connection refused\n");
    assertThat(printed(out)).isEmpty();
  }

  @Test
  void discarded_andLost_areToldOfWithWhatTheyMean() {
    DeliveredRecord record =
        new DeliveredRecord(Map.of(), "100", "shard-1", Instant.parse("2026-11-21T13:00:00Z"));
    log.discarded(
        new DiscardedBatch(
            DiscardedBatch.Condition.RECORD_AGE_EXCEEDED,
            List.of(record, record),
            "too old",
            Optional.of(new IllegalStateException("disk full"))));
    log.lost("shard-1", Optional.of("99"));
    log.tell();

    assertThat(printed(err))
        .isEqualTo(
            """
            14:36:18Z 2 records are given up (record age exceeded), their plays are not on the board: too old
            14:36:18Z and nobody could be told: disk full
            14:36:18Z the stream dropped records of shard shard-1 before they were read: it keeps 24 hours; their plays are not on the board
            """);
    assertThat(printed(out))
        .isEqualTo("14:36:18Z 0 plays in 0 batches, 0 writes of the board, 2 records given up\n");
  }

  private static String printed(ByteArrayOutputStream stream) {
    return stream.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static MergeReport nothing(int lostRaces) {
    return new MergeReport(Optional.empty(), lostRaces, Optional.empty());
  }

  private static MergeReport written(long version) {
    BoardState state =
        BoardState.fromTheBeginning(
            new BoardRules(10, 3, Duration.ofHours(1), Duration.ofMinutes(5)), 1);
    BoardItem item =
        new BoardItem(state, new WriteToken(version, "AAAAAAAAAAAAAAAA"), OptionalLong.empty());
    return new MergeReport(Optional.of(item), 0, Optional.empty());
  }

  private static BatchReport setAside(String sequenceNumber, String reason) {
    SetAsideRecord record = new SetAsideRecord(sequenceNumber, Refusal.UNREADABLE, reason, "{}");
    StreamBatch batch = new StreamBatch(accepted(0), List.of(record), NOTHING_IGNORED);
    return new BatchReport(
        batch, nothing(0), List.of(record), new BatchAnswer(Optional.empty()), BatchTimes.NONE);
  }

  private static BatchReport report(
      int plays, int unfinished, MergeReport merge, Optional<String> firstFailed) {
    StreamBatch batch =
        new StreamBatch(accepted(plays), List.of(), new IgnoredRecords(0, 0, unfinished));
    return new BatchReport(batch, merge, List.of(), new BatchAnswer(firstFailed), BatchTimes.NONE);
  }

  private static AcceptedRecords accepted(int count) {
    return new AcceptedRecords(count, Arrivals.NONE, OptionalLong.empty(), Optional.empty());
  }
}
