package dev.recentbest.harness.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads play-throughs line by line: a play-through, which arrives when it is completed, or {@code
 * {"op":"put","arrived_at":SECONDS,"item":{…}}}, or {@code "delete"} with an item's key. Stops, by
 * exception and with the line's number, at a line that is no JSON, is no such line, or does not
 * stand in order of arrival. What is inside a play-through is not its business: the table and the
 * function judge that. A line that is too much to be read, far beyond what a table takes, is
 * refused like one that the table refuses.
 */
final class InputReader {
  /**
   * Beyond DynamoDB's 38 digits, 65,535 bytes of a name and 32 levels, so that the table is the one
   * to refuse what it cannot hold.
   */
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNumberLength(100_000)
          .maxNameLength(100_000)
          .maxNestingDepth(1_000)
          .build();

  /** No 64-bit integer needs more places on either side of the point. */
  private static final int MAX_SCALE = 40;

  private static final Set<String> KEY = Set.of("event_key", "start_timestamp");

  private static final JsonFactory UNLIMITED =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private static final JsonMapper JSON =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LIMITS).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final BufferedReader lines;
  private long number;
  private long lastArrival = Long.MIN_VALUE;

  InputReader(BufferedReader lines) {
    this.lines = lines;
  }

  /**
   * The next line; nothing at the end. Blank lines are passed over.
   *
   * @throws UnreadableInput when the line stops the replay
   */
  Optional<InputLine> next() {
    String text = readLine();
    while (text != null && text.isBlank()) {
      text = readLine();
    }
    return text == null ? Optional.empty() : Optional.of(parse(withoutByteOrderMark(text)));
  }

  private @Nullable String readLine() {
    try {
      number++;
      return lines.readLine();
    } catch (EOFException e) {
      throw stop("cannot be read (it ends too early): the file is damaged or cut off");
    } catch (IOException e) {
      throw stop("cannot be read (" + e.getMessage() + "): the file is damaged or cut off");
    }
  }

  private String withoutByteOrderMark(String text) {
    return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private InputLine parse(String text) {
    try {
      return line(json(text));
    } catch (StreamConstraintsException e) {
      checkWhole(text);
      return InputLine.refused(
          number, arrivalOfTheLineAbove(), "is beyond what any table holds: " + reason(e));
    }
  }

  /** What no table holds is left out; but if it is broken, nobody knows what it was to be. */
  private void checkWhole(String text) {
    try (JsonParser parser = UNLIMITED.createParser(text)) {
      while (parser.nextToken() != null) {
        // Only whether it is whole.
      }
    } catch (JsonProcessingException e) {
      throw broken(e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  private UnreadableInput broken(JsonProcessingException e) {
    long column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
    return stop("is broken JSON at column " + column + ": " + reason(e));
  }

  private InputLine line(JsonNode node) {
    if (!node.isObject()) {
      throw stop(
          "is no JSON object: expected a play-through, or {\"op\":\"put\",\"arrived_at\":...,\"item\":{...}}");
    }
    InputLine line = node.has("op") ? operation(node) : play(node);
    if (line.arrivedAtEpochSecond() < lastArrival) {
      throw stop(
          "arrived at "
              + line.arrivedAtEpochSecond()
              + ", before the line above it ("
              + lastArrival
              + "): sort the file by arrival");
    }
    lastArrival = line.arrivedAtEpochSecond();
    return line;
  }

  private JsonNode json(String text) throws StreamConstraintsException {
    try {
      return JSON.readTree(text);
    } catch (StreamConstraintsException e) {
      throw e;
    } catch (MismatchedInputException e) {
      throw stop("holds more than one JSON value: one play-through a line");
    } catch (JsonProcessingException e) {
      throw broken(e);
    }
  }

  /**
   * Jackson names a source, which it does not show, where it says where a bracket was opened, and a
   * method of its own where it says what a limit is.
   */
  private static String reason(JsonProcessingException e) {
    return e.getOriginalMessage()
        .replaceAll("\\[Source: [^;]*; line: 1, ([^\\]]*)\\]", "$1")
        .replaceAll(", from `[^`]*`", "");
  }

  private InputLine operation(JsonNode node) {
    String op = node.get("op").asText();
    if (!op.equals("put") && !op.equals("delete")) {
      throw stop("has the unknown op \"" + op + "\": expected \"put\" or \"delete\"");
    }
    JsonNode item = node.get("item");
    if (item == null || !item.isObject()) {
      throw stop("has no item: expected {\"op\":\"" + op + "\",\"arrived_at\":...,\"item\":{...}}");
    }
    long arrivedAt =
        wholeNumber(node.get("arrived_at"))
            .orElseThrow(() -> stop("has no arrived_at in epoch seconds: expected a whole number"));
    return op.equals("put")
        ? InputLine.put(number, arrivedAt, ItemJson.attributes(item))
        : InputLine.delete(number, arrivedAt, key(item));
  }

  private Map<String, AttributeValue> key(JsonNode item) {
    Map<String, AttributeValue> key = new HashMap<>();
    for (String name : KEY) {
      if (!item.has(name)) {
        throw stop(
            "has no "
                + name
                + ": what is deleted is named by its event_key and its start_timestamp");
      }
    }
    key.putAll(ItemJson.attributes(item));
    key.keySet().retainAll(KEY);
    return key;
  }

  /**
   * A play whose end cannot be told arrives with the line above it, for the function to set it
   * aside.
   */
  private InputLine play(JsonNode node) {
    Optional<Long> start = wholeNumber(node.get("start_timestamp"));
    Optional<Long> length = wholeNumber(node.get("length_seconds"));
    long arrivedAt = arrivalOfTheLineAbove();
    if (start.isPresent() && length.isPresent()) {
      try {
        arrivedAt = Math.addExact(start.get(), length.get());
      } catch (ArithmeticException e) {
        throw stop("ends beyond all time: start_timestamp and length_seconds are in seconds");
      }
    }
    return InputLine.put(number, arrivedAt, ItemJson.attributes(node));
  }

  private long arrivalOfTheLineAbove() {
    return lastArrival == Long.MIN_VALUE ? 0 : lastArrival;
  }

  private static Optional<Long> wholeNumber(@Nullable JsonNode node) {
    if (node == null
        || !node.isNumber()
        || Math.abs((long) node.decimalValue().scale()) > MAX_SCALE) {
      return Optional.empty();
    }
    try {
      return Optional.of(node.decimalValue().longValueExact());
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private UnreadableInput stop(String what) {
    return new UnreadableInput("line " + number + " " + what);
  }
}
