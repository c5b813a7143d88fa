package dev.recentbest.rollup.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.item.WriteToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The requests and the failures; what the answers mean is for the contract's tests. */
class DynamoDbBoardTableTest {
  private static final BoardKey BOARD = new BoardKey("recent-best");
  private static final Duration LIMIT = Duration.ofSeconds(7);

  private final ScriptedClient client = new ScriptedClient();
  private final DynamoDbBoardTable table = new DynamoDbBoardTable(client, "scores", BOARD);
  private final BoardItem item = BoardTableContract.item(new WriteToken(8, "eighth"), 924);

  @Test
  void write_noItemExpected_isConditionalOnThereBeingNone() {
    assertThat(table.write(item, Optional.empty(), LIMIT)).isEqualTo(new WriteOutcome.Written());
    assertThat(client.puts).hasSize(1);
    PutItemRequest put = client.puts.get(0);
    assertThat(put.tableName()).isEqualTo("scores");
    assertThat(put.item()).isEqualTo(BoardItemFormat.encode(BOARD, item));
    assertThat(put.conditionExpression()).isEqualTo("attribute_not_exists(event_key)");
    assertThat(put.hasExpressionAttributeValues()).isFalse();
    assertThat(put.returnValuesOnConditionCheckFailure())
        .isEqualTo(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    assertThat(put.overrideConfiguration().flatMap(AwsRequestOverrideConfiguration::apiCallTimeout))
        .contains(LIMIT);
  }

  @Test
  void write_tokenExpected_isConditionalOnBothItsParts() {
    table.write(item, Optional.of(new WriteToken(7, "seventh")), LIMIT);
    PutItemRequest put = client.puts.get(0);
    assertThat(put.conditionExpression()).isEqualTo("version = :version AND write_id = :write_id");
    assertThat(put.expressionAttributeValues())
        .containsOnly(
            Map.entry(":version", AttributeValue.fromN("7")),
            Map.entry(":write_id", AttributeValue.fromS("seventh")));
    assertThat(put.returnValuesOnConditionCheckFailure())
        .isEqualTo(ReturnValuesOnConditionCheckFailure.ALL_OLD);
  }

  @Test
  void write_conditionFailed_isALostRaceWithTheItemThatCameBack() {
    client.failure =
        Optional.of(
            ConditionalCheckFailedException.builder()
                .item(BoardItemFormat.encode(BOARD, item))
                .build());
    assertThat(table.write(item, Optional.empty(), LIMIT))
        .isEqualTo(new WriteOutcome.Lost(Optional.of(item)));
  }

  @Test
  void write_conditionFailedWithoutAnItem_isALostRaceWithNone() {
    client.failure = Optional.of(ConditionalCheckFailedException.builder().build());
    assertThat(table.write(item, Optional.of(item.token()), LIMIT))
        .isEqualTo(new WriteOutcome.Lost(Optional.empty()));
  }

  @Test
  void read_item_isStronglyConsistent() {
    client.stored = Optional.of(BoardItemFormat.encode(BOARD, item));
    assertThat(table.read(LIMIT)).contains(item);
    GetItemRequest get = client.gets.get(0);
    assertThat(get.tableName()).isEqualTo("scores");
    assertThat(get.consistentRead()).isTrue();
    assertThat(get.key())
        .containsOnly(
            Map.entry("event_key", AttributeValue.fromS("board#recent-best")),
            Map.entry("start_timestamp", AttributeValue.fromN("0")));
    assertThat(get.overrideConfiguration().flatMap(AwsRequestOverrideConfiguration::apiCallTimeout))
        .contains(LIMIT);
  }

  @Test
  void read_noItem_isEmpty() {
    assertThat(table.read(LIMIT)).isEmpty();
  }

  @Test
  void readAndWrite_noTable_sayWhatToCheck() {
    client.failure = Optional.of(ResourceNotFoundException.builder().message("gone").build());
    assertFailures(
        " board#recent-best in table scores: there is no such table; check its name, region and"
            + " endpoint");
  }

  @Test
  void readAndWrite_noAnswer_sayWhatToCheck() {
    client.failure = Optional.of(SdkClientException.create("Connection refused"));
    assertFailures(
        " board#recent-best in table scores: no answer (Connection refused); check endpoint,"
            + " network and credentials");
  }

  @Test
  void readAndWrite_timeLimitPassed_sayWhatToCheck() {
    client.failure =
        Optional.of(ApiCallTimeoutException.builder().message("after 7000 millis").build());
    assertFailures(
        " board#recent-best in table scores: no answer (after 7000 millis); check endpoint,"
            + " network and credentials");
  }

  @Test
  void readAndWrite_throttled_sayWhatTheTableSaid() {
    client.failure =
        Optional.of(ProvisionedThroughputExceededException.builder().message("slow down").build());
    assertFailures(" board#recent-best in table scores: slow down");
  }

  private void assertFailures(String message) {
    assertFailure(() -> table.write(item, Optional.empty(), LIMIT), "cannot write" + message);
    assertFailure(() -> table.read(LIMIT), "cannot read" + message);
  }

  private void assertFailure(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(BoardTableUnavailable.class)
        .hasMessage(message)
        .hasCause(client.failure.orElseThrow());
  }

  /** Keeps the requests, and answers as it is told to. */
  private static final class ScriptedClient implements DynamoDbClient {
    final List<PutItemRequest> puts = new ArrayList<>();
    final List<GetItemRequest> gets = new ArrayList<>();
    Optional<RuntimeException> failure = Optional.empty();
    Optional<Map<String, AttributeValue>> stored = Optional.empty();

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
      puts.add(request);
      throwFailure();
      return PutItemResponse.builder().build();
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
      gets.add(request);
      throwFailure();
      GetItemResponse.Builder response = GetItemResponse.builder();
      stored.ifPresent(response::item);
      return response.build();
    }

    private void throwFailure() {
      if (failure.isPresent()) {
        throw failure.get();
      }
    }

    @Override
    public String serviceName() {
      return "dynamodb";
    }

    @Override
    public void close() {}
  }
}
