package dev.recentbest.rollup.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.oracle.Candidate;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.statistics.Statistics;

/** Valid events, damaged at random. */
@PropertyDefaults(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
class StreamEventReaderPropertyTest {
  private static final Candidate PLAY = new Candidate("7f3a", 900, 1000, 924, "Ed");
  private static final Candidate OLD = new Candidate("7f3a", 900, 1010, 900, "Ed");
  private static final StreamRecord INSERT = StreamRecord.insert("17", 1000, PLAY);
  private static final List<StreamRecord> VALID =
      List.of(
          INSERT,
          StreamRecord.modify("18", 1000, OLD, PLAY),
          StreamRecord.remove("19", 1000, PLAY),
          INSERT.with("dynamodb.NewImage.completed", "{\"BOOL\":false}"),
          INSERT
              .with("dynamodb.NewImage.event_key", "{\"S\":\"board#recent-best\"}")
              .with("dynamodb.NewImage.start_timestamp", "{\"N\":\"0\"}"));
  private static final List<String> JSON =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1e400",
          "\"\"",
          "\"x\"",
          "\"\\uD83D\"",
          "[]",
          "{}",
          "[[{\"S\":\"a\"}]]",
          "{\"S\":\"a\"}",
          "{\"S\":{\"S\":\"a\"}}",
          "{\"N\":\"5\"}",
          "{\"N\":\"5E9\"}",
          "{\"N\":5}",
          "{\"N\":[]}",
          "{\"BOOL\":false}",
          "{\"BOOL\":\"false\"}",
          "{\"NULL\":true}",
          "{\"B\":\"AAEC\"}",
          "{\"L\":[]}");

  private final StreamEventReader reader =
      new StreamEventReader(
          new ReaderRules(
              new BoardKey("recent-best"), 40, 20, Duration.ofDays(7), Duration.ofMinutes(5)));

  @Property
  void read_fieldsDroppedOrReplaced_countsEveryRecordAndKeepsTheNeighbours(@ForAll Random random) {
    StreamRecord damaged = pick(VALID, random);
    int damages = 1 + random.nextInt(3);
    for (int i = 0; i < damages; i++) {
      String path = pick(damaged.paths(), random);
      damaged =
          random.nextInt(3) == 0 ? damaged.without(path) : damaged.with(path, pick(JSON, random));
      if (damaged.paths().isEmpty()) {
        break;
      }
    }
    StreamBatch batch = reader.read(StreamRecord.event(INSERT, damaged, INSERT));
    // A value that cannot be read is set aside, and takes the former one off the board.
    assertThat(total(batch)).as(damaged.json()).isBetween(3, 3 + batch.setAside().size());
    assertThat(batch.accepted().count()).isGreaterThanOrEqualTo(2);
    assertThat(batch.arrivals().changes())
        .startsWith(reader.read(StreamRecord.event(INSERT)).arrivals().changes().get(0))
        .endsWith(reader.read(StreamRecord.event(INSERT)).arrivals().changes().get(0));
    if (!batch.setAside().isEmpty()) {
      assertThat(batch.setAside().get(0).content()).isEqualTo(damaged.json());
      assertThat(batch.setAside().get(0).reason()).isNotEmpty();
    }
    collect("set aside", !batch.setAside().isEmpty());
    collect("accepted", batch.accepted().count() == 3);
    collect("ignored", batch.ignored().total() == 1);
  }

  @Property
  void read_bytesChanged_countsEveryRecordOrRefusesTheEvent(@ForAll Random random)
      throws IOException {
    List<StreamRecord> records = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      records.add(pick(VALID, random));
    }
    byte[] event = StreamRecord.event(records.toArray(StreamRecord[]::new));
    int changes = 1 + random.nextInt(3);
    int span = random.nextInt(4) == 0 ? 20 : event.length;
    for (int i = 0; i < changes; i++) {
      event[random.nextInt(span)] = (byte) (random.nextBoolean() ? random.nextInt(256) : '"');
    }
    boolean refused = false;
    try {
      StreamBatch batch = reader.read(event);
      int inEvent = recordsIn(event);
      assertThat(total(batch)).isBetween(inEvent, inEvent + batch.setAside().size());
    } catch (UnreadableEvent e) {
      refused = true;
      assertThat(e).hasMessageStartingWith("not a stream event: ");
    }
    collect("refused", refused);
    collect("read", !refused);
  }

  private static int total(StreamBatch batch) {
    return batch.accepted().count() + batch.setAside().size() + batch.ignored().total();
  }

  private static int recordsIn(byte[] event) throws IOException {
    JsonFactory utf8 = JsonFactory.builder().disable(JsonFactory.Feature.CHARSET_DETECTION).build();
    try (JsonParser parser = utf8.createParser(event)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean isRecords = parser.currentName().equals("Records");
        parser.nextToken();
        if (isRecords) {
          int count = 0;
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            parser.skipChildren();
            count++;
          }
          return count;
        }
        parser.skipChildren();
      }
    }
    return -1;
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static void collect(String what, boolean happened) {
    Statistics.label(what)
        .collect(happened)
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= 5));
  }
}
