package dev.recentbest.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.item.BoardItem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/**
 * Answers reads by a script, in the order in which they arrive, and holds each to the kind of read
 * that the script expects. While a read is under way the script may do what other threads would do
 * meanwhile: an interleaving is a script for one thread.
 */
final class ScriptedDynamoDb implements DynamoDbClient {
  private final Deque<Step> script = new ArrayDeque<>();

  private record Step(boolean consistent, Supplier<GetItemResponse> answer) {}

  ScriptedDynamoDb eventual(BoardItem item) {
    return eventual(item, () -> {});
  }

  /**
   * An eventually consistent read of this item, which takes so long that the rest happens first.
   */
  ScriptedDynamoDb eventual(BoardItem item, Runnable meanwhile) {
    return step(false, item(item), meanwhile);
  }

  /** An eventually consistent read of this item with another attribute. */
  ScriptedDynamoDb eventualWith(String name, AttributeValue value, BoardItem item) {
    Map<String, AttributeValue> changed = new HashMap<>(Boards.attributes("recent-best", item));
    changed.put(name, value);
    return step(false, InMemoryDynamoDb.response(changed), () -> {});
  }

  ScriptedDynamoDb eventualNoItem() {
    return step(false, InMemoryDynamoDb.response(null), () -> {});
  }

  ScriptedDynamoDb consistent(BoardItem item) {
    return consistent(item, () -> {});
  }

  /** A consistent read of this item, which takes so long that the rest happens first. */
  ScriptedDynamoDb consistent(BoardItem item, Runnable meanwhile) {
    return step(true, item(item), meanwhile);
  }

  ScriptedDynamoDb consistentNoItem() {
    return step(true, InMemoryDynamoDb.response(null), () -> {});
  }

  ScriptedDynamoDb failing(RuntimeException failure) {
    script.add(
        new Step(
            false,
            () -> {
              throw failure;
            }));
    return this;
  }

  /** Checks that every read of the script was made. */
  void assertAllRead() {
    assertThat(script).isEmpty();
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    assertThat(script).as("a read that the script does not have").isNotEmpty();
    Step step = script.remove();
    assertThat(request.consistentRead()).as("consistent").isEqualTo(step.consistent());
    return step.answer().get();
  }

  @Override
  public DynamoDbServiceClientConfiguration serviceClientConfiguration() {
    return InMemoryDynamoDb.configuration();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}

  private ScriptedDynamoDb step(boolean consistent, GetItemResponse answer, Runnable meanwhile) {
    script.add(
        new Step(
            consistent,
            () -> {
              meanwhile.run();
              return answer;
            }));
    return this;
  }

  private static GetItemResponse item(BoardItem item) {
    return InMemoryDynamoDb.response(Boards.attributes("recent-best", item));
  }
}
