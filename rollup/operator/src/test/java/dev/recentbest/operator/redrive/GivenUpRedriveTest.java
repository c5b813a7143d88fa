package dev.recentbest.operator.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.queues.QueueMessage;
import dev.recentbest.rollup.merging.Edges;
import dev.recentbest.rollup.merging.RollUp;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.stream.StreamEventReader;
import dev.recentbest.rollup.table.InMemoryBoardTable;
import dev.recentbest.rollup.table.InMemoryPlayTable;
import dev.recentbest.rollup.table.InMemoryScoreRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A batch that the function had merged, and was given up all the same. */
final class GivenUpRedriveTest {
  private static final String ARN =
      "arn:aws:dynamodb:eu-central-1:123456789012:table/scores/stream/2015";
  private static final long CREATED = 1000;
  private static final PlayKey KEY = new PlayKey("ann", 990);

  /** What takes a value away that ranked, for one that ends ten minutes ahead. */
  private static final List<Record> BATCH =
      List.of(
          record("1", OperationType.INSERT, Map.of(), image(10, 40)),
          record("2", OperationType.MODIFY, image(10, 40), image(610, 50)));

  private final InMemoryBoardTable table = new InMemoryBoardTable(settings("5m").board());
  private final InMemoryPlayTable plays = new InMemoryPlayTable();

  @BeforeEach
  void write() {
    plays.plays().put(KEY, play(50));
  }

  @Test
  void of_batchThatWasNotHandled_countsByTheNewSettings() {
    assertThat(redriven("1h", true).fate()).isEqualTo(Verdict.Fate.DONE);
    assertThat(scores()).containsExactly(50L);
  }

  @Test
  void of_batchThatTookAnOldValueAway_staysWithNewSettings() {
    rollUp(settings("5m")).handle(StreamEvent.of(BATCH, ARN), () -> Duration.ofMinutes(1));

    assertThat(redriven("1h", false)).isEqualTo(Verdict.stays(SpentNumbers.WHY));
    assertThat(redriven("1h", true)).isEqualTo(Verdict.stays(SpentNumbers.WHY));
    assertThat(scores()).isEmpty();
  }

  @Test
  void of_batchThatTookAnOldValueAway_isDoneWithTheSameSettings() {
    rollUp(settings("5m")).handle(StreamEvent.of(BATCH, ARN), () -> Duration.ofMinutes(1));

    assertThat(redriven("5m", true).fate()).isEqualTo(Verdict.Fate.DONE);
  }

  @Test
  void of_batchThatTookAnOldValueAway_isDoneOnceTheTableHasAnother() {
    rollUp(settings("5m")).handle(StreamEvent.of(BATCH, ARN), () -> Duration.ofMinutes(1));
    plays.plays().put(KEY, play(60));

    assertThat(redriven("1h", true).fate()).isEqualTo(Verdict.Fate.DONE);
  }

  @Test
  void of_tableThatDoesNotAnswer_isTrouble() {
    GivenUpRedrive redrive = redrive("1h", false);
    table.failNext(InMemoryBoardTable.Fault.THROTTLED);

    assertThat(of(redrive).fate()).isEqualTo(Verdict.Fate.TROUBLE);
  }

  private Verdict redriven(String clockAllowance, boolean apply) {
    return of(redrive(clockAllowance, apply));
  }

  private static Verdict of(GivenUpRedrive redrive) {
    return redrive.of(new QueueMessage.GivenUp(ARN, "shard", "1", "2"), () -> {});
  }

  private GivenUpRedrive redrive(String clockAllowance, boolean apply) {
    Settings settings = settings(clockAllowance);
    return new GivenUpRedrive(
        new BoardStream(settings.table(), Optional.empty()),
        new ShardRecords(new OneShard(), time -> {}),
        new RedrivenRollUp(
            new StreamEventReader(settings.reader()),
            rollUp(settings),
            apply,
            clock(),
            Duration.ofMinutes(1)),
        new SpentNumbers(table, new InMemoryScoreRows(plays, List.of())));
  }

  private RollUp rollUp(Settings settings) {
    return new RollUp(
        new StreamEventReader(settings.reader()),
        table,
        plays,
        (records, timeLeft) -> {},
        settings.merging(),
        new Edges(clock(), time -> {}, new SplittableRandom(1)));
  }

  private List<Long> scores() {
    return table.item().orElseThrow().state().entries().stream()
        .map(entry -> entry.play().score())
        .toList();
  }

  private static Play play(long score) {
    return new Play(KEY, score, KEY.startEpochSecond() + 610, Handle.whole("Ann"));
  }

  private static Settings settings(String clockAllowance) {
    return Settings.read(
        Map.of(), Map.of(), Map.of("table", "scores", "clock-allowance", clockAllowance));
  }

  private static Clock clock() {
    return Clock.fixed(Instant.ofEpochSecond(CREATED), ZoneOffset.UTC);
  }

  private static Map<String, AttributeValue> image(long seconds, long score) {
    return Map.of(
        "event_key", AttributeValue.fromS(KEY.player()),
        "start_timestamp", AttributeValue.fromN(Long.toString(KEY.startEpochSecond())),
        "length_seconds", AttributeValue.fromN(Long.toString(seconds)),
        "completed", AttributeValue.fromBool(true),
        "score", AttributeValue.fromN(Long.toString(score)),
        "handle", AttributeValue.fromS("Ann"));
  }

  private static Record record(
      String number,
      OperationType name,
      Map<String, AttributeValue> oldImage,
      Map<String, AttributeValue> newImage) {
    return Record.builder()
        .eventID(number)
        .eventName(name)
        .eventVersion("1.1")
        .eventSource("aws:dynamodb")
        .awsRegion("eu-central-1")
        .dynamodb(
            change -> {
              change
                  .approximateCreationDateTime(Instant.ofEpochSecond(CREATED))
                  .keys(Map.of("event_key", AttributeValue.fromS(KEY.player())))
                  .newImage(newImage)
                  .sequenceNumber(number)
                  .sizeBytes(100L)
                  .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES);
              if (!oldImage.isEmpty()) {
                change.oldImage(oldImage);
              }
            })
        .build();
  }

  /** A stream that has the batch and nothing else. */
  private static final class OneShard implements DynamoDbStreamsClient {
    @Override
    public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
      return GetShardIteratorResponse.builder().shardIterator("at").build();
    }

    @Override
    public GetRecordsResponse getRecords(GetRecordsRequest request) {
      return GetRecordsResponse.builder().records(BATCH).build();
    }

    @Override
    public String serviceName() {
      return "none";
    }

    @Override
    public void close() {}
  }
}
