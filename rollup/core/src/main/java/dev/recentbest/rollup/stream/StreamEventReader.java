package dev.recentbest.rollup.stream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the event that Lambda's event source mapping delivers for a DynamoDB stream: {@code
 * {"Records":[…]}}, in one pull parse that touches only what a board needs. A record that cannot be
 * merged costs its neighbours nothing.
 *
 * <p>Thread-safe: it keeps nothing from event to event.
 */
public final class StreamEventReader {
  private final RecordInterpreter interpreter;

  public StreamEventReader(ReaderRules rules) {
    this.interpreter = new RecordInterpreter(rules);
  }

  /**
   * Reads an event.
   *
   * @param event UTF-8 JSON
   * @throws UnreadableEvent when it is no JSON, or not the JSON of a stream event
   */
  public StreamBatch read(byte[] event) {
    try (JsonParser parser = EventJson.FACTORY.createParser(event)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new UnreadableEvent(
            "not a stream event: expected {\"Records\":[...]}, found " + found(parser));
      }
      BatchBuilder batch = new BatchBuilder();
      boolean records = false;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean isRecords = parser.currentName().equals("Records");
        parser.nextToken();
        if (isRecords && records) {
          throw new UnreadableEvent(
              "not a stream event: it has \"Records\" twice; expected {\"Records\":[...]}");
        } else if (isRecords) {
          readRecords(event, parser, batch);
          records = true;
        } else {
          parser.skipChildren();
        }
      }
      if (!records) {
        throw new UnreadableEvent(
            "not a stream event: it has no \"Records\"; expected {\"Records\":[...]}");
      }
      return batch.build();
    } catch (JsonProcessingException e) {
      throw new UnreadableEvent(
          "not a stream event: broken JSON at byte " + offset(e) + ": " + briefly(e), e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  private void readRecords(byte[] event, JsonParser parser, BatchBuilder batch) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw new UnreadableEvent(
          "not a stream event: \"Records\" must be an array, found " + found(parser));
    }
    RecordFields record = new RecordFields();
    List<Integer> unreadable = new ArrayList<>();
    List<SetAsideRecord> reasons = new ArrayList<>();
    for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
      record.read(parser);
      try {
        interpreter.interpret(record, batch);
      } catch (UnreadableRecord e) {
        unreadable.add(index);
        reasons.add(new SetAsideRecord(record.sequenceNumber(), e.refusal(), e.reason(), ""));
      }
    }
    batch.streamLabel(StreamLabel.of(record.eventSourceArn()));
    if (!unreadable.isEmpty()) {
      setAside(RecordText.of(event, unreadable), reasons, batch);
    }
  }

  private static void setAside(
      List<String> contents, List<SetAsideRecord> reasons, BatchBuilder batch) {
    for (int i = 0; i < reasons.size(); i++) {
      SetAsideRecord record = reasons.get(i);
      batch.setAside(
          new SetAsideRecord(
              record.sequenceNumber(), record.refusal(), record.reason(), contents.get(i)));
    }
  }

  /** Where it broke; nowhere is known when one of the parser's own limits was passed. */
  private static String offset(JsonProcessingException e) {
    return e.getLocation() == null ? "?" : Long.toString(e.getLocation().getByteOffset());
  }

  /** Jackson names a source, which it does not show, where it says where a bracket was opened. */
  private static String briefly(JsonProcessingException e) {
    return e.getOriginalMessage().replaceAll("\\[Source: [^;]*; ([^\\]]*)\\]", "$1");
  }

  private static String found(JsonParser parser) {
    return parser.currentToken() == null ? "nothing" : String.valueOf(parser.currentToken());
  }
}
