package dev.recentbest.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/**
 * The event that AWS Lambda sends a function for a batch of stream records.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">Using AWS Lambda with
 *     DynamoDB</a>
 */
public final class StreamEventJson {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int TYPICAL_RECORD_BYTES = 800;
  private static final byte[] BEGIN = "{\"Records\":[".getBytes(UTF_8);
  private static final byte[] END = "]}".getBytes(UTF_8);

  /** What an event has beside its records and the commas between them. */
  static final int ENVELOPE_BYTES = BEGIN.length + END.length;

  private StreamEventJson() {}

  /**
   * Writes {@code {"Records":[...]}} as UTF-8.
   *
   * @param eventSourceArn the ARN of the stream, which stands in every record
   */
  public static byte[] encode(List<Record> records, String eventSourceArn) {
    // Jackson's builder needs no copy while it grows, and none of its blocks is kept.
    try (var bytes = new ByteArrayBuilder(TYPICAL_RECORD_BYTES * (records.size() + 1));
        var json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeArrayFieldStart("Records");
      for (var record : records) {
        writeRecord(json, record, eventSourceArn);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
  }

  /** Writes one element of {@code Records}. */
  static byte[] encodeRecord(Record record, String eventSourceArn) {
    try (var bytes = new ByteArrayBuilder(TYPICAL_RECORD_BYTES);
        var json = JSON.createGenerator(bytes)) {
      writeRecord(json, record, eventSourceArn);
      json.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
  }

  /** Puts elements of {@code Records} together. */
  static byte[] join(List<byte[]> records) {
    int length = ENVELOPE_BYTES + records.stream().mapToInt(record -> record.length + 1).sum();
    try (var bytes = new ByteArrayBuilder(length)) {
      bytes.write(BEGIN);
      for (int index = 0; index < records.size(); index++) {
        if (index > 0) {
          bytes.append(',');
        }
        bytes.write(records.get(index));
      }
      bytes.write(END);
      return bytes.toByteArray();
    }
  }

  private static void writeRecord(JsonGenerator json, Record record, String eventSourceArn)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("eventID", record.eventID());
    json.writeStringField("eventName", record.eventNameAsString());
    json.writeStringField("eventVersion", record.eventVersion());
    json.writeStringField("eventSource", record.eventSource());
    json.writeStringField("awsRegion", record.awsRegion());
    json.writeFieldName("dynamodb");
    writeChange(json, record.dynamodb());
    json.writeStringField("eventSourceARN", eventSourceArn);
    if (record.userIdentity() != null) {
      json.writeObjectFieldStart("userIdentity");
      json.writeStringField("principalId", record.userIdentity().principalId());
      json.writeStringField("type", record.userIdentity().type());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void writeChange(JsonGenerator json, StreamRecord change) throws IOException {
    json.writeStartObject();
    json.writeNumberField(
        "ApproximateCreationDateTime", change.approximateCreationDateTime().getEpochSecond());
    json.writeFieldName("Keys");
    writeItem(json, change.keys());
    if (change.hasNewImage()) {
      json.writeFieldName("NewImage");
      writeItem(json, change.newImage());
    }
    if (change.hasOldImage()) {
      json.writeFieldName("OldImage");
      writeItem(json, change.oldImage());
    }
    json.writeStringField("SequenceNumber", change.sequenceNumber());
    json.writeNumberField("SizeBytes", change.sizeBytes());
    json.writeStringField("StreamViewType", change.streamViewTypeAsString());
    json.writeEndObject();
  }

  private static void writeItem(JsonGenerator json, Map<String, AttributeValue> item)
      throws IOException {
    json.writeStartObject();
    for (var attribute : item.entrySet()) {
      json.writeFieldName(attribute.getKey());
      writeValue(json, attribute.getValue());
    }
    json.writeEndObject();
  }

  private static void writeValue(JsonGenerator json, AttributeValue value) throws IOException {
    json.writeStartObject();
    switch (value.type()) {
      case S -> json.writeStringField("S", value.s());
      case N -> json.writeStringField("N", value.n());
      case B -> json.writeBinaryField("B", value.b().asByteArrayUnsafe());
      case BOOL -> json.writeBooleanField("BOOL", value.bool());
      case NUL -> json.writeBooleanField("NULL", value.nul());
      case SS -> writeStrings(json, "SS", value.ss());
      case NS -> writeStrings(json, "NS", value.ns());
      case BS -> writeBinaries(json, value);
      case L -> writeList(json, value.l());
      case M -> {
        json.writeFieldName("M");
        writeItem(json, value.m());
      }
      case UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("must have a known type: attribute value=" + value);
    }
    json.writeEndObject();
  }

  private static void writeStrings(JsonGenerator json, String type, List<String> strings)
      throws IOException {
    json.writeArrayFieldStart(type);
    for (var string : strings) {
      json.writeString(string);
    }
    json.writeEndArray();
  }

  private static void writeBinaries(JsonGenerator json, AttributeValue set) throws IOException {
    json.writeArrayFieldStart("BS");
    for (var bytes : set.bs()) {
      json.writeBinary(bytes.asByteArrayUnsafe());
    }
    json.writeEndArray();
  }

  private static void writeList(JsonGenerator json, List<AttributeValue> list) throws IOException {
    json.writeArrayFieldStart("L");
    for (var element : list) {
      writeValue(json, element);
    }
    json.writeEndArray();
  }
}
