package dev.recentbest.cli.submit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recentbest.cli.command.CommandFailure;
import dev.recentbest.cli.command.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** Lines of UTF-8, one after another. A line that cannot be read does not end them. */
final class PlayLines {
  /** An item has 400 KB at the most; written as escapes, six times as many. */
  private static final int MAX_LINE_BYTES = 4 * 1024 * 1024;

  private final InputStream bytes;
  private final String name;
  private long number;

  /**
   * @param bytes should be buffered; stays the caller's to close
   * @param name what to call them
   */
  PlayLines(InputStream bytes, String name) {
    this.bytes = bytes;
    this.name = name;
  }

  /**
   * A line.
   *
   * @param number from 1
   * @param text what stands in it, without its end
   * @param objection why it cannot be read, so that there is no text; empty if it can
   */
  record Line(long number, String text, Optional<String> objection) {}

  /**
   * The next line that is not blank; nothing at the end.
   *
   * @throws CommandFailure when the input cannot be read any further
   */
  Optional<Line> next() {
    try {
      Optional<Line> line = read();
      while (line.filter(PlayLines::isBlank).isPresent()) {
        line = read();
      }
      return line;
    } catch (EOFException e) {
      throw damaged("it ends too early");
    } catch (IOException e) {
      throw damaged(String.valueOf(e.getMessage()));
    }
  }

  private Optional<Line> read() throws IOException {
    int first = bytes.read();
    if (first < 0) {
      return Optional.empty();
    }
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    for (int next = first; next >= 0 && next != '\n'; next = bytes.read()) {
      tooLong = line.size() == MAX_LINE_BYTES;
      if (!tooLong) {
        line.write(next);
      }
    }
    return Optional.of(
        tooLong ? refused("must be <= " + MAX_LINE_BYTES + " bytes") : decoded(line.toByteArray()));
  }

  private Line decoded(byte[] line) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      return new Line(number, withoutByteOrderMark(text), Optional.empty());
    } catch (CharacterCodingException e) {
      return refused("must be UTF-8 text");
    }
  }

  private Line refused(String objection) {
    return new Line(number, "", Optional.of(objection));
  }

  private String withoutByteOrderMark(String text) {
    return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean isBlank(Line line) {
    return line.text().isBlank() && line.objection().isEmpty();
  }

  private CommandFailure damaged(String why) {
    return new CommandFailure(
        ExitCode.WRONG_INPUT,
        name
            + " cannot be read after line "
            + number
            + " ("
            + why
            + "): it is damaged or cut off; the lines up to there are done");
  }
}
