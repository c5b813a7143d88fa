package dev.recentbest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Checkpoints in a JSON file, which is replaced as a whole: whoever reads it sees the old one or
 * the new one. Not thread-safe.
 */
public final class FileCheckpointStore implements CheckpointStore {
  private static final ObjectMapper JSON = new JsonMapper();

  private final Path file;

  /**
   * @param file need not exist; its directory must
   */
  public FileCheckpointStore(Path file) {
    this.file = file.toAbsolutePath();
  }

  /**
   * @throws CheckpointUnreadableException if the file cannot be read, or is none of these
   */
  @Override
  public Map<String, ShardCheckpoint> load() {
    if (Files.notExists(file)) {
      return Map.of();
    }
    try {
      var shards = JSON.readTree(file.toFile()).required("shards");
      var checkpoints = new LinkedHashMap<String, ShardCheckpoint>();
      for (var shard : shards.properties()) {
        checkpoints.put(shard.getKey(), decode(shard.getValue()));
      }
      return checkpoints;
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw new CheckpointUnreadableException(
          "checkpoints in " + file + " cannot be read: mend the file, or remove it to start anew",
          e);
    }
  }

  /**
   * @throws UncheckedIOException if the file cannot be written; it stands as it was
   */
  @Override
  public void save(Map<String, ShardCheckpoint> checkpoints) {
    var root = JSON.createObjectNode();
    var shards = root.putObject("shards");
    new TreeMap<>(checkpoints)
        .forEach((shardId, checkpoint) -> encode(checkpoint, shards.putObject(shardId)));
    var draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.write(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("checkpoints cannot be written to " + file, e);
    }
  }

  private static void encode(ShardCheckpoint checkpoint, ObjectNode json) {
    checkpoint.sequenceNumber().ifPresent(number -> json.put("sequenceNumber", number));
    checkpoint.latestSince().ifPresent(since -> json.put("latestSince", since.toString()));
    json.put("finished", checkpoint.finished());
  }

  private static ShardCheckpoint decode(JsonNode json) {
    return new ShardCheckpoint(
        Optional.ofNullable(json.path("sequenceNumber").textValue()),
        Optional.ofNullable(json.path("latestSince").textValue()).map(Instant::parse),
        json.required("finished").booleanValue());
  }
}
