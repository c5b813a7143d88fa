package dev.recentbest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code submit --file}. */
final class SubmitFileTest {
  private final PlaysInMemory table = new PlaysInMemory();
  private final Run run = Run.on(table);

  @Test
  void submit_linesOfEveryKind_areCountedAndNamed() {
    String lines =
        "\uFEFF"
            + play("ann", 900)
            + "\n\n"
            + play("bob", 800)
            + "\r\n{\"event_key\":\n"
            + play("ann", 900)
            + "\n"
            + play("bob", 801)
            + "\n"
            + play("cid", 700);

    assertThat(submit(lines.getBytes(UTF_8))).isEqualTo(2);
    assertThat(table.keys()).containsExactly("ann 9000", "bob 9000", "cid 9000");
    assertThat(run.out()).isEqualTo("3 written, 1 already written, 1 key taken, 1 refused\n");
    assertThat(run.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("line 4: refused: must be one JSON object: "),
            line ->
                assertThat(line)
                    .startsWith("line 6: key taken: play (bob, 9000) is taken by another play: "));
  }

  @Test
  void submit_keyTaken_isDifferent() {
    assertThat(submit((play("ann", 1) + "\n" + play("ann", 2)).getBytes(UTF_8))).isEqualTo(1);
    assertThat(run.out()).isEqualTo("1 written, 0 already written, 1 key taken, 0 refused\n");
  }

  @Test
  void submit_nothing_isRight() {
    assertThat(submit(new byte[0])).isZero();
    assertThat(run.out()).isEqualTo("0 written, 0 already written, 0 key taken, 0 refused\n");
  }

  @Test
  void submit_gzippedFile_isUnpacked(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("plays"), packed(play("ann", 900) + "\n"));

    assertThat(run.of("submit", "--file", file.toString())).isZero();
    assertThat(table.keys()).containsExactly("ann 9000");
  }

  @Test
  void submit_cutOffFile_saysHowFarItCame() throws IOException {
    byte[] whole = packed((play("ann", 900) + "\n").repeat(2000));

    assertThat(submit(Arrays.copyOf(whole, whole.length - 20))).isEqualTo(2);
    assertThat(run.err())
        .matches(
            "--file - cannot be read after line \\d+ \\(it ends too early\\): it is damaged or cut"
                + " off; the lines up to there are done\n");
    assertThat(run.out()).startsWith("1 written, ");
  }

  @Test
  void submit_cutOffInItsHeader_saysSo() throws IOException {
    assertThat(submit(Arrays.copyOf(packed(""), 2))).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("--file - cannot be read: it begins like gzip and ends too early\n");
  }

  @Test
  void submit_noSuchFile_saysSo(@TempDir Path folder) {
    assertThat(run.of("submit", "--file", folder + "/none")).isEqualTo(2);
    assertThat(run.of("submit", "--file", folder.toString())).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "--file "
                + folder
                + "/none cannot be read: there is no such file\n"
                + "--file "
                + folder
                + " cannot be read: it is a folder\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void submit_manyBadLines_namesTwentyOfThem() {
    assertThat(submit("7\n".repeat(25).getBytes(UTF_8))).isEqualTo(2);
    assertThat(run.err().lines())
        .hasSize(21)
        .startsWith("line 1: refused: must be one JSON object, a play-through")
        .endsWith("and 5 more lines");
  }

  @Test
  void submit_lineTooLongOrNoText_goesOn() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(("x".repeat(4 * 1024 * 1024 + 2) + "\n").getBytes(UTF_8));
    bytes.write(new byte[] {'{', (byte) 0xFF, '\n'});
    bytes.write(play("ann", 900).getBytes(UTF_8));

    assertThat(submit(bytes.toByteArray())).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            """
            line 1: refused: must be <= 4194304 bytes
            line 2: refused: must be UTF-8 text
            """);
    assertThat(table.keys()).containsExactly("ann 9000");
  }

  @Test
  void submit_tableGoesAway_saysAtWhichLineAndCanGoOn() {
    byte[] lines = (play("ann", 900) + "\n" + play("bob", 800) + "\n").getBytes(UTF_8);
    table.isAwayAfter(1);

    assertThat(submit(lines)).isEqualTo(3);
    assertThat(run.err())
        .startsWith(
            "stopped at line 2, those above it are done and submitting all again is harmless: table"
                + " scores (eu-west-1): could not write play (bob, 9000) in ")
        .contains(" attempts: no answer: ")
        .hasLineCount(1);
    table.isAwayAfter(2);
    assertThat(submit(lines)).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            1 written, 0 already written, 0 key taken, 0 refused
            1 written, 1 already written, 0 key taken, 0 refused
            """);
  }

  @Test
  void submit_terminal_showsProgressAndTakesItAway() {
    run.onTerminal().tickingBy(Duration.ofSeconds(1));

    assertThat(submit((play("ann", 900) + "\n7\n" + play("bob", 800)).getBytes(UTF_8)))
        .isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "\rline 1: 1 written, 0 already written, 0 key taken, 0 refused\u001b[K"
                + "\rline 2: refused: must be one JSON object, a play-through\u001b[K\n"
                + "\rline 2: 1 written, 0 already written, 0 key taken, 1 refused\u001b[K"
                + "\rline 3: 2 written, 0 already written, 0 key taken, 1 refused\u001b[K"
                + "\r\u001b[K");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"score\":900|\"score\":9.5|must be a whole number of 64 bits: score=9.5",
        "\"score\":900|\"score\":9223372036854775808|must be a whole number of 64 bits: score=9223372036854775808",
        "\"score\":900|\"score\":\"900\"|must be a whole number of 64 bits: score=\"900\"",
        "\"score\":900,|~~|must be present: score",
        "\"score\"|\"level\":3,\"score\"|must not be there, for a play-through has none: level",
        "\"completed\":true|\"completed\":1|must be true or false: completed=1",
        "\"handle\":\"Ann\"|\"handle\":null|must be a text: handle=null",
        "\"ann\"|\"\"|must not be empty: event_key=\"\"",
        "9000|-1|must be >= 0: start_timestamp=-1",
        "\"length_seconds\":60|\"length_seconds\":-1|must be >= 0: length_seconds=-1",
        "\"achievements\":[]|\"achievements\":{}|must be a list: achievements={}",
        "\"achievements\":[]|\"achievements\":[1]|must be a list of objects: achievements=[1]",
        "\"achievements\":[]|\"achievements\":[{\"id\":\"a\"}]|must be present: bonus_score",
        "\"achievements\":[]|\"achievements\":[{\"x\":1}]|must not be there, for an achievement has none: x"
      })
  void submit_wrongAttribute_namesIt(String attribute, String wrong, String message) {
    String play =
        "{\"event_key\":\"ann\",\"start_timestamp\":9000,\"length_seconds\":60,\"completed\":true,"
            + "\"score\":900,\"handle\":\"Ann\",\"achievements\":[]}";

    assertThat(submit(play.replace(attribute, wrong).getBytes(UTF_8))).isEqualTo(2);
    assertThat(run.err()).isEqualTo("line 1: refused: " + message + "\n");
    assertThat(table.keys()).isEmpty();
  }

  private int submit(byte[] lines) {
    return run.reading(lines).of("submit", "--file", "-");
  }

  private static String play(String player, long score) {
    return "{\"event_key\":\""
        + player
        + "\",\"start_timestamp\":9000,\"length_seconds\":60,\"completed\":true,\"score\":"
        + score
        + ",\"handle\":\"竜の子\",\"achievements\":[{\"bonus_score\":200,\"id\":\"k\",\"shortname\":\"30 Kill"
        + " Streak\"}]}";
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }
}
