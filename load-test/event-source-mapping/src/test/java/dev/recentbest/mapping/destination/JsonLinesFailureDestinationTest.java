package dev.recentbest.mapping.destination;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recentbest.mapping.FailureDestination;
import dev.recentbest.mapping.failure.DestinationUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

final class JsonLinesFailureDestinationTest {
  /** Where there is one, every write to it fails as on a full disk. */
  private static final Path FULL_DEVICE = Path.of("/dev/full");

  private final Path directory;
  private final Path file;

  JsonLinesFailureDestinationTest(@TempDir Path directory) {
    this.directory = directory;
    this.file = directory.resolve("given-up.jsonl");
  }

  @Test
  void send_firstBatch_makesTheFile() throws IOException {
    send(new JsonLinesFailureDestination(file), 1);

    assertThat(Files.readString(file)).isEqualTo("{\"n\":1,\"payload\":{\"Records\":[1]}}\n");
  }

  @Test
  void send_moreBatches_appendsALineEach() throws IOException {
    send(new JsonLinesFailureDestination(file), 1);
    var next = new JsonLinesFailureDestination(file);
    send(next, 2);
    send(next, 3);

    assertThat(Files.readAllLines(file))
        .containsExactly(
            "{\"n\":1,\"payload\":{\"Records\":[1]}}",
            "{\"n\":2,\"payload\":{\"Records\":[2]}}",
            "{\"n\":3,\"payload\":{\"Records\":[3]}}");
  }

  @Test
  void send_lastLineWasCutShort_beginsANewOne() throws IOException {
    Files.writeString(file, "{\"n\":0,\"pay");
    send(new JsonLinesFailureDestination(file), 1);

    assertThat(Files.readString(file))
        .isEqualTo("{\"n\":0,\"pay\n{\"n\":1,\"payload\":{\"Records\":[1]}}\n");
  }

  @Test
  void send_unwritable_saysSoAndCanBeTriedAgain() throws IOException {
    var missing = directory.resolve("missing");
    var destination = new JsonLinesFailureDestination(missing.resolve("given-up.jsonl"));

    assertThatExceptionOfType(DestinationUnavailableException.class)
        .isThrownBy(() -> send(destination, 1))
        .withMessage(
            "failure destination %s cannot be written (%s): make room or mend its permissions; the batch is kept and tried again",
            missing.resolve("given-up.jsonl"),
            new NoSuchFileException(missing.resolve("given-up.jsonl").toString()))
        .withCauseInstanceOf(NoSuchFileException.class);

    Files.createDirectory(missing);
    send(destination, 1);
    assertThat(missing.resolve("given-up.jsonl"))
        .hasContent("{\"n\":1,\"payload\":{\"Records\":[1]}}");
  }

  @Test
  @EnabledIf("hasFullDevice")
  void send_diskIsFull_saysSo() {
    var destination = new JsonLinesFailureDestination(FULL_DEVICE);

    assertThatExceptionOfType(DestinationUnavailableException.class)
        .isThrownBy(() -> send(destination, 1))
        .withMessageStartingWith("failure destination /dev/full cannot be written (");
  }

  static boolean hasFullDevice() {
    return Files.isWritable(FULL_DEVICE);
  }

  @Test
  void inMemory_send_keepsBothParts() {
    var destination = new InMemoryFailureDestination();
    send(destination, 1);

    assertThat(destination.sent())
        .containsExactly(new InMemoryFailureDestination.Sent("{\"n\":1}", "{\"Records\":[1]}"));
  }

  private static void send(FailureDestination destination, int number) {
    destination.send(
        "{\"n\":%d}".formatted(number).getBytes(UTF_8),
        "{\"Records\":[%d]}".formatted(number).getBytes(UTF_8));
  }
}
