package dev.recentbest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileCheckpointStoreTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void load_noFile_isEmpty() {
    assertThat(new FileCheckpointStore(folder.resolve("none")).load()).isEmpty();
  }

  @Test
  void load_whatWasSaved_isTheSame() {
    var saved =
        Map.of(
            "shardId-1",
            new ShardCheckpoint(Optional.of("1".repeat(40)), Optional.empty(), true),
            "shardId-2",
            new ShardCheckpoint(Optional.empty(), Optional.of(Instant.EPOCH), false),
            "shardId-3",
            ShardCheckpoint.BEGINNING);
    new FileCheckpointStore(folder.resolve("file")).save(saved);

    assertThat(new FileCheckpointStore(folder.resolve("file")).load()).isEqualTo(saved);
  }

  @Test
  void save_always_replacesTheFileAsAWhole() throws IOException {
    var store = new FileCheckpointStore(folder.resolve("file"));
    store.save(Map.of("old", ShardCheckpoint.BEGINNING));
    store.save(Map.of("new", ShardCheckpoint.BEGINNING));

    assertThat(store.load()).containsOnlyKeys("new");
    assertThat(folder.toFile().list()).containsExactly("file");
    assertThat(folder.resolve("file"))
        .hasContent(
            "{\n  \"shards\" : {\n    \"new\" : {\n      \"finished\" : false\n    }\n  }\n}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[",
        "{\"shards\":{\"a\":{}}}",
        "{\"shards\":{\"a\":{\"finished\":false,\"latestSince\":\"soon\"}}}"
      })
  void load_otherContent_saysWhichFileAndWhatToDo(String content) throws IOException {
    var file = Files.writeString(folder.resolve("file"), content);

    assertThatThrownBy(() -> new FileCheckpointStore(file).load())
        .isInstanceOf(CheckpointUnreadableException.class)
        .hasMessage(
            "checkpoints in "
                + file
                + " cannot be read: mend the file, or remove it to start anew");
  }

  @Test
  void save_noDirectory_saysWhichFile() {
    var file = folder.resolve("none").resolve("file");

    assertThatThrownBy(() -> new FileCheckpointStore(file).save(Map.of()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("checkpoints cannot be written to " + file);
  }
}
