package dev.recentbest.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directory in which a service keeps what outlives it. One process at a time has it: two that
 * deliver one stream by the same checkpoints would each pass over what the other has in hand.
 */
final class DataDirectory implements AutoCloseable {
  private static final String LOCK = "lock";

  /** Behind the text of the lock file: where locks are mandatory, others can still read that. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int LONGEST_OWNER = 20;

  private final Path directory;
  private final FileChannel lock;

  private DataDirectory(Path directory, FileChannel lock) {
    this.directory = directory;
    this.lock = lock;
  }

  /**
   * Takes the directory, which is made if it is not there.
   *
   * @throws DataDirectoryException when another process has it, or it cannot be written
   */
  static DataDirectory open(Path directory) {
    try {
      Files.createDirectories(directory);
      var lock = FileChannel.open(directory.resolve(LOCK), CREATE, READ, WRITE);
      var taken = new DataDirectory(directory.toRealPath(), lock);
      taken.lock();
      return taken;
    } catch (IOException e) {
      throw new DataDirectoryException(
          "data directory %s cannot be used (%s): name one that can be written"
              .formatted(directory, reason(e)),
          e);
    }
  }

  /** Where the embedded DynamoDB keeps its file. */
  Path dynamoDb() {
    return directory.resolve("dynamodb");
  }

  /** Where it stands how far a stream was delivered; another table's stream has another file. */
  Path checkpoints(String streamArn) {
    String stream = streamArn.substring(streamArn.lastIndexOf(":table/") + ":table/".length());
    return directory.resolve("checkpoints-" + stream.replaceAll("[^A-Za-z0-9_.-]", "-") + ".json");
  }

  /** Where the records go that the function cannot read. */
  Path setAside() {
    return directory.resolve("set-aside.ndjson");
  }

  /** Where the batches go that the mapping gives up. */
  Path givenUp() {
    return directory.resolve("given-up.ndjson");
  }

  /** Gives the directory to whoever opens it next. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new DataDirectoryException(
          "data directory " + directory + " cannot be given free: " + e.getMessage(), e);
    }
  }

  private void lock() throws IOException {
    try {
      if (lock.tryLock(LOCKED_BYTE, 1, false) == null) {
        throw inUse(" by process " + owner());
      }
    } catch (OverlappingFileLockException e) {
      throw inUse(" by this process");
    }
    lock.truncate(0);
    String owner = Long.toString(ProcessHandle.current().pid());
    lock.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.US_ASCII)), 0);
  }

  private DataDirectoryException inUse(String byWhom) throws IOException {
    lock.close();
    return new DataDirectoryException(
        "data directory %s is in use%s: stop that one, or name another directory"
            .formatted(directory, byWhom),
        null);
  }

  private String owner() throws IOException {
    var text = ByteBuffer.allocate(LONGEST_OWNER);
    lock.read(text, 0);
    return new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
  }

  private static String reason(IOException e) {
    return e instanceof FileAlreadyExistsException
        ? "it is a file"
        : e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
