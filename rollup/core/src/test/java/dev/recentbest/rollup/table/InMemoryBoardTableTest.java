package dev.recentbest.rollup.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.WriteToken;
import dev.recentbest.rollup.table.InMemoryBoardTable.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class InMemoryBoardTableTest extends BoardTableContract {
  private static final Duration LIMIT = Duration.ofSeconds(1);

  private final InMemoryBoardTable table = new InMemoryBoardTable(BOARD);
  private final BoardItem item = item(new WriteToken(1, "first"), 924);

  @Override
  protected BoardTable table() {
    return table;
  }

  @Override
  protected Map<String, AttributeValue> attributes() {
    return table.attributes();
  }

  @Override
  protected void put(Map<String, AttributeValue> attributes) {
    table.put(attributes);
  }

  @Override
  protected void delete() {
    table.delete();
  }

  @Test
  void write_lostRequest_hasNoEffect() {
    table.failNext(Fault.LOST_REQUEST, Fault.THROTTLED);
    assertThatThrownBy(() -> table.write(item, Optional.empty(), LIMIT))
        .hasMessage("write: no answer");
    assertThatThrownBy(() -> table.write(item, Optional.empty(), LIMIT))
        .hasMessage("write: throttled");
    assertThat(table.item()).isEmpty();
    assertThat(table.requests()).containsExactly("no answer", "throttled");
  }

  @Test
  void write_lostAnswer_takesEffect() {
    table.failNext(Fault.LOST_ANSWER);
    assertThatThrownBy(() -> table.write(item, Optional.empty(), LIMIT))
        .hasMessage("write: no answer");
    assertThat(table.item()).contains(item);
    assertThat(table.takeRequests()).containsExactly("PutItem");
    assertThat(table.requests()).isEmpty();
  }

  @Test
  void write_repeated_meetsItself() {
    table.failNext(Fault.REPEATED);
    assertThat(table.write(item, Optional.empty(), LIMIT))
        .isEqualTo(new WriteOutcome.Lost(Optional.of(item)));
    assertThat(table.requests()).containsExactly("PutItem", "PutItem lost");
  }
}
