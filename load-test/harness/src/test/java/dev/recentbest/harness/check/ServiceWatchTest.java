package dev.recentbest.harness.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.testbed.ManualTime;
import dev.recentbest.mapping.DeliveredRecord;
import dev.recentbest.mapping.DiscardedBatch;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.skyband.Arrivals;
import dev.recentbest.rollup.merging.BatchAnswer;
import dev.recentbest.rollup.merging.BatchReport;
import dev.recentbest.rollup.merging.BatchTimes;
import dev.recentbest.rollup.merging.MergeReport;
import dev.recentbest.rollup.setaside.Refusal;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import dev.recentbest.rollup.stream.AcceptedRecords;
import dev.recentbest.rollup.stream.IgnoredRecords;
import dev.recentbest.rollup.stream.StreamBatch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ServiceWatchTest {
  private static final PlayKey ANN = new PlayKey("ann", 100);

  private final ManualTime time = new ManualTime();
  private final Deliveries deliveries = new Deliveries();
  private final ServiceWatch watch = new ServiceWatch(deliveries, time);

  private static DeliveredRecord record() {
    return new DeliveredRecord(
        Map.of(
            "event_key", AttributeValue.fromS("ann"),
            "start_timestamp", AttributeValue.fromN("100")),
        "000000000000000000001",
        "shard",
        ManualTime.BEGIN);
  }

  private static BatchReport report(
      Optional<String> failure, int lostRaces, SetAsideRecord... keptAside) {
    AcceptedRecords none =
        new AcceptedRecords(0, Arrivals.NONE, OptionalLong.empty(), Optional.empty());
    return new BatchReport(
        new StreamBatch(none, List.of(keptAside), new IgnoredRecords(0, 0, 0)),
        new MergeReport(Optional.empty(), lostRaces, failure),
        List.of(keptAside),
        new BatchAnswer(Optional.empty()),
        BatchTimes.NONE);
  }

  @Test
  void delivered_ownWrite_isNoLongerAwaited() {
    deliveries.writing(ANN, time.instant());
    time.pass(Duration.ofMillis(700));
    watch.delivered(record());

    assertThat(deliveries.outstanding()).isZero();
    assertThat(deliveries.lag()).contains(Duration.ofMillis(700));
  }

  @Test
  void filtered_gameThatHasOnlyBegun_isNoLongerAwaited() {
    deliveries.writing(ANN, time.instant());
    watch.filtered(record());
    assertThat(deliveries.outstanding()).isZero();
  }

  @Test
  void discarded_records_areNotedAndNoLongerAwaited() {
    deliveries.writing(ANN, time.instant());
    watch.discarded(
        new DiscardedBatch(
            DiscardedBatch.Condition.RECORD_AGE_EXCEEDED,
            List.of(record()),
            "too old",
            Optional.empty()));

    assertThat(deliveries.outstanding()).isZero();
    assertThat(watch.nextNote()).contains("1 records were given up: too old");
  }

  @Test
  void handled_batches_areAddedUp() {
    watch.handled(report(Optional.empty(), 2));
    watch.handled(report(Optional.of("throttled"), 1));

    assertThat(watch.batches()).isEqualTo(2);
    assertThat(watch.writes()).isZero();
    assertThat(watch.lostRaces()).isEqualTo(3);
    assertThat(watch.nextNote()).contains("a batch failed and is delivered again: throttled");
    assertThat(watch.nextNote()).isEmpty();
  }

  @Test
  void handled_recordSetAside_isRefusedAndNoted() {
    String content =
        "{\"dynamodb\":{\"Keys\":{\"event_key\":{\"S\":\"ann\"},\"start_timestamp\":{\"N\":\"100\"}}}}";
    watch.handled(
        report(
            Optional.empty(),
            0,
            new SetAsideRecord("1", Refusal.UNREADABLE, "ends in the future", content),
            new SetAsideRecord("2", Refusal.UNREADABLE, "no key", "{}")));

    assertThat(watch.refused()).containsExactly(ANN);
    assertThat(watch.nextNote()).contains("not counted: ends in the future");
    assertThat(watch.nextNote()).contains("not counted: no key");
    assertThat(watch.nextNote()).contains("a record that was not counted has no key: {}");
  }

  @Test
  void lostAndDelayed_areNoted() {
    watch.lost("shard-1", Optional.empty());
    watch.delayed("timed out", Duration.ofSeconds(1));

    assertThat(watch.nextNote())
        .contains("the stream has dropped records of shard-1 before they were read");
    assertThat(watch.nextNote())
        .contains("the stream did not answer, it is asked again: timed out");
  }
}
