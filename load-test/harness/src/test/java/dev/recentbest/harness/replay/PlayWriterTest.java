package dev.recentbest.harness.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.harness.command.CommandFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class PlayWriterTest {
  private final ScriptedTable table = new ScriptedTable();
  private final Outstanding outstanding = new Outstanding();
  private final List<String> problems = new ArrayList<>();
  private final List<Duration> waits = new ArrayList<>();

  @Test
  void flush_sixtyLines_takesThreeRequests() {
    PlayWriter writer = writer(true);
    add(writer, 60);
    writer.flush();

    assertThat(table.requests).extracting(List::size).containsExactly(25, 25, 10);
    assertThat(writer.written()).isEqualTo(60);
    assertThat(outstanding.size()).isEqualTo(60);
  }

  @Test
  void flush_nothingAdded_asksNothing() {
    writer(true).flush();

    assertThat(table.requests).isEmpty();
  }

  @Test
  void flush_putsLeftUndone_areSentAgainAfterAWait() {
    table.leaveUndone.addAll(List.of(2, 1));
    PlayWriter writer = writer(true);
    add(writer, 3);
    writer.flush();

    assertThat(table.requests)
        .containsExactly(
            List.of("player-1", "player-2", "player-3"),
            List.of("player-2", "player-3"),
            List.of("player-3"));
    assertThat(waits).containsExactly(Duration.ofMillis(20), Duration.ofMillis(40));
    assertThat(writer.written()).isEqualTo(3);
  }

  @Test
  void flush_putsLeftUndoneTenTimes_givesUp() {
    table.leaveUndone.addAll(Collections.nCopies(10, 1));
    PlayWriter writer = writer(true);
    add(writer, 1);

    assertThatThrownBy(writer::flush)
        .isInstanceOf(CommandFailure.class)
        .hasMessage("table scores left 1 writes undone: it is throttled; try again later");
    assertThat(waits).hasSize(10);
  }

  @Test
  void flush_throttled_saysSo() {
    table.failures.add(
        ScriptedTable.failure("ThrottlingException", "Rate of requests exceeds the limit."));
    PlayWriter writer = writer(true);
    add(writer, 1);

    assertThatThrownBy(writer::flush)
        .isInstanceOf(CommandFailure.class)
        .hasMessage(
            "table scores cannot be written: Rate of requests exceeds the limit.: check endpoint and"
                + " table");
  }

  @Test
  void flush_oneRefusedLineAmong25_isReportedAndTheOthersAreWritten() {
    table.refused.add("player-7");
    PlayWriter writer = writer(true);
    add(writer, 25);
    writer.flush();

    assertThat(problems)
        .containsExactly(
            "line 7 is refused by the table: Item size has exceeded the maximum allowed size: not"
                + " written; mend the line or take it out");
    assertThat(writer.written()).isEqualTo(24);
    assertThat(writer.refused()).isEqualTo(1);
    assertThat(outstanding.line(new ItemKey("player-7", "1"), 0)).isEmpty();
    assertThat(outstanding.line(new ItemKey("player-8", "1"), 0)).contains(8L);
    assertThat(table.requests).hasSize(26);
  }

  @Test
  void add_keyAgain_isWrittenAfterTheFirst() {
    PlayWriter writer = writer(true);
    writer.add(line(1, "ann", "10"));
    writer.add(line(2, "bob", "10"));
    writer.add(line(3, "ann", "20"));
    writer.flush();

    assertThat(table.requests).containsExactly(List.of("ann", "bob"), List.of("ann"));
    assertThat(outstanding.line(new ItemKey("ann", "1"), 0)).contains(1L);
  }

  @Test
  void add_sameContentAgain_awaitsOneRecord() {
    PlayWriter writer = writer(true);
    writer.add(line(1, "ann", "1000"));
    writer.add(line(2, "ann", "1E3"));
    writer.flush();
    outstanding.delivered(new ItemKey("ann", "1"));

    assertThat(writer.written()).isEqualTo(2);
    assertThat(outstanding.isEmpty()).isTrue();
  }

  @Test
  void add_tableWithAPast_asksForWhatStoodThere() {
    PlayWriter writer = writer(false);
    writer.add(line(1, "ann", "10"));
    writer.add(line(2, "bob", "10"));

    assertThat(table.requests).containsExactly(List.of("ann"), List.of("bob"));
  }

  @Test
  void flush_noAnswer_saysSo() {
    table.failures.add(SdkClientException.create("Connection refused"));
    PlayWriter writer = writer(true);
    add(writer, 1);

    assertThatThrownBy(writer::flush)
        .isInstanceOf(CommandFailure.class)
        .hasMessage("table scores cannot be written: Connection refused: check endpoint and table");
  }

  private PlayWriter writer(boolean tableWasEmpty) {
    return new PlayWriter(table, "scores", tableWasEmpty, outstanding, problems::add, waits::add);
  }

  private static void add(PlayWriter writer, int count) {
    IntStream.rangeClosed(1, count).forEach(i -> writer.add(line(i, "player-" + i, "5")));
  }

  private static InputLine line(long number, String player, String score) {
    return InputLine.put(
        number,
        100,
        Map.of(
            "event_key", AttributeValue.fromS(player),
            "start_timestamp", AttributeValue.fromN("1"),
            "score", AttributeValue.fromN(score)));
  }
}
