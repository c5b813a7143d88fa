package dev.recentbest.model.item;

import dev.recentbest.model.play.Handle;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The size of an item as DynamoDB counts it, in bytes: names and texts in UTF-8, binary as it is, a
 * number one byte for each two significant digits and one more, a list or map three bytes and one
 * for each element (DynamoDB Developer Guide, "DynamoDB item sizes and formats"). An approximation
 * by a byte or so for each number, as the guide itself says.
 */
public final class ItemSize {
  private static final int CONTAINER_BYTES = 3;
  private static final int ELEMENT_BYTES = 1;

  private ItemSize() {}

  /** The bytes of an item with these attributes. */
  public static int bytesOf(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToInt(e -> Handle.utf8Bytes(e.getKey()) + bytesOf(e.getValue()))
        .sum();
  }

  private static int bytesOf(AttributeValue value) {
    return switch (value.type()) {
      case S -> Handle.utf8Bytes(value.s());
      case N -> numberBytes(value.n());
      case B -> value.b().asByteArrayUnsafe().length;
      case SS -> value.ss().stream().mapToInt(Handle::utf8Bytes).sum();
      case NS -> value.ns().stream().mapToInt(ItemSize::numberBytes).sum();
      case BS -> value.bs().stream().mapToInt(b -> b.asByteArrayUnsafe().length).sum();
      case L -> container(value.l());
      case M ->
          container(value.m().values())
              + value.m().keySet().stream().mapToInt(Handle::utf8Bytes).sum();
      case BOOL, NUL -> 1;
      case UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException(
              "must be of a type that this SDK knows: value=" + value);
    };
  }

  private static int container(Collection<AttributeValue> elements) {
    return CONTAINER_BYTES + elements.stream().mapToInt(e -> ELEMENT_BYTES + bytesOf(e)).sum();
  }

  private static int numberBytes(String number) {
    BigDecimal value = new BigDecimal(number).stripTrailingZeros();
    return (value.precision() + 1) / 2 + 1 + (value.signum() < 0 ? 1 : 0);
  }
}
