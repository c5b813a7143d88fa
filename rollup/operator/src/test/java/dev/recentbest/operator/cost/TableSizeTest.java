package dev.recentbest.operator.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TableSizeTest {
  @Test
  void scanReadUnits_isOneForEachFourKilobytesBegun() {
    assertThat(new TableSize(0, 0).scanReadUnits()).isZero();
    assertThat(new TableSize(1, 1).scanReadUnits()).isEqualTo(1);
    assertThat(new TableSize(10, 4096).scanReadUnits()).isEqualTo(1);
    assertThat(new TableSize(10, 4097).scanReadUnits()).isEqualTo(2);
    assertThat(new TableSize(1_000_000, 200_000_000).scanReadUnits()).isEqualTo(48_829);
  }

  @Test
  void dollars_isTheListPriceRoundedUp() {
    assertThat(TableSize.dollars(0)).isEqualByComparingTo("0");
    assertThat(TableSize.dollars(1)).isEqualByComparingTo("0.0001");
    assertThat(TableSize.dollars(1_000_000)).isEqualByComparingTo("0.125");
    assertThat(TableSize.dollars(48_829)).isEqualByComparingTo("0.0062");
  }
}
