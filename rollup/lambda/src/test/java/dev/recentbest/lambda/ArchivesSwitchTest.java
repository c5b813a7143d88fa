package dev.recentbest.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class ArchivesSwitchTest {
  @Test
  void isOn_asTheVariableSays_andElseOff() {
    assertThat(ArchivesSwitch.isOn(Map.of())).isFalse();
    assertThat(ArchivesSwitch.isOn(Map.of("ARCHIVES", "false"))).isFalse();
    assertThat(ArchivesSwitch.isOn(Map.of("ARCHIVES", "true"))).isTrue();
  }

  @Test
  void isOn_anythingElse_isRefused() {
    assertThatThrownBy(() -> ArchivesSwitch.isOn(Map.of("ARCHIVES", "yes")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be true or false: ARCHIVES=yes");
  }
}
