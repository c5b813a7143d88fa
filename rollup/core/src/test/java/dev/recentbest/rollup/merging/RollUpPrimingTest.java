package dev.recentbest.rollup.merging;

import static dev.recentbest.rollup.merging.RollUpFixture.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.rollup.stream.StreamRecord;
import dev.recentbest.rollup.table.InMemoryBoardTable.Fault;
import org.junit.jupiter.api.Test;

/** The first batch of a function that had time to read the item before. */
class RollUpPrimingTest {
  private static final StreamRecord A = record("1", "a", 1000, 100);
  private static final StreamRecord B = record("2", "b", 1001, 90);

  private final RollUpFixture fixture = new RollUpFixture();

  @Test
  void prime_itemThere_firstBatchWritesAtOnce() {
    fixture.instance().deliver(A);
    fixture.table.takeRequests();

    BatchReport report = fixture.instance().primed().deliver(B);

    assertThat(fixture.table.requests()).containsExactly("GetItem", "PutItem");
    assertThat(report.merge().lostRaces()).isZero();
    assertThat(fixture.scores()).containsExactly("a 100 until 1000", "b 90 until 1001");
  }

  @Test
  void prime_itemThere_duplicateCostsNothing() {
    fixture.instance().deliver(A);
    FunctionInstance function = fixture.instance().primed();
    fixture.table.takeRequests();

    function.deliver(A);

    assertThat(fixture.table.requests()).isEmpty();
  }

  @Test
  void prime_noItem_firstBatchMakesIt() {
    fixture.instance().primed().deliver(A);

    assertThat(fixture.table.requests()).containsExactly("GetItem", "PutItem");
    assertThat(fixture.scores()).containsExactly("a 100 until 1000");
  }

  @Test
  void prime_itemChangesAfterwards_firstBatchIsMergedOntoTheNewOne() {
    FunctionInstance function = fixture.instance().primed();
    fixture.instance().deliver(A);

    BatchReport report = function.deliver(B);

    assertThat(report.merge().lostRaces()).isEqualTo(1);
    assertThat(fixture.scores()).containsExactly("a 100 until 1000", "b 90 until 1001");
  }

  @Test
  void prime_noAnswer_firstBatchLearnsTheItem() {
    fixture.instance().deliver(A);
    fixture.table.failNext(Fault.LOST_REQUEST);
    fixture.table.takeRequests();

    BatchReport report = fixture.instance().primed().deliver(B);

    assertThat(fixture.table.requests()).containsExactly("no answer", "PutItem lost", "PutItem");
    assertThat(report.merge().lostRaces()).isZero();
    assertThat(fixture.scores()).containsExactly("a 100 until 1000", "b 90 until 1001");
  }
}
