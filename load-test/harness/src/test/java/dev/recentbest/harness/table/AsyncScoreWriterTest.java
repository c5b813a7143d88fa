package dev.recentbest.harness.table;

import dev.recentbest.client.AsyncScoreWriterContract;
import dev.recentbest.local.LocalClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

@ParameterizedClass
@ArgumentsSource(ContractTables.class)
final class AsyncScoreWriterTest extends AsyncScoreWriterContract {
  private final ContractTable table;
  private final DynamoDbAsyncClient client;

  AsyncScoreWriterTest(ContractTable table) {
    this.table = table.orSkip();
    this.client =
        DynamoDbAsyncClient.builder()
            .endpointOverride(
                table.client().serviceClientConfiguration().endpointOverride().orElseThrow())
            .region(LocalClients.REGION)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Override
  protected DynamoDbAsyncClient client() {
    return client;
  }

  @Override
  protected String table() {
    return table.name();
  }
}
