package dev.recentbest.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

final class StreamEventJsonTest {
  private static final Record INSERT =
      ScriptedStream.record("300", OperationType.INSERT, Optional.empty(), Map.of());

  @Test
  void encode_record_writesWhatLambdaSends() {
    assertThat(encode(INSERT))
        .isEqualTo(
            "{\"Records\":[{\"eventID\":\"event-300\",\"eventName\":\"INSERT\",\"eventVersion\":\"1.1\","
                + "\"eventSource\":\"aws:dynamodb\",\"awsRegion\":\"eu-central-1\","
                + "\"dynamodb\":{\"ApproximateCreationDateTime\":1428537600,"
                + "\"Keys\":{\"id\":{\"S\":\"300\"}},\"NewImage\":{},"
                + "\"SequenceNumber\":\"100000000000000000000\",\"SizeBytes\":26,"
                + "\"StreamViewType\":\"NEW_AND_OLD_IMAGES\"},\"eventSourceARN\":\"arn:stream\"}]}");
  }

  @Test
  void join_recordsEncodedOneByOne_isTheEvent() {
    var one = StreamEventJson.encodeRecord(INSERT, "arn:stream");

    assertThat(StreamEventJson.join(List.of(one, one)))
        .isEqualTo(StreamEventJson.encode(List.of(INSERT, INSERT), "arn:stream"));
    assertThat(StreamEventJson.join(List.of(one)).length)
        .isEqualTo(StreamEventJson.ENVELOPE_BYTES + one.length);
  }

  @Test
  void encode_expiredItem_carriesTheServiceAsItsUser() {
    var record =
        INSERT.toBuilder()
            .eventName(OperationType.REMOVE)
            .userIdentity(
                Identity.builder().principalId("dynamodb.amazonaws.com").type("Service").build())
            .build();

    assertThat(encode(record))
        .contains("\"eventName\":\"REMOVE\"")
        .contains(
            ",\"userIdentity\":{\"principalId\":\"dynamodb.amazonaws.com\",\"type\":\"Service\"}}");
  }

  @Test
  void encode_fractionOfASecond_isFloored() {
    assertThat(encode(withCreation(Instant.parse("2024-01-01T00:00:00.999Z"))))
        .contains("\"ApproximateCreationDateTime\":1704067200,");
  }

  @Test
  void encode_everyType_writesDynamoDbJson() {
    var image = new LinkedHashMap<String, AttributeValue>();
    image.put("s", AttributeValue.fromS("é\"\n"));
    image.put("n", AttributeValue.fromN("12345678901234567890123456789012345678"));
    image.put("b", AttributeValue.fromB(bytes("a?>")));
    image.put("ss", AttributeValue.fromSs(List.of("x", "y")));
    image.put("ns", AttributeValue.fromNs(List.of("1", "2.5")));
    image.put("bs", AttributeValue.fromBs(List.of(bytes("a"), bytes("bc"))));
    image.put("m", AttributeValue.fromM(Map.of("k", AttributeValue.fromBool(false))));
    image.put("emptyMap", AttributeValue.fromM(Map.of()));
    image.put(
        "l",
        AttributeValue.fromL(List.of(AttributeValue.fromN("1"), AttributeValue.fromNul(true))));
    image.put("emptyList", AttributeValue.fromL(List.of()));
    image.put("bool", AttributeValue.fromBool(true));
    image.put("emptyString", AttributeValue.fromS(""));

    assertThat(encode(withNewImage(image)))
        .contains(
            "\"NewImage\":{\"s\":{\"S\":\"é\\\"\\n\"},"
                + "\"n\":{\"N\":\"12345678901234567890123456789012345678\"},"
                + "\"b\":{\"B\":\"YT8+\"},"
                + "\"ss\":{\"SS\":[\"x\",\"y\"]},\"ns\":{\"NS\":[\"1\",\"2.5\"]},"
                + "\"bs\":{\"BS\":[\"YQ==\",\"YmM=\"]},"
                + "\"m\":{\"M\":{\"k\":{\"BOOL\":false}}},\"emptyMap\":{\"M\":{}},"
                + "\"l\":{\"L\":[{\"N\":\"1\"},{\"NULL\":true}]},\"emptyList\":{\"L\":[]},"
                + "\"bool\":{\"BOOL\":true},\"emptyString\":{\"S\":\"\"}}");
  }

  @Test
  void encode_unknownType_isRefused() {
    var image = Map.of("x", AttributeValue.builder().build());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> encode(withNewImage(image)))
        .withMessage("must have a known type: attribute value=AttributeValue()");
  }

  private static String encode(Record record) {
    return new String(StreamEventJson.encode(List.of(record), "arn:stream"), UTF_8);
  }

  private static Record withCreation(Instant creation) {
    return with(change().approximateCreationDateTime(creation));
  }

  private static Record withNewImage(Map<String, AttributeValue> image) {
    return with(change().newImage(image));
  }

  private static StreamRecord.Builder change() {
    return INSERT.dynamodb().toBuilder();
  }

  private static Record with(StreamRecord.Builder change) {
    return INSERT.toBuilder().dynamodb(change.build()).build();
  }

  private static SdkBytes bytes(String text) {
    return SdkBytes.fromUtf8String(text);
  }
}
