package dev.recentbest.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataDirectoryTest {
  @TempDir private Path directory = Path.of("");

  @Test
  void open_newDirectory_isMadeAndTaken() {
    Path deep = directory.resolve("a/b");

    try (DataDirectory data = DataDirectory.open(deep)) {
      assertThat(deep).isDirectory();
      assertThat(deep.resolve("lock")).hasContent(Long.toString(ProcessHandle.current().pid()));
      assertThat(data.dynamoDb()).hasFileName("dynamodb");
      assertThat(data.setAside()).hasFileName("set-aside.ndjson");
      assertThat(data.givenUp()).hasFileName("given-up.ndjson");
    }
  }

  @Test
  void open_twice_refusesTheSecond() throws IOException {
    Path real = directory.toRealPath();
    try (DataDirectory taken = DataDirectory.open(directory)) {
      assertThat(taken).isNotNull();
      assertThatThrownBy(() -> DataDirectory.open(directory))
          .isInstanceOf(DataDirectoryException.class)
          .hasMessage(
              "data directory "
                  + real
                  + " is in use by this process: stop that one, or name another directory");
    }
  }

  @Test
  void open_afterClose_takesItAgain() {
    DataDirectory.open(directory).close();
    DataDirectory.open(directory).close();
  }

  @Test
  void open_aFile_saysSo() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertThatThrownBy(() -> DataDirectory.open(file))
        .isInstanceOf(DataDirectoryException.class)
        .hasMessage(
            "data directory "
                + file
                + " cannot be used (it is a file): name one that can be written");
  }

  @Test
  void checkpoints_twoStreams_haveAFileEach() {
    try (DataDirectory data = DataDirectory.open(directory)) {
      assertThat(
              data.checkpoints(
                  "arn:aws:dynamodb:ddblocal:000000000000:table/scores/stream/2026-11-21T14:36:18.648"))
          .hasFileName("checkpoints-scores-stream-2026-11-21T14-36-18.648.json");
      assertThat(
              data.checkpoints(
                  "arn:aws:dynamodb:ddblocal:000000000000:table/scores/stream/2026-11-21T14:36:18.649"))
          .hasFileName("checkpoints-scores-stream-2026-11-21T14-36-18.649.json");
    }
  }
}
