package dev.recentbest.rollup.merging;

import static dev.recentbest.rollup.merging.RollUpFixture.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.play.Handle;
import dev.recentbest.oracle.Candidate;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import dev.recentbest.rollup.settings.MetricRoute;
import dev.recentbest.rollup.settings.Setting;
import dev.recentbest.rollup.stream.StreamRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each setting changes what happens. */
class SettingsEffectTest {
  private static final StreamRecord A = record("1", "a", 1000, 100);
  private static final StreamRecord B = record("2", "b", 1000, 90);

  private final RollUpFixture fixture = new RollUpFixture();

  private FunctionInstance with(Setting setting, String value) {
    return fixture.instance(Map.of(setting.key(), value));
  }

  /** Ten plays, each of them later and lower than the one before: all of them are kept. */
  private static StreamRecord[] falling() {
    return falling(10);
  }

  private static StreamRecord[] falling(int plays) {
    return IntStream.range(0, plays)
        .mapToObj(i -> record(Integer.toString(i + 1), "p" + i, 1000 + i, 100 - i))
        .toArray(StreamRecord[]::new);
  }

  @Test
  void table_other_isTheOneThatIsAsked() {
    assertThat(FunctionInstance.settings(Map.of("table", "other")).table()).isEqualTo("other");
  }

  @Test
  void board_other_isTheOneWhoseWritesAreItsOwn() {
    FunctionInstance other = with(Setting.BOARD, "other");
    StreamRecord write =
        record("1", "x", 1000, 1)
            .with("dynamodb.NewImage.event_key", StreamRecord.text("board#other"))
            .with("dynamodb.NewImage.start_timestamp", StreamRecord.number(0));
    assertThat(other.deliver(write).batch().ignored().ownWrites()).isEqualTo(1);
    assertThat(fixture.instance().deliver(write).batch().setAside()).hasSize(1);
  }

  @Test
  void boardSize_smaller_keepsFewer() {
    with(Setting.BOARD_SIZE, "1").deliver(A, B);
    assertThat(fixture.scores()).containsExactly("a 100 until 1000");
  }

  @Test
  void slack_larger_keepsMore() {
    with(Setting.SLACK, "1").deliver(A, B, record("3", "c", 1000, 80), record("4", "d", 1000, 70));
    assertThat(fixture.scores())
        .containsExactly("a 100 until 1000", "b 90 until 1000", "c 80 until 1000");
  }

  @Test
  void window_shorter_forgetsEarlier() {
    StreamRecord late = record("3", 1000, "c", 941, 100);
    StreamRecord tooLate = record("4", 1000, "d", 940, 100);
    with(Setting.WINDOW, "50s").deliver(A, late, tooLate);
    assertThat(fixture.scores()).containsExactly("c 100 until 941", "a 100 until 1000");
  }

  @Test
  void tick_coarser_letsPlaysLeaveTogether() {
    with(Setting.TICK, "10s").deliver(falling());
    assertThat(fixture.item().state().tickSeconds()).isEqualTo(10);
    assertThat(fixture.scores()).containsExactly("p0 100 until 1000", "p1 99 until 1001");
  }

  @Test
  void clockAllowance_smaller_refusesWhatIsAheadAndForgetsEarlier() {
    FunctionInstance strict = with(Setting.CLOCK_ALLOWANCE, "2s");
    strict.deliver(A, record("2", 1000, "b", 1002, 1), record("3", 1000, "c", 1003, 1));
    assertThat(strict.keptAside)
        .extracting(SetAsideRecord::reason)
        .containsExactly(
            "completed_at 1003 is 3 s after the record's creation, more than the 2 s that clocks"
                + " may differ: set the client's clock, or raise clock-allowance");
    assertThat(fixture.item().state().coverage().horizonEpochSecond()).hasValue(898);
  }

  @Test
  void maxEntries_exceeded_doublesTheTick() {
    fixture.instance(Map.of("board-size", "1", "max-entries", "12")).deliver(falling(26));
    assertThat(fixture.item().state().tickSeconds()).isEqualTo(4);
    assertThat(fixture.scores())
        .containsExactly(
            "p0 100 until 1000",
            "p4 96 until 1004",
            "p8 92 until 1008",
            "p12 88 until 1012",
            "p16 84 until 1016",
            "p20 80 until 1020",
            "p24 76 until 1024");
  }

  @Test
  void maxItemBytes_exceeded_doublesTheTick() {
    fixture.instance(Map.of("board-size", "1", "max-item-bytes", "1000")).deliver(falling());
    assertThat(fixture.item().state().tickSeconds()).isEqualTo(2);
    assertThat(fixture.scores()).hasSize(5);
  }

  @Test
  void maxHandleBytes_smaller_cutsHandles() {
    Candidate play = new Candidate("a", 990, 1000, 1, "EdScissorHands");
    with(Setting.MAX_HANDLE_BYTES, "9").deliver(StreamRecord.insert("1", 1000, play));
    assertThat(fixture.item().state().entries())
        .extracting(entry -> entry.play().handle())
        .containsExactly(new Handle("EdScissor", true));
  }

  @Test
  void maxEventKeyBytes_smaller_setsLongerIdsAside() {
    FunctionInstance function = with(Setting.MAX_EVENT_KEY_BYTES, "3");
    function.deliver(record("1", "abc", 1000, 1), record("2", "abcd", 1000, 1));
    assertThat(function.keptAside)
        .extracting(SetAsideRecord::reason)
        .containsExactly(
            "event_key of 4 bytes is longer than the 3 that the board's item has room for: raise"
                + " max-event-key-bytes, or use shorter ids");
    assertThat(fixture.scores()).containsExactly("abc 1 until 1000");
  }

  @Test
  void memoryMaxAge_shorter_asksEarlier() {
    FunctionInstance function = with(Setting.MEMORY_MAX_AGE, "5s");
    function.deliver(A);
    fixture.clock.advance(Duration.ofSeconds(6));
    function.deliver(A);
    assertThat(fixture.table.requests()).containsExactly("PutItem", "GetItem");
  }

  @Test
  void rememberedRecords_fewer_forgetsAbsorbedRecordsEarlier() {
    FunctionInstance function = with(Setting.REMEMBERED_RECORDS, "1");
    StreamRecord first = record("3", 1000, "a", 999, 50);
    function.deliver(A, first, record("4", 1000, "a", 998, 50));
    function.deliver(first);
    assertThat(fixture.table.requests()).containsExactly("PutItem", "PutItem");
  }

  @Test
  void retryBase_longer_waitsLonger() {
    assertThat(waitsOf(with(Setting.RETRY_BASE, "100ms"))).containsExactly(Duration.ofMillis(200));
  }

  @Test
  void retryCap_shorter_waitsLess() {
    assertThat(waitsOf(with(Setting.RETRY_CAP, "30ms"))).containsExactly(Duration.ofMillis(30));
  }

  private List<Duration> waitsOf(FunctionInstance function) {
    function.deliver(A);
    FunctionInstance other = fixture.instance();
    other.deliver(B);
    other.deliver(record("8", 1000, "y", 1000, 80));
    function.deliver(record("9", 1000, "z", 1000, 999));
    return function.waits;
  }

  @Test
  void timeReserve_longer_leavesLessForRequests() {
    with(Setting.TIME_RESERVE, "20s").deliver(A);
    assertThat(fixture.table.timeLimits()).containsExactly(Duration.ofSeconds(40));
  }

  @Test
  void invocationTime_other_isTheTimeOfABatch() {
    assertThat(FunctionInstance.settings(Map.of("invocation-time", "5m")).invocationTime())
        .isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void metrics_cloudwatch_isTheRoute() {
    assertThat(FunctionInstance.settings(Map.of("metrics", "cloudwatch")).metrics())
        .isEqualTo(MetricRoute.CLOUDWATCH);
  }
}
