package dev.recentbest.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The turn to start a process. Lambda's runtime unpacks its native library to one place of the
 * machine, {@code /tmp/.libaws-lambda-jni.so}: a process that loads it while another one is writing
 * it dies. So on one machine one process starts after the other.
 */
final class StartTurn {
  /** A file lock holds off other processes, but not other threads of this one. */
  private static final Semaphore IN_THIS_PROCESS = new Semaphore(1);

  private final FileChannel file;
  private final FileLock lock;
  private final AtomicBoolean over = new AtomicBoolean();

  private StartTurn(FileChannel file, FileLock lock) {
    this.file = file;
    this.lock = lock;
  }

  /** Waits for the turn. */
  static StartTurn take() {
    IN_THIS_PROCESS.acquireUninterruptibly();
    try {
      FileChannel file =
          FileChannel.open(
              Path.of(System.getProperty("java.io.tmpdir"), "recent-best-runtime.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      return new StartTurn(file, file.lock());
    } catch (IOException e) {
      IN_THIS_PROCESS.release();
      throw new UncheckedIOException("cannot lock the start of a runtime", e);
    }
  }

  /** Ends the turn; once is enough. */
  void end() {
    if (!over.compareAndSet(false, true)) {
      return;
    }
    try (file) {
      lock.release();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unlock the start of a runtime", e);
    } finally {
      IN_THIS_PROCESS.release();
    }
  }
}
