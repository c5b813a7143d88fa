package dev.recentbest.harness.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ItemJsonTest {
  @Test
  void attributes_everyKindOfJson_hasItsType() {
    assertThat(
            attributes(
                "{\"s\":\"\\u7adc\",\"n\":-1.50,\"b\":false,\"z\":null,\"l\":[1,\"x\",[]],\"m\":{\"a\":{}}}"))
        .isEqualTo(
            Map.of(
                "s", AttributeValue.fromS("\u7adc"),
                "n", AttributeValue.fromN("-1.5"),
                "b", AttributeValue.fromBool(false),
                "z", AttributeValue.fromNul(true),
                "l",
                    AttributeValue.fromL(
                        List.of(
                            AttributeValue.fromN("1"),
                            AttributeValue.fromS("x"),
                            AttributeValue.fromL(List.of()))),
                "m", AttributeValue.fromM(Map.of("a", AttributeValue.fromM(Map.of())))));
  }

  @Test
  void attributes_longNumbers_keepEveryDigit() {
    assertThat(
            attributes("{\"a\":9223372036854775807,\"b\":12345678901234567890123456789012345678}"))
        .containsEntry("a", AttributeValue.fromN("9223372036854775807"))
        .containsEntry("b", AttributeValue.fromN("12345678901234567890123456789012345678"));
  }

  private static Map<String, AttributeValue> attributes(String json) {
    return new InputReader(new BufferedReader(new StringReader(json))).next().orElseThrow().item();
  }
}
