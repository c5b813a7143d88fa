package dev.recentbest.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A function's zip, unpacked into a directory of its own that ends with this object. Beside it lies
 * the native library of the runtime, which else each process would unpack to one place of the
 * machine, and die when another one is just writing it.
 *
 * @param directory that ends with this
 */
public record FunctionPackage(Path directory) implements AutoCloseable {
  /**
   * Unpacks a zip.
   *
   * @throws PackageUnreadable when there is no such file, or it is no zip
   */
  public static FunctionPackage unpack(Path zip) {
    try {
      FunctionPackage unpacked = new FunctionPackage(Files.createTempDirectory("function"));
      try (InputStream file = Files.newInputStream(zip)) {
        unpacked.fill(new ZipInputStream(file));
        NativeLibrary.ofThisMachine().copyTo(unpacked.nativeLibrary());
      } catch (IOException e) {
        unpacked.close();
        throw e;
      }
      return unpacked;
    } catch (IOException e) {
      throw new PackageUnreadable(zip, e);
    }
  }

  /** The directory of the function's files. */
  public Path home() {
    return directory.resolve("task");
  }

  /** The file of the runtime's native library. */
  Path nativeLibrary() {
    return directory.resolve("runtime.so");
  }

  /** Removes the directory. */
  @Override
  public void close() {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(directory)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException e) {
      return;
    }
    files.forEach(file -> file.toFile().delete());
  }

  private void fill(ZipInputStream zip) throws IOException {
    int files = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      Path file = home().resolve(entry.getName()).normalize();
      if (!file.startsWith(home())) {
        throw new IOException("it has a file outside of itself: " + entry.getName());
      }
      files++;
      if (entry.isDirectory()) {
        Files.createDirectories(file);
      } else {
        Files.createDirectories(file.resolveSibling("."));
        Files.copy(zip, file);
      }
    }
    if (files == 0) {
      throw new IOException("it is no zip, or an empty one");
    }
  }
}
