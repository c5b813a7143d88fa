package dev.recentbest.operator.redrive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** The event that the function gets, made from records. */
final class StreamEvent {
  private static final JsonFactory JSON = new JsonFactory();

  private StreamEvent() {}

  /** The event of one record that is JSON already. */
  static byte[] ofJson(String record) {
    return ("{\"Records\":[" + record + "]}").getBytes(UTF_8);
  }

  /** The event of records as the stream hands them out. */
  static byte[] of(List<Record> records, String streamArn) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeArrayFieldStart("Records");
      for (Record record : records) {
        record(json, record, streamArn);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  private static void record(JsonGenerator json, Record record, String streamArn)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("eventID", record.eventID());
    json.writeStringField("eventName", record.eventNameAsString());
    json.writeStringField("eventVersion", record.eventVersion());
    json.writeStringField("eventSource", record.eventSource());
    json.writeStringField("awsRegion", record.awsRegion());
    json.writeStringField("eventSourceARN", streamArn);
    if (record.userIdentity() != null) {
      json.writeObjectFieldStart("userIdentity");
      json.writeStringField("principalId", record.userIdentity().principalId());
      json.writeStringField("type", record.userIdentity().type());
      json.writeEndObject();
    }
    json.writeFieldName("dynamodb");
    change(json, record.dynamodb());
    json.writeEndObject();
  }

  private static void change(JsonGenerator json, StreamRecord change) throws IOException {
    json.writeStartObject();
    json.writeNumberField(
        "ApproximateCreationDateTime", change.approximateCreationDateTime().getEpochSecond());
    item(json, "Keys", change.keys());
    if (change.hasNewImage()) {
      item(json, "NewImage", change.newImage());
    }
    if (change.hasOldImage()) {
      item(json, "OldImage", change.oldImage());
    }
    json.writeStringField("SequenceNumber", change.sequenceNumber());
    json.writeNumberField("SizeBytes", change.sizeBytes());
    json.writeStringField("StreamViewType", change.streamViewTypeAsString());
    json.writeEndObject();
  }

  private static void item(JsonGenerator json, String name, Map<String, AttributeValue> item)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
      json.writeFieldName(attribute.getKey());
      value(json, attribute.getValue());
    }
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, AttributeValue value) throws IOException {
    json.writeStartObject();
    switch (value.type()) {
      case S -> json.writeStringField("S", value.s());
      case N -> json.writeStringField("N", value.n());
      case BOOL -> json.writeBooleanField("BOOL", value.bool());
      case NUL -> json.writeBooleanField("NULL", value.nul());
      case B -> json.writeBinaryField("B", value.b().asByteArrayUnsafe());
      case SS -> texts(json, "SS", value.ss());
      case NS -> texts(json, "NS", value.ns());
      case BS -> {
        json.writeArrayFieldStart("BS");
        for (SdkBytes bytes : value.bs()) {
          json.writeBinary(bytes.asByteArrayUnsafe());
        }
        json.writeEndArray();
      }
      case L -> {
        json.writeArrayFieldStart("L");
        for (AttributeValue element : value.l()) {
          value(json, element);
        }
        json.writeEndArray();
      }
      case M -> item(json, "M", value.m());
      case UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("must have a known type: attribute value=" + value);
    }
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String type, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(type);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
