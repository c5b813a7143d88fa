package dev.recentbest.harness.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ContentHashTest {
  @ParameterizedTest
  @CsvSource({"1000,1E3", "1000,1000.0", "0,-0", "0,0.00", "-1.50,-1.5", "0.001,1e-3"})
  void of_sameNumberInOtherDigits_isTheSame(String one, String other) {
    assertThat(hash(AttributeValue.fromN(one))).isEqualTo(hash(AttributeValue.fromN(other)));
  }

  @Test
  void of_sets_haveNoOrder() {
    assertThat(hash(AttributeValue.fromSs(List.of("a", "b"))))
        .isEqualTo(hash(AttributeValue.fromSs(List.of("b", "a"))));
    assertThat(hash(AttributeValue.fromNs(List.of("1", "1E1"))))
        .isEqualTo(hash(AttributeValue.fromNs(List.of("10", "1.0"))));
    assertThat(hash(AttributeValue.fromBs(List.of(bytes("a"), bytes("b")))))
        .isEqualTo(hash(AttributeValue.fromBs(List.of(bytes("b"), bytes("a")))));
  }

  @Test
  void of_lists_haveAnOrder() {
    assertThat(hash(list("a", "b"))).isNotEqualTo(hash(list("b", "a")));
  }

  @Test
  void of_otherTypeOfTheSameText_differs() {
    assertThat(hash(AttributeValue.fromS("1"))).isNotEqualTo(hash(AttributeValue.fromN("1")));
    assertThat(hash(AttributeValue.fromBool(true)))
        .isNotEqualTo(hash(AttributeValue.fromS("true")));
    assertThat(hash(AttributeValue.fromSs(List.of("1"))))
        .isNotEqualTo(hash(AttributeValue.fromNs(List.of("1"))));
  }

  /** Without a mark between a length and its text, the second would read as the first. */
  @Test
  void of_textsThatLookLikeLengths_differ() {
    assertThat(hash(list("1", "aaaaaaaaa"))).isNotEqualTo(hash(list("S9aaaaaaaaa")));
  }

  @Test
  void of_namesInAnyOrder_isTheSame() {
    AttributeValue one = AttributeValue.fromS("1");
    AttributeValue two = AttributeValue.fromS("2");

    assertThat(ContentHash.of(Map.of("a", one, "b", two)))
        .isEqualTo(ContentHash.of(Map.of("b", two, "a", one)))
        .isNotEqualTo(ContentHash.of(Map.of("a", two, "b", one)));
  }

  private static long hash(AttributeValue value) {
    return ContentHash.of(Map.of("x", value));
  }

  private static AttributeValue list(String... elements) {
    return AttributeValue.fromL(List.of(elements).stream().map(AttributeValue::fromS).toList());
  }

  private static SdkBytes bytes(String text) {
    return SdkBytes.fromUtf8String(text);
  }
}
