package dev.recentbest.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The OpenAPI document of this API, out of this library. */
final class Description {
  private static final String FILE = "openapi.json";

  /** A new version of the program is known as such after five minutes. */
  private static final Duration MAX_AGE = Duration.ofMinutes(5);

  private Description() {}

  static Content content() {
    try (InputStream file = Description.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("the library lacks its file " + FILE);
      }
      return Content.lasting(new String(file.readAllBytes(), StandardCharsets.UTF_8), MAX_AGE);
    } catch (IOException e) {
      throw new UncheckedIOException("the library's file " + FILE + " cannot be read", e);
    }
  }
}
