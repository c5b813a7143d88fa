package dev.recentbest.runtime;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A function's zip cannot be unpacked; the message says which, why, and what to do. */
public final class PackageUnreadable extends RuntimeException {
  PackageUnreadable(Path zip, IOException cause) {
    super(
        "cannot unpack "
            + zip
            + ": "
            + (cause instanceof NoSuchFileException ? "there is no such file" : cause.getMessage())
            + "; build it with mvn package, or name another",
        cause);
  }
}
