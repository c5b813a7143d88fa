package dev.recentbest.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.cli.command.CommandFailure;
import dev.recentbest.cli.command.ExitCode;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

final class AwsConnectionsTest {
  private static final AwsCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key"));
  private static final AwsCredentialsProvider NO_CREDENTIALS =
      () -> {
        throw SdkClientException.create("Unable to load credentials");
      };
  private static final AwsRegionProvider REGION = () -> Region.EU_WEST_1;
  private static final AwsRegionProvider NO_REGION =
      () -> {
        throw SdkClientException.create("Unable to load region");
      };

  @Test
  void open_loopback_needsNeitherRegionNorCredentials() {
    URI endpoint = URI.create("http://127.0.0.1:8000");
    try (DynamoDbClient client =
        new AwsConnections(NO_REGION, NO_CREDENTIALS).open(Optional.of(endpoint))) {
      assertThat(client.serviceClientConfiguration().region()).isEqualTo(Region.US_EAST_1);
      assertThat(client.serviceClientConfiguration().endpointOverride()).contains(endpoint);
      assertThat(client.serviceClientConfiguration().credentialsProvider())
          .extracting(provider -> provider.resolveIdentity().join().accessKeyId())
          .isEqualTo("local");
    }
  }

  @Test
  void open_aws_takesRegionAndCredentialsOfTheChain() {
    try (DynamoDbClient client = new AwsConnections(REGION, CREDENTIALS).open(Optional.empty())) {
      assertThat(client.serviceClientConfiguration().region()).isEqualTo(Region.EU_WEST_1);
      assertThat(client.serviceClientConfiguration().endpointOverride()).isEmpty();
      assertThat(client.serviceClientConfiguration().credentialsProvider()).isEqualTo(CREDENTIALS);
    }
  }

  @Test
  void open_noRegion_saysWhatToDo() {
    assertThatThrownBy(() -> new AwsConnections(NO_REGION, CREDENTIALS).open(Optional.empty()))
        .isInstanceOf(CommandFailure.class)
        .hasMessage(
            "no AWS region: set AWS_REGION, or a profile that has one with AWS_PROFILE; for a"
                + " DynamoDB on this machine give --endpoint http://127.0.0.1:8000")
        .extracting(e -> ((CommandFailure) e).exitCode())
        .isEqualTo(ExitCode.ENVIRONMENT);
  }

  @Test
  void open_noCredentials_saysWhatToDo() {
    URI elsewhere = URI.create("http://dynamodb:8000");

    assertThatThrownBy(
            () -> new AwsConnections(REGION, NO_CREDENTIALS).open(Optional.of(elsewhere)))
        .isInstanceOf(CommandFailure.class)
        .hasMessage(
            "no AWS credentials: log in, or set AWS_PROFILE, or AWS_ACCESS_KEY_ID and"
                + " AWS_SECRET_ACCESS_KEY; for a DynamoDB on this machine give --endpoint"
                + " http://127.0.0.1:8000")
        .extracting(e -> ((CommandFailure) e).exitCode())
        .isEqualTo(ExitCode.ENVIRONMENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8000",
        "http://127.0.0.1",
        "https://127.1.2.3:1",
        "http://[::1]:8000",
        "http://[0:0:0:0:0:0:0:1]:8000"
      })
  void isLoopback_thisMachine_isTrue(String endpoint) {
    assertThat(AwsConnections.isLoopback(URI.create(endpoint))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1.example.com", "http://localhost.example.com", "http://10.0.0.1:8000",
        "http://[fe80::1]:8000", "http://[::2]:8000", "https://dynamodb.eu-west-1.amazonaws.com"
      })
  void isLoopback_anyOther_isFalse(String endpoint) {
    assertThat(AwsConnections.isLoopback(URI.create(endpoint))).isFalse();
  }
}
