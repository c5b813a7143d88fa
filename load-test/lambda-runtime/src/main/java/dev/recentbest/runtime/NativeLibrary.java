package dev.recentbest.runtime;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The native library of Amazon's runtime interface client.
 *
 * @param resource its name in the client's jar
 */
record NativeLibrary(String resource) {
  /** The system property that says where the library lies; the client unpacks none then. */
  static final String PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  /**
   * The one that this machine can load.
   *
   * @throws FileNotFoundException when the client has none for its operating system
   */
  static NativeLibrary ofThisMachine() throws FileNotFoundException {
    if (!System.getProperty("os.name").equals("Linux")) {
      throw new FileNotFoundException("Lambda's runtime runs on Linux alone");
    }
    return of(System.getProperty("os.arch"), Files.exists(Path.of("/etc/alpine-release")));
  }

  /**
   * @param architecture as Java's {@code os.arch} names it
   * @param musl whether the machine's C library is musl rather than glibc
   */
  static NativeLibrary of(String architecture, boolean musl) {
    String linux = musl ? "linux_musl" : "linux";
    String processor = architecture.equals("aarch64") ? "aarch_64" : "x86_64";
    return new NativeLibrary("/jni/libaws-lambda-jni." + linux + "-" + processor + ".so");
  }

  /**
   * Copies the library.
   *
   * @throws FileNotFoundException when the client has none for this machine
   */
  void copyTo(Path file) throws IOException {
    try (InputStream library = AWSLambda.class.getResourceAsStream(resource)) {
      if (library == null) {
        throw new FileNotFoundException("Lambda's runtime has no " + resource);
      }
      Files.copy(library, file);
    }
  }
}
