package dev.recentbest.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.recentbest.rollup.setaside.Refusal;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import dev.recentbest.rollup.setaside.SetAsideUnavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Records sent to a real queue, and what arrives there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SqsSetAsideTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MAX_BYTES = 262_144;
  private static final Duration AMPLE = Duration.ofSeconds(20);

  private final QueueServer server = QueueServer.start();
  private URI queue = URI.create("");

  @BeforeAll
  void warmUp() {
    queue = server.createQueue("records");
  }

  @AfterEach
  void empty() {
    server.takeAll(queue);
  }

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  void keep_record_arrivesWhole() throws JsonProcessingException {
    String content = "{\"eventID\": 1,\n\"dynamodb\":{}}";
    keep(record("17", "score is \"no\" number", content));

    assertThat(server.takeAll(queue))
        .containsExactly(
            "{\"event\":\"set_aside\",\"format\":1,\"board\":\"recent-best\",\"sequence_number\":\"17\","
                + "\"refusal\":\"unreadable\",\"reason\":\"score is \\\"no\\\" number\",\"record\":"
                + content
                + "}");
  }

  @Test
  void keep_charactersThatSqsRefuses_arriveEscaped() throws JsonProcessingException {
    String hostile = "\u0000\u0001\u0008\u000B\u001F\u007F\uFFFE\uFFFF\uD83D\uDE00\uD83E\t";
    String content = JSON.writeValueAsString(List.of(hostile)).replace("\\u007F", "\u007F");
    keep(record("17", hostile, content));

    JsonNode message = JSON.readTree(server.takeAll(queue).get(0));
    assertThat(message.get("reason").asText()).isEqualTo(hostile);
    assertThat(message.get("record").get(0).asText()).isEqualTo(hostile);
  }

  @Test
  void keep_thousandRecords_takeAHundredRequestsAndAllArrive() throws JsonProcessingException {
    List<SetAsideRecord> records =
        IntStream.range(0, 1000).mapToObj(i -> record("" + i, "bad", "{}")).toList();
    Calls calls = new Calls();
    try (SqsClient counted = QueueServer.client(queue, calls)) {
      setAside(counted, queue, MAX_BYTES).keep(records, () -> AMPLE);
    }

    assertThat(calls.names()).hasSize(100).containsOnly("sqs:SendMessageBatch");
    List<String> arrived = server.takeAll(queue);
    assertThat(arrived).hasSize(1000);
    for (String message : arrived) {
      assertThat(JSON.readTree(message).get("reason").asText()).isEqualTo("bad");
    }
  }

  @Test
  void keep_recordsThatTogetherAreTooLargeForARequest_allArrive() {
    String content = "\"" + "x".repeat(100_000) + "\"";
    SetAsideRecord large = record("17", "bad", content);
    keep(large, large, large, large, large);

    assertThat(server.takeAll(queue)).hasSize(5).allMatch(message -> message.contains(content));
  }

  @Test
  void keep_lowerLimit_sendsOfALargeRecordItsBeginning() throws JsonProcessingException {
    String content =
        "{\"eventName\":\"INSERT\",\"dynamodb\":{\"Keys\":{\"event_key\":{\"S\":\"p\"}},\"NewImage\":{\"x\":{\"S\":\""
            + "y".repeat(80_000)
            + "\"}}}}";
    setAside(server.client(), queue, 65_536)
        .keep(List.of(record("17", "bad", content)), () -> AMPLE);
    setAside(server.client(), queue, 131_072)
        .keep(List.of(record("17", "bad", content)), () -> AMPLE);

    List<String> arrived = server.takeAll(queue);
    assertThat(arrived).hasSize(2);
    JsonNode first = JSON.readTree(arrived.get(0));
    assertThat(first.has("record")).isFalse();
    assertThat(first.get("record_bytes").asInt()).isEqualTo(content.length());
    assertThat(first.get("keys").toString()).isEqualTo("{\"event_key\":{\"S\":\"p\"}}");
    assertThat(JSON.readTree(arrived.get(1)).has("record")).isTrue();
  }

  @Test
  void keep_noSuchQueue_saysWhatToDo() {
    URI missing = queue.resolve("missing");
    assertThatThrownBy(
            () ->
                setAside(server.client(), missing, MAX_BYTES)
                    .keep(List.of(record("17", "bad", "{}")), () -> AMPLE))
        .isInstanceOf(SetAsideUnavailable.class)
        .hasMessageStartingWith("cannot send to " + missing + ": ")
        .hasMessageEndingWith(
            ": see that the queue is there, and that whoever runs this may send to it");
  }

  @Test
  void keep_nobodyThere_triesTwiceAndSaysWhatToDo() {
    URI nowhere = URI.create("http://127.0.0.1:1/queue/records");
    Calls calls = new Calls();
    try (SqsClient lost = QueueServer.client(nowhere, calls)) {
      assertThatThrownBy(
              () ->
                  setAside(lost, nowhere, MAX_BYTES)
                      .keep(List.of(record("17", "bad", "{}")), () -> AMPLE))
          .isInstanceOf(SetAsideUnavailable.class)
          .hasMessageStartingWith("cannot send to " + nowhere + ": ")
          .hasMessageEndingWith(": see that it can be reached from here");
    }
    assertThat(calls.attempts()).isEqualTo(2);
  }

  @Test
  void keep_queueThatNeverAnswers_isGivenUpWhenTheTimeIsOver() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      URI slow = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/queue/records");
      try (SqsClient waiting = QueueServer.client(slow)) {
        assertThatThrownBy(
                () ->
                    setAside(waiting, slow, MAX_BYTES)
                        .keep(List.of(record("17", "bad", "{}")), () -> Duration.ofMillis(300)))
            .isInstanceOf(SetAsideUnavailable.class)
            .hasMessage(
                "cannot send to "
                    + slow
                    + ": no answer in time: see that it can be reached from here");
      }
    }
  }

  @Test
  void keep_timeRunsOut_saysHowManyAreSafe() {
    Deque<Duration> left = new ArrayDeque<>(List.of(AMPLE, AMPLE, Duration.ZERO));
    List<SetAsideRecord> records =
        IntStream.range(0, 25).mapToObj(i -> record("" + i, "bad", "{}")).toList();
    SetAsideUnavailable failure =
        catchThrowableOfType(
            SetAsideUnavailable.class,
            () -> setAside(server.client(), queue, MAX_BYTES).keep(records, left::remove));

    assertThat(failure.kept()).isEqualTo(20);
    assertThat(failure)
        .hasMessage(
            "the time ran out before all records were sent to "
                + queue
                + ": give the function more");
    assertThat(server.takeAll(queue)).hasSize(20);
  }

  private void keep(SetAsideRecord... records) {
    setAside(server.client(), queue, MAX_BYTES).keep(List.of(records), () -> AMPLE);
  }

  private static SqsSetAside setAside(SqsClient client, URI queue, int maxBytes) {
    return new SqsSetAside(client, queue, "recent-best", maxBytes);
  }

  private static SetAsideRecord record(String number, String reason, String content) {
    return new SetAsideRecord(number, Refusal.UNREADABLE, reason, content);
  }
}
