package dev.recentbest.local;

import dev.recentbest.local.template.ServiceTemplate;
import dev.recentbest.local.template.TableTemplate;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Makes the table of plays and boards, and finds its stream. */
public final class ScoreTable {
  /** DynamoDB Local is at once ready; AWS takes about ten seconds. */
  private static final int MAXIMUM_DESCRIBES = 60;

  private static final Duration DESCRIBE_INTERVAL = Duration.ofSeconds(1);

  /** Looking up the stream is the first that an endpoint is asked: if it hangs, it shows here. */
  private static final Duration FIRST_CONTACT_TIMEOUT = Duration.ofSeconds(20);

  private ScoreTable() {}

  /**
   * A table that can be used.
   *
   * @param streamArn the ARN of its stream
   * @param made whether it was made now
   */
  public record Ready(String streamArn, boolean made) {}

  /**
   * Creates the table as it is deployed, and waits until it is ACTIVE.
   *
   * @return the ARN of its stream
   * @throws ScoreTableException if there is such a table already, or the endpoint does not answer
   */
  public static String create(DynamoDbClient client, String table) {
    return create(client, table, ServiceTemplate.bundled().table());
  }

  /**
   * Creates the table and waits until it is ACTIVE.
   *
   * @return the ARN of its stream
   * @throws ScoreTableException if there is such a table already, or the endpoint does not answer
   */
  public static String create(DynamoDbClient client, String table, TableTemplate template) {
    return answered(client, () -> createAndWait(client, table, template));
  }

  /**
   * Looks the table up, and creates it if there is none.
   *
   * @throws ScoreTableException if the table cannot be made, is not as the template declares it, or
   *     the endpoint does not answer
   */
  public static Ready ensure(DynamoDbClient client, String table, TableTemplate template) {
    return ensure(client, table, template, () -> false);
  }

  /**
   * The same for a table that may have been made here by a process that ended too early.
   *
   * @param unfinished whether that is so; asked only when the table is there and its rows never
   *     expire
   */
  static Ready ensure(
      DynamoDbClient client, String table, TableTemplate template, BooleanSupplier unfinished) {
    return answered(client, () -> lookUpOrCreate(client, table, template, unfinished));
  }

  /**
   * Looks up the stream of an existing table.
   *
   * @return the ARN of its newest stream
   * @throws ScoreTableException if there is no such table, its stream is off or does not carry both
   *     images, or the endpoint does not answer
   */
  public static String streamArn(DynamoDbClient client, String table) {
    return streamArn(client, table, FIRST_CONTACT_TIMEOUT);
  }

  static String streamArn(DynamoDbClient client, String table, Duration timeout) {
    return answered(client, () -> lookUpStreamArn(client, table, timeout));
  }

  private static Ready lookUpOrCreate(
      DynamoDbClient client, String table, TableTemplate template, BooleanSupplier unfinished) {
    TableFit fit = new TableFit(client, table, template);
    try {
      fit.checkName();
      Optional<TableDescription> found = find(client, table);
      if (found.isEmpty()) {
        return new Ready(createAndWait(client, table, template), true);
      }
      checkStream(client, found.get());
      fit.check(found.get(), unfinished);
      return new Ready(found.get().latestStreamArn(), false);
    } catch (AwsServiceException e) {
      throw new ScoreTableException(
          "table %s at %s can be neither looked up nor made (%s): name a DynamoDB's endpoint and the right table"
              .formatted(table, endpoint(client), reason(e)),
          e);
    }
  }

  private static Optional<TableDescription> find(DynamoDbClient client, String table) {
    try {
      return Optional.of(describe(client, table, FIRST_CONTACT_TIMEOUT));
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    }
  }

  private static String createAndWait(DynamoDbClient client, String table, TableTemplate template) {
    try {
      client.createTable(template.create(table));
    } catch (ResourceInUseException e) {
      throw new ScoreTableException(
          "table %s exists already at %s: use it, delete it, or choose another name"
              .formatted(table, endpoint(client)),
          e);
    }
    awaitActive(client, table);
    template.expiry(table).ifPresent(client::updateTimeToLive);
    return lookUpStreamArn(client, table, FIRST_CONTACT_TIMEOUT);
  }

  private static void awaitActive(DynamoDbClient client, String table) {
    try (var waiter = client.waiter()) {
      waiter.waitUntilTableExists(
          describe -> describe.tableName(table),
          wait ->
              wait.maxAttempts(MAXIMUM_DESCRIBES)
                  .backoffStrategyV2(BackoffStrategy.fixedDelay(DESCRIBE_INTERVAL)));
    }
  }

  private static String lookUpStreamArn(DynamoDbClient client, String table, Duration timeout) {
    try {
      var description = describe(client, table, timeout);
      checkStream(client, description);
      return description.latestStreamArn();
    } catch (ResourceNotFoundException e) {
      throw new ScoreTableException(
          "table %s does not exist at %s: create it, or name the right table and endpoint"
              .formatted(table, endpoint(client)),
          e);
    }
  }

  private static TableDescription describe(DynamoDbClient client, String table, Duration timeout) {
    return client
        .describeTable(
            request ->
                request
                    .tableName(table)
                    .overrideConfiguration(call -> call.apiCallTimeout(timeout)))
        .table();
  }

  private static void checkStream(DynamoDbClient client, TableDescription table) {
    var stream = table.streamSpecification();
    if (stream == null || !Boolean.TRUE.equals(stream.streamEnabled())) {
      throw new ScoreTableException(
          "table %s has no stream: enable it with `%s`"
              .formatted(table.tableName(), enable(client, table.tableName())),
          null);
    }
    if (stream.streamViewType() != StreamViewType.NEW_AND_OLD_IMAGES) {
      throw new ScoreTableException(
          "the stream of table %s carries %s, not NEW_AND_OLD_IMAGES: disable it with `%s`, then enable it with `%s`"
              .formatted(
                  table.tableName(),
                  stream.streamViewTypeAsString(),
                  update(client, table.tableName(), "StreamEnabled=false"),
                  enable(client, table.tableName())),
          null);
    }
  }

  private static String enable(DynamoDbClient client, String table) {
    return update(client, table, "StreamEnabled=true,StreamViewType=NEW_AND_OLD_IMAGES");
  }

  private static String update(DynamoDbClient client, String table, String stream) {
    return "aws dynamodb update-table --table-name %s --stream-specification %s --endpoint-url %s"
        .formatted(table, stream, endpoint(client));
  }

  private static <T> T answered(DynamoDbClient client, Supplier<T> request) {
    try {
      return request.get();
    } catch (SdkClientException e) {
      throw new ScoreTableException(
          "%s does not answer (%s): start DynamoDB Local there, or name the right endpoint"
              .formatted(endpoint(client), reason(e)),
          e);
    }
  }

  private static String reason(AwsServiceException failure) {
    var details = failure.awsErrorDetails();
    var text = details == null ? failure.getMessage() : details.errorMessage();
    return String.valueOf(text).lines().findFirst().orElse("no reason given");
  }

  private static String reason(SdkClientException failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof SocketTimeoutException || failure instanceof ApiCallTimeoutException) {
      return "timed out";
    }
    var text = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return text.contains("refused") ? "connection refused" : text;
  }

  private static String endpoint(DynamoDbClient client) {
    var configuration = client.serviceClientConfiguration();
    return configuration
        .endpointOverride()
        .map(URI::toString)
        .orElseGet(() -> "https://dynamodb." + configuration.region() + ".amazonaws.com");
  }
}
