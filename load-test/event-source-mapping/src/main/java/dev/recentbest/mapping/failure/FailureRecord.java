package dev.recentbest.mapping.failure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One invocation record of a batch that was given up.
 *
 * @param requestId of the last invocation
 * @param cause why the batch was given up
 * @param invokeCount how often the function was called with it, 1 + retries; 0 if its records were
 *     too old before the first call
 * @param timestamp when it was given up
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html">Retaining
 *     discarded records for a DynamoDB event source</a>
 */
public record FailureRecord(
    String requestId,
    String functionArn,
    FailureCause cause,
    int invokeCount,
    Instant timestamp,
    FailedBatch batch) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final byte[] PAYLOAD = ",\"payload\":".getBytes(UTF_8);

  private static final DateTimeFormatter MILLISECONDS = utc("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");

  /** Streams stamp their records to the second. */
  private static final DateTimeFormatter SECONDS = utc("uuuu-MM-dd'T'HH:mm:ss'Z'");

  public FailureRecord {
    int fewest = cause == FailureCause.RECORD_AGE ? 0 : 1;
    if (invokeCount < fewest) {
      throw new IllegalArgumentException("must be >= " + fewest + ": invokeCount=" + invokeCount);
    }
  }

  /** The JSON that SQS and SNS carry, as UTF-8 on one line. */
  public byte[] toJson() {
    var bytes = new ByteArrayOutputStream();
    try (var json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      writeRequest(json);
      writeResponse(json);
      json.writeStringField("version", "1.0");
      json.writeStringField("timestamp", MILLISECONDS.format(timestamp));
      writeBatch(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  /**
   * The JSON that S3 gets: the record, and the batch itself as its payload.
   *
   * @param failureRecord what {@link #toJson} returned
   * @param event the batch as JSON: {@code {"Records":[...]}}
   */
  public static byte[] withPayload(byte[] failureRecord, byte[] event) {
    var bytes = new ByteArrayOutputStream(failureRecord.length + PAYLOAD.length + event.length);
    bytes.write(failureRecord, 0, failureRecord.length - 1);
    bytes.writeBytes(PAYLOAD);
    bytes.writeBytes(event);
    bytes.write('}');
    return bytes.toByteArray();
  }

  private void writeRequest(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("requestContext");
    json.writeStringField("requestId", requestId);
    json.writeStringField("functionArn", functionArn);
    json.writeStringField("condition", cause.condition());
    json.writeNumberField("approximateInvokeCount", invokeCount);
    json.writeEndObject();
  }

  private void writeResponse(JsonGenerator json) throws IOException {
    if (cause == FailureCause.RECORD_AGE) {
      return;
    }
    json.writeObjectFieldStart("responseContext");
    json.writeNumberField("statusCode", 200);
    json.writeStringField("executedVersion", "$LATEST");
    if (cause == FailureCause.PARTIAL_FAILURE) {
      json.writeNullField("functionError");
    } else {
      json.writeStringField("functionError", "Unhandled");
    }
    json.writeEndObject();
  }

  private void writeBatch(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("DDBStreamBatchInfo");
    json.writeStringField("shardId", batch.shardId());
    json.writeStringField("startSequenceNumber", batch.startSequenceNumber());
    json.writeStringField("endSequenceNumber", batch.endSequenceNumber());
    json.writeStringField("approximateArrivalOfFirstRecord", SECONDS.format(batch.firstArrival()));
    json.writeStringField("approximateArrivalOfLastRecord", SECONDS.format(batch.lastArrival()));
    json.writeNumberField("batchSize", batch.batchSize());
    json.writeStringField("streamArn", batch.streamArn());
    json.writeEndObject();
  }

  private static DateTimeFormatter utc(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
