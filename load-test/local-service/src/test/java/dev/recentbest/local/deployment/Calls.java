package dev.recentbest.local.deployment;

import dev.recentbest.local.LocalClients;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Names each request as a policy names its action. Not thread-safe. */
final class Calls implements ExecutionInterceptor {
  private final Set<String> names = new TreeSet<>();

  /** A client whose requests are named here. */
  DynamoDbClient watchedClient(URI endpoint) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(LocalClients.REGION)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(Apache5HttpClient.builder())
        .overrideConfiguration(each -> each.addExecutionInterceptor(this))
        .build();
  }

  Set<String> names() {
    return names;
  }

  @Override
  public void beforeExecution(
      Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
    names.add(
        executionAttributes
                .getAttribute(SdkExecutionAttribute.SERVICE_NAME)
                .toLowerCase(Locale.ROOT)
            + ":"
            + executionAttributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
  }
}
