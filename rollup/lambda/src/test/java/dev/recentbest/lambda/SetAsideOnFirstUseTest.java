package dev.recentbest.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.rollup.setaside.Refusal;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SetAsideOnFirstUseTest {
  private final List<String> events = new ArrayList<>();

  @Test
  void keep_several_opensOnceAndKeepsAll() {
    SetAsideOnFirstUse setAside =
        new SetAsideOnFirstUse(
            () -> {
              events.add("opened");
              return (records, timeLeft) ->
                  records.forEach(record -> events.add(record.sequenceNumber()));
            });
    assertThat(events).isEmpty();
    setAside.keep(List.of(record("1"), record("2")), () -> Duration.ofSeconds(1));
    setAside.keep(List.of(record("3")), () -> Duration.ofSeconds(1));

    assertThat(events).containsExactly("opened", "1", "2", "3");
  }

  private static SetAsideRecord record(String number) {
    return new SetAsideRecord(number, Refusal.UNREADABLE, "bad", "{}");
  }
}
