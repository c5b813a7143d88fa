package dev.recentbest.harness.wiring;

import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A score table of AWS, by the SDK's default chains of region and credentials.
 *
 * @param client reaches it
 * @param sizeBytes as DynamoDB last counted, every six hours or so
 */
public record AwsTable(DynamoDbClient client, Region region, long sizeBytes)
    implements AutoCloseable {
  private static final int CONNECTIONS = 64;

  /**
   * Looks the table up.
   *
   * @throws CommandFailure when there is no region, no credentials or no such table
   */
  public static AwsTable open(String table) {
    Apache5HttpClient.Builder http = Apache5HttpClient.builder().maxConnections(CONNECTIONS);
    DynamoDbClient client = null;
    try {
      client = DynamoDbClient.builder().httpClientBuilder(http).build();
      Long bytes = client.describeTable(ask -> ask.tableName(table)).table().tableSizeBytes();
      Region region = client.serviceClientConfiguration().region();
      return new AwsTable(client, region, bytes == null ? 0 : bytes);
    } catch (SdkException e) {
      if (client != null) {
        client.close();
      }
      // The SDK goes on to name every place in which it has looked.
      String reason =
          String.valueOf(e.getMessage())
              .lines()
              .findFirst()
              .orElse("no reason given")
              .replaceFirst(" from any of the providers in the chain.*", "");
      throw new CommandFailure(
          ExitCode.ENVIRONMENT,
          "table "
              + table
              + " of AWS cannot be looked up ("
              + reason
              + "): set AWS_REGION and credentials, and name the right --table");
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
