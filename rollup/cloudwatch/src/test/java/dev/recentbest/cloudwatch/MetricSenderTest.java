package dev.recentbest.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;

/** What becomes of values that CloudWatch refuses. */
@Timeout(60)
final class MetricSenderTest {
  private final List<String> complaints = new ArrayList<>();
  private final FakeCloudWatch cloudWatch = new FakeCloudWatch();
  private final CloudWatchClient client =
      CloudWatchRegistries.client(
          Region.US_EAST_1,
          StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")),
          Optional.of(cloudWatch.endpoint()),
          Duration.ofSeconds(30));
  private final MetricSender sender = new MetricSender(client, complaints::add);

  MetricSenderTest() throws IOException {}

  @AfterEach
  void close() {
    client.close();
    cloudWatch.close();
  }

  @ParameterizedTest
  @CsvSource({
    "400, InvalidParameterValueException",
    "400, MissingRequiredParameterException",
    "413, RequestEntityTooLarge"
  })
  void send_refusedForWhatIsInIt_isDroppedAndHoldsUpNothing(int status, String code) {
    cloudWatch.refuse(1, status, code);
    sendTwo();

    assertThat(cloudWatch.values("Records", 0)).containsExactly(2.0);
    assertThat(complaints)
        .singleElement()
        .asString()
        .startsWith("1 values of metrics are lost: CloudWatch refuses them (")
        .endsWith("); check the endpoint, and the board's id, which is in each of them");
  }

  @ParameterizedTest
  @CsvSource({
    "400, ThrottlingException",
    "429, TooManyRequests",
    "403, AccessDenied",
    "400, AccessDeniedException",
    "400, RequestExpired",
    "408, RequestTimeout",
    "500, InternalServiceException",
    "503, ServiceUnavailable"
  })
  void send_refusedForNow_goesWithTheNextOne(int status, String code) {
    cloudWatch.refuse(1, status, code);
    sendTwo();

    assertThat(cloudWatch.values("Records", 0)).containsExactly(1.0, 2.0);
    assertThat(complaints)
        .singleElement()
        .asString()
        .startsWith("1 values of metrics wait for the next time, 0 are lost: ");
  }

  @Test
  void send_nobodyThere_keepsAllButTheOldest() {
    try (CloudWatchClient nobody =
        CloudWatchRegistries.client(
            Region.US_EAST_1,
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")),
            Optional.of(URI.create("http://127.0.0.1:1")))) {
      MetricSender lonely = new MetricSender(nobody, complaints::add);
      for (int i = 0; i < 10_001; i++) {
        lonely.keep(List.of(records(i)));
      }
      lonely.send();

      assertThat(complaints)
          .singleElement()
          .asString()
          .startsWith("10000 values of metrics wait for the next time, 1 are lost: ");
    }
  }

  private void sendTwo() {
    for (double value = 1; value <= 2; value++) {
      sender.keep(List.of(records(value)));
      sender.send();
    }
  }

  private static MetricDatum records(double value) {
    return MetricDatum.builder().metricName("Records").value(value).build();
  }
}
