package dev.recentbest.local.deployment;

import dev.recentbest.local.LocalClients;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A client whose requests somebody looks at. */
final class WatchedDynamoDb {
  private WatchedDynamoDb() {}

  static DynamoDbClient client(URI endpoint, ExecutionInterceptor watcher) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(LocalClients.REGION)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(Apache5HttpClient.builder())
        .overrideConfiguration(each -> each.addExecutionInterceptor(watcher))
        .build();
  }
}
