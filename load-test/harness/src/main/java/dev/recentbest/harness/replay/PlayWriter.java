package dev.recentbest.harness.replay;

import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.play.Utf16;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Carries lines out in the table as they are, as many at once as one request takes, and knows which
 * of the writes will show on the stream. A line that the table refuses is reported and passed over.
 */
final class PlayWriter {
  /** The most writes of one BatchWriteItem (DynamoDB API reference). */
  private static final int BATCH_SIZE = 25;

  private static final int MAX_ATTEMPTS = 10;
  private static final Duration FIRST_WAIT = Duration.ofMillis(20);

  private final DynamoDbClient client;
  private final String table;
  private final boolean tableWasEmpty;
  private final Outstanding outstanding;
  private final Consumer<String> problems;
  private final Consumer<Duration> pause;
  private final Map<ItemKey, InputLine> batch = new LinkedHashMap<>();
  private final Map<ItemKey, Long> contents = new HashMap<>();
  private long written;
  private long refused;

  /**
   * @param tableWasEmpty whether every play in the table is written by this writer
   * @param outstanding is told of each record to come
   * @param problems is told, in a line each, what was refused
   * @param pause waits
   */
  PlayWriter(
      DynamoDbClient client,
      String table,
      boolean tableWasEmpty,
      Outstanding outstanding,
      Consumer<String> problems,
      Consumer<Duration> pause) {
    this.client = client;
    this.table = table;
    this.tableWasEmpty = tableWasEmpty;
    this.outstanding = outstanding;
    this.problems = problems;
    this.pause = pause;
  }

  long written() {
    return written;
  }

  long refused() {
    return refused;
  }

  /** Writes a line, now or together with those that follow; a key's lines in their order. */
  void add(InputLine line) {
    Optional<String> objection = line.objection().or(() -> Objection.to(line.item()));
    if (objection.isPresent()) {
      refuse(line, objection.get());
      return;
    }
    ItemKey key = ItemKey.of(line.item());
    if (batch.containsKey(key) || batch.size() == BATCH_SIZE) {
      flush();
    }
    if (tableWasEmpty || contents.containsKey(key)) {
      batch.put(key, line);
    } else {
      flush();
      writeAlone(key, line);
    }
  }

  /** Writes what was added and not yet written. */
  void flush() {
    if (batch.isEmpty()) {
      return;
    }
    try {
      writeAll(batch.values().stream().map(PlayWriter::request).toList());
      batch.forEach((key, line) -> noteWritten(key, line, Optional.ofNullable(contents.get(key))));
    } catch (DynamoDbException e) {
      if (!isRefusal(e)) {
        throw failed(e);
      }
      // One bad line refuses all: each is tried by itself.
      batch.forEach(this::writeAlone);
    } catch (SdkException e) {
      throw failed(e);
    }
    batch.clear();
  }

  private void writeAll(List<WriteRequest> puts) {
    List<WriteRequest> left = puts;
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      Map<String, List<WriteRequest>> request = Map.of(table, left);
      left =
          client
              .batchWriteItem(b -> b.requestItems(request))
              .unprocessedItems()
              .getOrDefault(table, List.of());
      if (left.isEmpty()) {
        return;
      }
      pause.accept(FIRST_WAIT.multipliedBy(1L << attempt));
    }
    throw new CommandFailure(
        ExitCode.ENVIRONMENT,
        "table "
            + table
            + " left "
            + left.size()
            + " writes undone: it is throttled; try again later");
  }

  private static WriteRequest request(InputLine line) {
    return switch (line.operation()) {
      case PUT -> WriteRequest.builder().putRequest(put -> put.item(line.item())).build();
      case DELETE ->
          WriteRequest.builder().deleteRequest(delete -> delete.key(line.item())).build();
    };
  }

  private void writeAlone(ItemKey key, InputLine line) {
    try {
      Map<String, AttributeValue> old = replaced(line);
      noteWritten(key, line, old.isEmpty() ? Optional.empty() : Optional.of(ContentHash.of(old)));
    } catch (DynamoDbException e) {
      if (!isRefusal(e)) {
        throw failed(e);
      }
      refuse(line, "is refused by the table: " + firstLine(e));
    } catch (SdkException e) {
      throw failed(e);
    }
  }

  /** Carries a line out; answers what stood there before. */
  private Map<String, AttributeValue> replaced(InputLine line) {
    return switch (line.operation()) {
      case PUT ->
          client
              .putItem(
                  put -> put.tableName(table).item(line.item()).returnValues(ReturnValue.ALL_OLD))
              .attributes();
      case DELETE ->
          client
              .deleteItem(
                  delete ->
                      delete.tableName(table).key(line.item()).returnValues(ReturnValue.ALL_OLD))
              .attributes();
    };
  }

  /** A write that changes nothing leaves no record on the stream. */
  private void noteWritten(ItemKey key, InputLine line, Optional<Long> contentBefore) {
    Optional<Long> content =
        line.operation() == InputLine.Operation.DELETE
            ? Optional.empty()
            : Optional.of(ContentHash.of(line.item()));
    content.ifPresentOrElse(hash -> contents.put(key, hash), () -> contents.remove(key));
    written++;
    if (!content.equals(contentBefore)) {
      outstanding.written(key, line.number());
    }
  }

  private void refuse(InputLine line, String why) {
    refused++;
    problems.accept(
        "line " + line.number() + " " + why + ": not written; mend the line or take it out");
  }

  private static boolean isRefusal(DynamoDbException e) {
    String code = e.awsErrorDetails() == null ? "" : e.awsErrorDetails().errorCode();
    return e.statusCode() == 413
        || "ValidationException".equals(code)
        || "SerializationException".equals(code);
  }

  private CommandFailure failed(SdkException e) {
    return new CommandFailure(
        ExitCode.ENVIRONMENT,
        "table " + table + " cannot be written: " + firstLine(e) + ": check endpoint and table");
  }

  private static String firstLine(SdkException e) {
    String message =
        e instanceof DynamoDbException d && d.awsErrorDetails() != null
            ? d.awsErrorDetails().errorMessage()
            : e.getMessage();
    return String.valueOf(message).lines().findFirst().orElse("no reason given");
  }

  /** What must not even be tried. */
  private static final class Objection {
    /** The table judges its own limit of 32 levels; from 1,000 on the SDK cannot send an item. */
    private static final int MAX_LEVELS = 100;

    static Optional<String> to(Map<String, AttributeValue> item) {
      AttributeValue eventKey = item.get("event_key");
      if (eventKey != null && eventKey.s() != null && BoardKey.isReserved(eventKey.s())) {
        return Optional.of(
            "has an event_key that begins with \""
                + BoardKey.PREFIX
                + "\", which is reserved for boards");
      }
      if (isDeeper(MAX_LEVELS, AttributeValue.fromM(item))) {
        return Optional.of("is nested more than " + MAX_LEVELS + " levels deep");
      }
      return Utf16.unpairedSurrogate(item.toString()).isPresent()
          ? Optional.of("holds half a surrogate pair, which has no UTF-8 form")
          : Optional.empty();
    }

    private static boolean isDeeper(int levels, AttributeValue value) {
      return levels < 0
          || value.m().values().stream().anyMatch(inner -> isDeeper(levels - 1, inner))
          || value.l().stream().anyMatch(inner -> isDeeper(levels - 1, inner));
    }
  }
}
