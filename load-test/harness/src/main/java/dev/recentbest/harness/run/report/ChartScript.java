package dev.recentbest.harness.run.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The files of uPlot, the library that draws the charts, as they lie on the class path. */
final class ChartScript {
  private static final String POM = "/META-INF/maven/org.webjars.npm/uplot/pom.properties";
  private static final String FILES = "/META-INF/resources/webjars/uplot/";

  private final String folder;

  ChartScript() {
    Properties pom = new Properties();
    try {
      pom.load(new StringReader(read(POM)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.folder = FILES + pom.getProperty("version") + "/";
  }

  String script() {
    return read(folder + "dist/uPlot.iife.min.js");
  }

  String style() {
    return read(folder + "dist/uPlot.min.css");
  }

  /** Which every copy must carry. */
  String license() {
    return read(folder + "LICENSE");
  }

  /** A file of the class path. */
  static String read(String name) {
    try (InputStream file =
        Objects.requireNonNull(ChartScript.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
