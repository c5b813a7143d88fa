package dev.recentbest.rollup.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import dev.recentbest.model.correction.Change;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.play.Play;
import dev.recentbest.oracle.Candidate;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What AWS's own types see in an event is what the reader sees. */
@PropertyDefaults(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
class LambdaTypesPropertyTest {
  private static final long CREATED = 2_000_000_000;
  private static final PojoSerializer<DynamodbEvent> EVENTS =
      LambdaEventSerializers.serializerFor(
          DynamodbEvent.class, LambdaTypesPropertyTest.class.getClassLoader());

  private final StreamEventReader reader =
      new StreamEventReader(
          new ReaderRules(
              new BoardKey("recent-best"),
              2048,
              10_000,
              Duration.ofSeconds(253_402_300_799L),
              Duration.ZERO));

  @Provide
  Arbitrary<List<Candidate>> plays() {
    Arbitrary<String> texts =
        Arbitraries.of("\u0001", "\"", "\\", "\u00E9", "\u20AC", "\uD83D\uDE00", "a", "/")
            .list()
            .ofMinSize(1)
            .ofMaxSize(6)
            .map(parts -> String.join("", parts));
    return Combinators.combine(
            texts,
            Arbitraries.longs().between(0, 1_000_000_000),
            Arbitraries.longs().between(0, 1_000_000_000),
            Arbitraries.longs(),
            texts)
        .as(
            (player, start, length, score, handle) ->
                new Candidate(player, start, start + length, score, handle))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Property
  void read_anyEvent_seesTheKeysAndValuesThatAwsTypesSee(@ForAll("plays") List<Candidate> plays) {
    List<StreamRecord> records = new ArrayList<>();
    for (Candidate play : plays) {
      records.add(StreamRecord.insert("10000000000000000000" + records.size(), CREATED, play));
    }
    byte[] event = StreamRecord.event(records.toArray(StreamRecord[]::new));
    StreamBatch batch = reader.read(event);
    DynamodbEvent theirs = EVENTS.fromJson(new ByteArrayInputStream(event));
    assertThat(theirs.getRecords()).hasSize(plays.size());
    assertThat(batch.arrivals().changes()).hasSize(plays.size());
    for (int i = 0; i < plays.size(); i++) {
      Change ours = batch.arrivals().changes().get(i);
      assertSame(theirs.getRecords().get(i), ours);
      assertThat(candidate(ours.after().orElseThrow())).isEqualTo(plays.get(i));
    }
  }

  @Property
  void read_changesAndDeletions_seesTheValuesBeforeThatAwsTypesSee(
      @ForAll("plays") List<Candidate> plays) {
    List<StreamRecord> records = new ArrayList<>();
    for (Candidate play : plays) {
      String number = "10000000000000000000" + records.size();
      records.add(
          records.size() % 2 == 0
              ? StreamRecord.modify(number, CREATED, withOtherScore(play), play)
              : StreamRecord.remove(number, CREATED, withOtherScore(play)));
    }
    byte[] event = StreamRecord.event(records.toArray(StreamRecord[]::new));
    StreamBatch batch = reader.read(event);
    DynamodbEvent theirs = EVENTS.fromJson(new ByteArrayInputStream(event));
    assertThat(batch.arrivals().changes()).hasSize(plays.size());
    for (int i = 0; i < plays.size(); i++) {
      Change ours = batch.arrivals().changes().get(i);
      DynamodbStreamRecord record = theirs.getRecords().get(i);
      assertThat(record.getEventName()).isEqualTo(i % 2 == 0 ? "MODIFY" : "REMOVE");
      assertThat(ours.after().isPresent()).isEqualTo(record.getDynamodb().getNewImage() != null);
      Play before = ours.before().orElseThrow();
      assertThat(candidate(before)).isEqualTo(withOtherScore(plays.get(i)));
      assertThat(number(record.getDynamodb().getOldImage(), "score")).isEqualTo(before.score());
    }
  }

  private static Candidate withOtherScore(Candidate play) {
    return new Candidate(play.player(), play.start(), play.end(), ~play.score(), play.handle());
  }

  private static void assertSame(DynamodbStreamRecord theirs, Change ours) {
    assertThat(theirs.getEventName()).isEqualTo("INSERT");
    assertThat(theirs.getEventSourceARN()).isEqualTo(StreamRecord.ARN);
    assertThat(theirs.getDynamodb().getSequenceNumber()).isEqualTo(ours.sequence().digits());
    assertThat(theirs.getDynamodb().getApproximateCreationDateTime().toInstant().getEpochSecond())
        .isEqualTo(CREATED);
    Map<String, AttributeValue> keys = theirs.getDynamodb().getKeys();
    Map<String, AttributeValue> image = theirs.getDynamodb().getNewImage();
    Play play = ours.after().orElseThrow();
    assertThat(List.of(text(keys, "event_key"), text(image, "event_key")))
        .containsOnly(play.player());
    assertThat(List.of(number(keys, "start_timestamp"), number(image, "start_timestamp")))
        .containsOnly(play.key().startEpochSecond());
    assertThat(number(image, "score")).isEqualTo(play.score());
    assertThat(number(image, "start_timestamp") + number(image, "length_seconds"))
        .isEqualTo(play.completedAtEpochSecond());
    assertThat(text(image, "handle")).isEqualTo(play.handle().text());
  }

  private static String text(Map<String, AttributeValue> image, String name) {
    return value(image, name).getS();
  }

  private static long number(Map<String, AttributeValue> image, String name) {
    return Long.parseLong(value(image, name).getN());
  }

  private static AttributeValue value(Map<String, AttributeValue> image, String name) {
    return java.util.Objects.requireNonNull(image.get(name), name);
  }

  private static Candidate candidate(Play play) {
    return new Candidate(
        play.player(),
        play.key().startEpochSecond(),
        play.completedAtEpochSecond(),
        play.score(),
        play.handle().text());
  }
}
