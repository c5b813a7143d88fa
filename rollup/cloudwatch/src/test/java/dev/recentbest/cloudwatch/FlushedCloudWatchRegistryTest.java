package dev.recentbest.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.Tags;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;

@Timeout(60)
final class FlushedCloudWatchRegistryTest {
  private static final Tags BOARD = Tags.of("Board", "recent-best");
  private static final long NOW_MILLIS = 1_428_071_700_000L;
  private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(NOW_MILLIS), ZoneOffset.UTC);

  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
  private static final Duration ENOUGH = CloudWatchRegistries.LONGEST_SENDING;

  private final FakeCloudWatch cloudWatch;
  private final CloudWatchClient client;
  private final FlushedCloudWatchRegistry registry;

  FlushedCloudWatchRegistryTest() throws IOException {
    cloudWatch = new FakeCloudWatch();
    client = client(cloudWatch.endpoint(), Duration.ofSeconds(30));
    registry = CloudWatchRegistries.flushed(client, CLOCK);
  }

  @AfterEach
  void close() {
    client.close();
    cloudWatch.close();
  }

  @Test
  void flush_counterAndSummary_haveNameUnitDimensionAndTime() {
    registry.counter("Records", BOARD).increment(3);
    registry.summary("DurationMillis", BOARD).record(12.5);

    registry.flush(ENOUGH);

    assertThat(cloudWatch.requests()).hasSize(1);
    JsonNode request = cloudWatch.requests().get(0);
    assertThat(request.path("Namespace").asText()).isEqualTo("RecentBest");
    assertThat(lines(request))
        .containsExactlyInAnyOrder(
            "Records=3.0 Count Board=recent-best",
            "DurationMillis=12.5 Milliseconds Board=recent-best");
    assertThat(request.path("MetricData"))
        .allMatch(datum -> datum.path("Timestamp").asDouble() * 1000 == NOW_MILLIS);
  }

  @Test
  void flush_manyTimes_sendsEveryCountOnce() {
    for (int i = 1; i <= 5; i++) {
      registry.counter("Records", BOARD).increment(i);
      registry.flush(ENOUGH);
    }

    assertThat(cloudWatch.values("Records", 1)).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
  }

  @Test
  void flush_summaryOfThree_isTheirMeanThreeTimes() {
    for (int value : new int[] {10, 13, 16}) {
      registry.summary("Entries", BOARD).record(value);
    }

    registry.flush(ENOUGH);

    JsonNode datum = cloudWatch.requests().get(0).path("MetricData").path(0);
    assertThat(datum.path("Values").path(0).asDouble()).isEqualTo(13);
    assertThat(datum.path("Counts").path(0).asDouble()).isEqualTo(3);
    assertThat(datum.has("Value")).isFalse();
  }

  @Test
  void flush_countersAtZero_areSentWithOthersOfTheirDimensionsAlone() {
    registry.counter("Records", BOARD).increment();
    registry.counter("Writes", BOARD).increment(0);
    registry.counter("SetAside", BOARD.and("Reason", "too-long")).increment(0);
    registry.summary("Entries", BOARD);

    registry.flush(ENOUGH);

    assertThat(lines(cloudWatch.requests().get(0)))
        .containsExactlyInAnyOrder(
            "Records=1.0 Count Board=recent-best", "Writes=0.0 Count Board=recent-best");
  }

  @Test
  void flush_nothingSinceTheLast_sendsNothing() {
    registry.counter("Records", BOARD).increment();
    registry.flush(ENOUGH);

    registry.flush(ENOUGH);

    assertThat(cloudWatch.requests()).hasSize(1);
  }

  @Test
  void flush_refused_sendsItWithTheNextOne() {
    cloudWatch.refuse(2);
    for (int i = 1; i <= 3; i++) {
      registry.counter("Records", BOARD).increment(i);
      registry.flush(ENOUGH);
    }

    assertThat(cloudWatch.requests()).hasSize(1);
    assertThat(cloudWatch.values("Records", 1)).containsExactly(1.0, 2.0, 3.0);
  }

  @Test
  void flush_lessTimeThanACallMayTake_waitsForTheNextOne() {
    registry.counter("Records", BOARD).increment(1);
    registry.flush(ENOUGH.minusMillis(1));
    registry.counter("Records", BOARD).increment(2);
    registry.flush(Duration.ZERO);
    assertThat(cloudWatch.requests()).isEmpty();

    registry.flush(ENOUGH);

    assertThat(cloudWatch.requests()).hasSize(1);
    assertThat(cloudWatch.values("Records", 1)).containsExactly(1.0, 2.0);
  }

  @Test
  void flush_nobodyThere_returns() {
    try (CloudWatchClient nobody =
        client(URI.create("http://127.0.0.1:1"), Duration.ofSeconds(30))) {
      FlushedCloudWatchRegistry lonely = CloudWatchRegistries.flushed(nobody, CLOCK);
      lonely.counter("Records", BOARD).increment();

      lonely.flush(ENOUGH);
    }
  }

  @Test
  void flush_serverThatNeverAnswers_returnsAfterASecond() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        CloudWatchClient client =
            CloudWatchRegistries.client(
                Region.US_EAST_1,
                CREDENTIALS,
                Optional.of(URI.create("http://127.0.0.1:" + silent.getLocalPort())))) {
      FlushedCloudWatchRegistry waiting = CloudWatchRegistries.flushed(client, CLOCK);
      waiting.counter("Records", BOARD).increment();

      assertTimeout(Duration.ofSeconds(3), () -> waiting.flush(ENOUGH));
    }
  }

  @Test
  void registry_inUse_hasNoThread() {
    registry.counter("Records", BOARD).increment();
    registry.flush(ENOUGH);

    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.contains("metrics-publisher"));
  }

  @Test
  void running_closed_sendsWhatWasCountedUnderTheSameNames() {
    var running = CloudWatchRegistries.running(client, CLOCK, Duration.ofMinutes(1), line -> {});
    running.counter("Records", BOARD).increment(7);
    running.summary("Entries", BOARD).record(4);

    running.close();

    assertThat(lines(cloudWatch.requests().get(0)))
        .containsExactlyInAnyOrder(
            "Records=7.0 Count Board=recent-best", "Entries=4.0 Count Board=recent-best");
  }

  @Test
  void running_refused_complains() {
    List<String> complaints = new ArrayList<>();
    cloudWatch.refuse(1);
    var running =
        CloudWatchRegistries.running(client, CLOCK, Duration.ofMinutes(1), complaints::add);
    running.counter("Records", BOARD).increment();

    running.close();

    assertThat(complaints)
        .singleElement()
        .asString()
        .startsWith(
            "1 values of metrics wait for the next time, 0 are lost: CloudWatch took none (")
        .endsWith("); check network, endpoint and the permission cloudwatch:PutMetricData");
  }

  /** A slow machine must not end a call that is answered. */
  private static CloudWatchClient client(URI endpoint, Duration callTimeout) {
    return CloudWatchRegistries.client(
        Region.US_EAST_1, CREDENTIALS, Optional.of(endpoint), callTimeout);
  }

  private static List<String> lines(JsonNode request) {
    List<String> lines = new ArrayList<>();
    for (JsonNode datum : request.path("MetricData")) {
      StringBuilder line = new StringBuilder();
      line.append(datum.path("MetricName").asText())
          .append("=")
          .append(datum.path("Value").asDouble())
          .append(" ")
          .append(datum.path("Unit").asText());
      for (JsonNode dimension : datum.path("Dimensions")) {
        line.append(" ")
            .append(dimension.path("Name").asText())
            .append("=")
            .append(dimension.path("Value").asText());
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
