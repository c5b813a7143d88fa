package dev.recentbest.harness.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class InputReaderTest {
  @Test
  void next_play_arrivesWhenItEnds() {
    InputLine line = read("{\"start_timestamp\":1000,\"length_seconds\":55}").next().orElseThrow();

    assertThat(line.number()).isEqualTo(1);
    assertThat(line.arrivedAtEpochSecond()).isEqualTo(1055);
  }

  @Test
  void next_put_arrivesAsItSays() {
    InputLine line =
        read("{\"op\":\"put\",\"arrived_at\":7,\"item\":{\"score\":1}}").next().orElseThrow();

    assertThat(line.arrivedAtEpochSecond()).isEqualTo(7);
    assertThat(line.item()).containsOnlyKeys("score");
  }

  @Test
  void next_playWithoutAnEnd_arrivesWithTheLineAboveIt() {
    InputReader reader =
        read("{\"score\":1}\n{\"start_timestamp\":1000,\"length_seconds\":55}\n{\"score\":2}");

    assertThat(reader.next().orElseThrow().arrivedAtEpochSecond()).isEqualTo(0);
    assertThat(reader.next().orElseThrow().arrivedAtEpochSecond()).isEqualTo(1055);
    assertThat(reader.next().orElseThrow().arrivedAtEpochSecond()).isEqualTo(1055);
  }

  @Test
  void next_blankLines_areCountedAndPassedOver() {
    InputReader reader = read("\n  \n{}\n\t\n{}\n\n");

    assertThat(reader.next().orElseThrow().number()).isEqualTo(3);
    assertThat(reader.next().orElseThrow().number()).isEqualTo(5);
    assertThat(reader.next()).isEmpty();
    assertThat(reader.next()).isEmpty();
  }

  @Test
  void next_wholeNumbersWrittenOtherwise_areTimesToo() {
    InputReader reader =
        read(
            "{\"start_timestamp\":1000.0,\"length_seconds\":5.5e1}\n{\"start_timestamp\":1e3,\"length_seconds\":5.5}");

    assertThat(reader.next().orElseThrow().arrivedAtEpochSecond()).isEqualTo(1055);
    assertThat(reader.next().orElseThrow().arrivedAtEpochSecond()).isEqualTo(1055);
  }

  @Test
  void next_byteOrderMark_isPassedOver() {
    assertThat(read("\uFEFF{}").next()).isPresent();
  }

  @Test
  void next_numberOfThousandDigits_isLeftToTheTable() {
    String digits = "9".repeat(1_200);
    InputLine line = read("{\"score\":" + digits + "}").next().orElseThrow();

    assertThat(line.item().get("score")).isEqualTo(AttributeValue.fromN(digits));
  }

  @Test
  void next_deepestLineThatCanBeRead_isLeftToTheTable() {
    InputLine line = read("{\"a\":" + "[".repeat(999) + "]".repeat(999) + "}").next().orElseThrow();

    assertThat(line.objection()).isEmpty();
    assertThat(line.item()).containsOnlyKeys("a");
  }

  @ParameterizedTest
  @CsvSource({
    "[, ], 1001, 'Document nesting depth (1001) exceeds the maximum allowed (1000)'",
    "9, '', 100001, 'Number value length (100001) exceeds the maximum allowed (100000)'"
  })
  void next_lineBeyondWhatCanBeRead_isRefusedAndArrivesWithTheLineAboveIt(
      String character, String closing, int times, String reason) {
    InputReader reader =
        read(
            "{\"start_timestamp\":1000,\"length_seconds\":55}\n{\"a\":"
                + character.repeat(times)
                + closing.repeat(times)
                + "}\n{}");
    reader.next();

    assertThat(reader.next())
        .contains(InputLine.refused(2, 1055, "is beyond what any table holds: " + reason));
    assertThat(reader.next().orElseThrow().number()).isEqualTo(3);
  }

  @Test
  void next_nestedTooDeepAndNeverClosed_stops() {
    InputReader reader = read("[".repeat(200_000));

    assertThatThrownBy(reader::next)
        .isInstanceOf(UnreadableInput.class)
        .hasMessageStartingWith("line 1 is broken JSON at column 200001: Unexpected end-of-input");
  }

  @Test
  void next_putBeforeTheYear1970_isRead() {
    InputLine line = read("{\"op\":\"put\",\"arrived_at\":-5,\"item\":{}}").next().orElseThrow();

    assertThat(line.arrivedAtEpochSecond()).isEqualTo(-5);
  }

  @Test
  void next_brokenOrder_namesBothInstants() {
    InputReader reader =
        read(
            "{\"start_timestamp\":1000,\"length_seconds\":55}\n{\"start_timestamp\":1000,\"length_seconds\":54}");
    reader.next();

    assertThatThrownBy(reader::next)
        .isInstanceOf(UnreadableInput.class)
        .hasMessage(
            "line 2 arrived at 1054, before the line above it (1055): sort the file by arrival");
  }

  private static InputReader read(String text) {
    return new InputReader(new BufferedReader(new StringReader(text)));
  }
}
