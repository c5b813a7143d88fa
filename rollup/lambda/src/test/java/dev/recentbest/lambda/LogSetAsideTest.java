package dev.recentbest.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.rollup.setaside.Refusal;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LogSetAsideTest {
  private final List<String> lines = new ArrayList<>();
  private final LogSetAside setAside = new LogSetAside(lines::add);

  @Test
  void keep_record_isOneLineWithReasonAndContent() {
    keep(
        new SetAsideRecord(
            "17", Refusal.UNREADABLE, "score is \"no\" number", "{\"eventID\":\n\"1\"}"));

    assertThat(lines)
        .containsExactly(
            "{\"event\":\"set_aside\",\"sequence_number\":\"17\",\"reason\":\"score is \\\"no\\\" number\","
                + "\"record\":{\"eventID\": \"1\"}}");
  }

  @Test
  void keep_reasonWithHalfASurrogatePair_isEscaped() {
    keep(new SetAsideRecord("", Refusal.UNREADABLE, "found \uD83D", "{}"));

    assertThat(lines)
        .containsExactly(
            "{\"event\":\"set_aside\",\"sequence_number\":\"\",\"reason\":\"found \\uD83D\",\"record\":{}}");
  }

  private void keep(SetAsideRecord record) {
    setAside.keep(List.of(record), () -> Duration.ofSeconds(1));
  }
}
