package dev.recentbest.harness.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a program prints, line by line, for a test that waits for it. */
final class OutputLines extends OutputStream {
  private static final long PATIENCE_SECONDS = 90;

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final List<String> seen = new ArrayList<>();

  @Override
  public synchronized void write(int value) {
    if (value == '\n') {
      lines.add(line.toString(UTF_8).strip());
      line.reset();
    } else {
      line.write(value);
    }
  }

  /** Waits for a line with this in it; the lines before it are gone then. */
  Matcher await(String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    while (true) {
      Matcher matcher = wanted.matcher(next(pattern));
      if (matcher.find()) {
        return matcher;
      }
    }
  }

  private String next(String pattern) {
    try {
      String next = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError(
            "must print " + pattern + " within " + PATIENCE_SECONDS + " s, printed " + seen);
      }
      seen.add(next);
      return next;
    } catch (InterruptedException e) {
      throw new AssertionError("must not be interrupted", e);
    }
  }
}
