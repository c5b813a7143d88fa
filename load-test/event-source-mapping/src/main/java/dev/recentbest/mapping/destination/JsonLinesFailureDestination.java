package dev.recentbest.mapping.destination;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.recentbest.mapping.FailureDestination;
import dev.recentbest.mapping.failure.DestinationUnavailableException;
import dev.recentbest.mapping.failure.FailureRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Appends each batch that was given up to a file, as a line of JSON in the form of an S3
 * destination: with its records, which may be gone from the stream when somebody looks. A line is
 * on the disk when {@link #send} returns. Thread-safe; the file belongs to one process.
 */
public final class JsonLinesFailureDestination implements FailureDestination {
  private static final byte LINE_END = '\n';

  private final Path file;

  /**
   * Opens nothing: the file is opened for each batch, and made for the first one.
   *
   * @param file in a directory that exists
   */
  public JsonLinesFailureDestination(Path file) {
    this.file = file;
  }

  /**
   * {@inheritDoc}
   *
   * @throws DestinationUnavailableException if the file cannot be written; no part of the line is
   *     left in it, unless the disk refuses even that
   */
  @Override
  public synchronized void send(byte[] failureRecord, byte[] event) {
    var line = FailureRecord.withPayload(failureRecord, event);
    try (var channel = FileChannel.open(file, CREATE, READ, WRITE)) {
      append(channel, line);
    } catch (IOException e) {
      throw new DestinationUnavailableException(
          "failure destination %s cannot be written (%s): make room or mend its permissions; the batch is kept and tried again"
              .formatted(file, e),
          e);
    }
  }

  private static void append(FileChannel channel, byte[] line) throws IOException {
    long end = channel.size();
    try {
      writeLine(channel, line);
      channel.force(true);
    } catch (IOException e) {
      // A disk that filled up half way must not leave half a line before the next one.
      cut(channel, end, e);
      throw e;
    }
  }

  private static void cut(FileChannel channel, long end, IOException reason) {
    try {
      channel.truncate(end);
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  private static void writeLine(FileChannel channel, byte[] line) throws IOException {
    long end = channel.size();
    boolean openLine = end > 0 && !endsLine(channel, end);
    var text = ByteBuffer.allocate(line.length + 2);
    if (openLine) {
      // The machine stopped while it wrote: what it wrote stays a line of its own.
      text.put(LINE_END);
    }
    text.put(line).put(LINE_END).flip();
    channel.position(end);
    while (text.hasRemaining()) {
      channel.write(text);
    }
  }

  private static boolean endsLine(FileChannel channel, long end) throws IOException {
    var last = ByteBuffer.allocate(1);
    channel.read(last, end - 1);
    return last.get(0) == LINE_END;
  }
}
