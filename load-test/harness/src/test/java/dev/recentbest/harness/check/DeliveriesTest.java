package dev.recentbest.harness.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.testbed.ManualTime;
import dev.recentbest.model.play.PlayKey;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class DeliveriesTest {
  private static final PlayKey ANN = new PlayKey("ann", 1);
  private static final PlayKey BOB = new PlayKey("bob", 1);
  private static final Instant NOW = ManualTime.BEGIN;

  private final Deliveries deliveries = new Deliveries();

  @Test
  void outstanding_writtenAndDelivered_isNone() {
    deliveries.writing(ANN, NOW);
    deliveries.writing(BOB, NOW);
    assertThat(deliveries.outstanding()).isEqualTo(2);
    deliveries.delivered(ANN, NOW.plusSeconds(1));
    assertThat(deliveries.outstanding()).isEqualTo(1);
    deliveries.notWritten(BOB);
    assertThat(deliveries.outstanding()).isZero();
  }

  @Test
  void outstanding_twoWritesOfAKey_areTwoRecords() {
    deliveries.writing(ANN, NOW);
    deliveries.writing(ANN, NOW.plusSeconds(10));
    deliveries.delivered(ANN, NOW.plusSeconds(11));
    assertThat(deliveries.outstanding()).isEqualTo(1);
    deliveries.delivered(ANN, NOW.plusSeconds(12));
    assertThat(deliveries.outstanding()).isZero();
  }

  @Test
  void notWritten_whileAnEarlierWriteIsUnderWay_leavesThatOne() {
    deliveries.writing(ANN, NOW);
    deliveries.writing(ANN, NOW.plusSeconds(10));
    deliveries.notWritten(ANN);
    deliveries.delivered(ANN, NOW.plusSeconds(1));
    assertThat(deliveries.lag()).contains(Duration.ofSeconds(1));
  }

  @Test
  void delivered_keysOfOthers_doNotCount() {
    deliveries.delivered(ANN, NOW);
    assertThat(deliveries.outstanding()).isZero();
    assertThat(deliveries.lag()).isEmpty();
  }

  @Test
  void lag_isTheMedianOfTheLast101() {
    for (int second = 1; second <= 300; second++) {
      deliveries.writing(ANN, NOW);
      deliveries.delivered(ANN, NOW.plusSeconds(second));
    }
    assertThat(deliveries.lag()).contains(Duration.ofSeconds(250));
    deliveries.forgetLags();
    assertThat(deliveries.lag()).isEmpty();
  }
}
